using System.Globalization;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>
/// The Caviar investigation: eleven phases over two years, each ending with what was seized in it (Morselli, "Inside
/// Criminal Networks", 2009). Here each phase is an operation in London, two months after the one before it.
/// </summary>
internal static class CaviarInvestigation
{
    public const int Phases = 11;

    /// <summary>US cents to the pound, a rate chosen for this test.</summary>
    public const long CentsToThePound = 154;

    public const string Rate = "£1 = US$1.54, a rate chosen for this test; each seizure rounded to the nearest penny, half a penny up";

    /// <summary>Westminster, Hackney, Tower Hamlets and Newham: where it landed, was kept, was sold and was paid for.</summary>
    private static readonly string[] Boroughs = ["E09000033", "E09000012", "E09000030", "E09000025"];

    public static string[] AllBoroughs => [.. Boroughs];

    public static string BoroughOf(int phase) => Boroughs[phase % Boroughs.Length];

    /// <summary>The phases begin on 10 December 2024 and cross two 1sts of April.</summary>
    public static DateOnly DayOf(int phase) => new DateOnly(2024, 12, 10).AddMonths(2 * (phase - 1));

    public static DateTimeOffset StartOf(int phase) => new(DayOf(phase).ToDateTime(new TimeOnly(6, 30)), TimeSpan.Zero);

    /// <returns>The nearest penny, half a penny up, in whole numbers throughout.</returns>
    public static long Pence(long cents) => ((cents * 100) + (CentsToThePound / 2)) / CentsToThePound;

    /// <summary>
    /// What the file records of each phase, a row for each seizure; a sum over several is shared evenly, the odd cents in the last.
    /// </summary>
    public static IReadOnlyList<CaviarSeizure> Seizures(string file) =>
    [
        .. from line in File.ReadLines(file).Skip(1)
           let cells = line.Split(',')
           let count = long.Parse(cells[1], CultureInfo.InvariantCulture)
           let cents = long.Parse(cells[2], CultureInfo.InvariantCulture) * 100
           from number in Enumerable.Range(1, (int)count)
           select new CaviarSeizure(
               int.Parse(cells[0], CultureInfo.InvariantCulture),
               number == count ? cents - (cents / count * (count - 1)) : cents / count,
               cells[3]),
    ];

    /// <returns>The network's file beside the repository, or null where it was not fetched.</returns>
    public static string? Recorded()
    {
        var file = Path.Combine(RepositoryFolder.Path, "..", "shared", "data", "networks", "caviar_seizures.csv");

        return File.Exists(file) ? file : null;
    }

    /// <summary>The phases that ended without a seizure were watching in the street; cannabis and cocaine were found where they were kept.</summary>
    public static (string Path, INewOperation Command) Operation(this CaseRoom room, int phase, string details) => details switch
    {
        "" => ("open-markets", room.AMarketToLog() with
        {
            WardCode = room.AWard(BoroughOf(
            phase)),
            StartedAt = StartOf(phase),
            Place = $"Phase {phase}, calls and meetings watched"
        }),
        _ when details.Contains("marijuana", StringComparison.Ordinal) =>
            ("cannabis-factories", room.AFactoryToLog() with
            {
                WardCode = room.AWard(BoroughOf(
                phase)),
                StartedAt = StartOf(phase),
                Place = $"Phase {phase}, a warehouse"
            }),
        _ => ("crack-house-closures", room.AClosureToLog() with
        {
            WardCode = room.AWard(BoroughOf(
            phase)),
            StartedAt = StartOf(phase),
            Place = $"Phase {phase}, a stash house"
        }),
    };

    public sealed record CaviarSeizure(int Phase, long Cents, string Details);
}
