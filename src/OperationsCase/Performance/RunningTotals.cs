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
public sealed record RunningTotals(int Width, int Height, int Right, int Bottom, int FontSize, MonthsOfAYear This, MonthsOfAYear Last)
{
    private const int Left = 42;
    private const int Top = 18;
    private const int Lines = 5;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];

    public static RunningTotals Wide(MonthsOfAYear thisYear, MonthsOfAYear lastYear) => new(1080, 340, 890, 306, 16, thisYear, lastYear);

    public static RunningTotals Narrow(MonthsOfAYear thisYear, MonthsOfAYear lastYear) => new(358, 280, 342, 246, 13, thisYear, lastYear);

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
        from named in MonthsOfAYear.Months.Index()
        where !IsNarrow || named.Index % 2 == 0
        select (named.Item.Name, At(X(named.Index + 0.5)), At(Bottom + 26));

    public static string Path(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((point, index) => $"{(index == 0 ? 'M' : 'L')}{At(point.X)} {At(point.Y)}"));

    public IReadOnlyList<(double X, double Y)> Points(MonthsOfAYear year) =>
        [.. year.RunningTotal().Select(point => (X(point.Months), Y(point.Networks)))];

    /// <summary>Where a line's own words stand: beside its end where there is room, else above it.</summary>
    public (string X, string Y, string Anchor) Label(MonthsOfAYear year, double keepFrom = double.NegativeInfinity)
    {
        var (x, y) = Points(year)[^1];
        var isAtEnd = !IsNarrow && x > Right - 1;
        var level = isAtEnd ? y + 5 : Math.Max(Top + FontSize, y - 10);

        if (Math.Abs(level - keepFrom) < FontSize + 4)
        {
            level = keepFrom + (level < keepFrom ? -1 : 1) * (FontSize + 4);
        }

        return (At(isAtEnd ? x + 12 : x < Left + 110 ? Math.Max(x, Left + 4) : x - 10), At(level), isAtEnd || x < Left + 110 ? "start" : "end");
    }

    public double LevelOf(MonthsOfAYear year) => Points(year)[^1].Y + 5;

    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    private double X(double months) => Left + ((Right - Left) * months / 12);

    private double Y(double networks) => Bottom - ((Bottom - Top) * networks / (Step * Lines));
}
