namespace OperationsCase.Performance;

/// <summary>A financial year's months, April first, with the networks first disrupted in each.</summary>
/// <param name="Counted">The year's figures.</param>
/// <param name="Today">What has not begun by then is not drawn.</param>
public sealed record MonthlyDisruptions(CountNetworksDisrupted.Answer Counted, DateOnly Today)
{
    public static readonly IReadOnlyList<(int Month, string Name)> Months =
    [
        (4, "Apr"), (5, "May"), (6, "Jun"), (7, "Jul"), (8, "Aug"), (9, "Sep"), (10, "Oct"), (11, "Nov"), (12, "Dec"), (1, "Jan"),
        (2, "Feb"), (3, "Mar"),
    ];

    public int In(int month) => Counted.ByMonth.SingleOrDefault(row => row.Month == month)?.Networks ?? 0;

    public bool HasBegun(int month) => FirstOf(month) <= Today;

    /// <summary>The running total: months since 1 April, in which the current month is the part of it that has gone, and networks by then.</summary>
    public IReadOnlyList<(double Months, int Networks)> RunningTotal()
    {
        var points = new List<(double, int)> { (0, 0) };
        var total = 0;

        foreach (var (index, (month, _)) in Months.Index())
        {
            if (!HasBegun(month))
            {
                break;
            }

            var gone = FirstOf(month).AddMonths(1) > Today ? Today.Day / (double)DateTime.DaysInMonth(Today.Year, Today.Month) : 1;
            total += In(month);
            points.Add((index + gone, total));
        }

        return points;
    }

    private DateOnly FirstOf(int month) => new(month < 4 ? Counted.Year + 1 : Counted.Year, month, 1);
}
