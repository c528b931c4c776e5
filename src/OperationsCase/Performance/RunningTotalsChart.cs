using System.Globalization;

namespace OperationsCase.Performance;

/// <summary>Where the lines, marks and words of the running-total chart stand, for one width of page.</summary>
/// <param name="Width">Of the drawing, in its own units.</param>
/// <param name="Height">Of the drawing, in its own units.</param>
/// <param name="Right">Where the year ends.</param>
/// <param name="Bottom">Where nothing is.</param>
/// <param name="FontSize">Of the words.</param>
/// <param name="This">The year shown.</param>
/// <param name="Last">The year before it.</param>
public sealed record RunningTotalsChart(int Width, int Height, int Right, int Bottom, int FontSize, MonthlyDisruptions This, MonthlyDisruptions Last)
{
    private const int Left = 42;
    private const int Top = 18;
    private const int Lines = 5;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];

    public static RunningTotalsChart Wide(MonthlyDisruptions thisYear, MonthlyDisruptions lastYear) =>
        new(1080, 340, 890, 306, 16, thisYear, lastYear);

    public static RunningTotalsChart Narrow(MonthlyDisruptions thisYear, MonthlyDisruptions lastYear) =>
        new(358, 280, 342, 246, 13, thisYear, lastYear);

    public string ViewBox => $"0 0 {Width} {Height}";

    public bool IsNarrow => Width < 600;

    public string From => At(Left);

    public string To => At(Right);

    private int Step => Steps.First(step => step * Lines >= Math.Max(This.Counted.Networks, Last.Counted.Networks));

    /// <summary>The level lines, from nothing upwards.</summary>
    public IEnumerable<(int Networks, string Y, string TextY)> Levels() =>
        Enumerable.Range(0, Lines + 1).Select(line => (line * Step, At(Y(line * Step)), At(Y(line * Step) + 5)));

    /// <summary>The months to name: every second one on a narrow page.</summary>
    public IEnumerable<(string Name, string X, string Y)> MonthNames() =>
        from named in MonthlyDisruptions.Months.Index()
        where !IsNarrow || named.Index % 2 == 0
        select (named.Item.Name, At(X(named.Index + 0.5)), At(Bottom + 26));

    public static string Path(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((point, index) => $"{(index == 0 ? 'M' : 'L')}{At(point.X)} {At(point.Y)}"));

    public IReadOnlyList<(double X, double Y)> Points(MonthlyDisruptions year) =>
        [.. year.RunningTotal().Select(point => (X(point.Months), Y(point.Networks)))];

    /// <summary>Where the words of this year's line stand: beside its end, or on the side of it that the other line leaves free.</summary>
    public (string X, string Y, string Anchor) LabelOfThis()
    {
        var (x, y) = Points(This)[^1];

        if (!IsNarrow && x > Right - 1)
        {
            return (At(x + 12), At(ApartFrom(LabelOfLastAt, y + 5)), "start");
        }

        var isBelow = LevelAt(Last, x) < y && y < Bottom - 30;
        var level = isBelow ? y + 26 : Math.Max(Top + FontSize, y - 12);

        return x < Left + 110 || (isBelow && x < Right - 80) ? (At(Math.Max(x, Left + 4)), At(level), "start") : (At(x), At(level), "end");
    }

    /// <summary>Where the words of last year's line stand, on a wide page.</summary>
    public (string X, string Y) LabelOfLast() => (At(Right + 12), At(LabelOfLastAt));

    private double LabelOfLastAt => Points(Last)[^1].Y + 5;

    private double ApartFrom(double other, double level) =>
        Math.Abs(level - other) >= FontSize + 4 ? level : other + (level < other ? -(FontSize + 4) : FontSize + 4);

    private double LevelAt(MonthlyDisruptions year, double x) => Points(year).Last(point => point.X <= x).Y;

    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    private double X(double months) => Left + ((Right - Left) * months / 12);

    private double Y(double networks) => Bottom - ((Bottom - Top) * networks / (Step * Lines));
}
