namespace OperationsCase.Problems;

/// <summary>The bars of a problem's weeks, in the units of a drawing.</summary>
/// <param name="Signs">With at least one week.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Floor">How far down the bars stand.</param>
internal sealed record ProblemSignsChart(WeeklyProblemSigns Signs, double Width, double Floor)
{
    public const double Left = 26;

    private const double Top = 45;

    private const double Margin = 6;

    public IReadOnlyList<WeekOfProblemSigns> Weeks => Signs.Weeks;

    /// <summary>How many signs each line of the grid stands for.</summary>
    public int Step => Most switch { <= 5 => 1, <= 10 => 2, <= 30 => 5, <= 60 => 10, _ => (Most / 50 * 10) + 10 };

    public double Right => Width - Margin;

    /// <summary>Where the response began, or null when it has not.</summary>
    public double? Turn => Weeks.Any(week => week.IsAfter) ? Left + (Signs.Before.Count() * Slot) : null;

    private int Most => Math.Max(1, Weeks.Max(week => week.Signs));

    private double Slot => (Right - Left) / Weeks.Count;

    public IEnumerable<(int Signs, double Y)> Grid()
    {
        for (var signs = 0; signs <= Most; signs += Step)
        {
            yield return (signs, Round(Floor - Height(signs)));
        }
    }

    public IEnumerable<(double X, double Y, double Width, double Height, bool IsAfter)> Bars() =>
        Weeks.Select((week, place) => (Round(Left
            + (place * Slot)
            + (Slot * 0.12)), Round(Floor - Height(week.Signs)), Round(Slot * 0.76), Round(Height(week.Signs)), week.IsAfter));

    private double Height(int signs) => (Floor - Top) * signs / Most;

    private static double Round(double length) => Math.Round(length, 1);
}
