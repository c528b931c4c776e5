using System.Globalization;
using OperationsCase.Demonstration;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Problems;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Made;

/// <summary>So many operations of the three years before a day, the same for the same number and day, one by one.</summary>
internal sealed class GeneratedCases
{
    private const int MostNetworks = 2400;
    private const int Years = 3;
    private const ulong Seed = 20260101;

    private readonly int operations;
    private readonly DateTimeOffset now;
    private readonly BenchOfficers staff;
    private readonly DemoAddresses places = new(new SeededRandom(Seed));
    private readonly IReadOnlyList<(string Borough, double Weight)> boroughs;

    public GeneratedCases(int operations, DateTimeOffset now, BenchOfficers staff)
    {
        (this.operations, this.now, this.staff) = (operations, now, staff);
        boroughs =
        [
            .. ReferenceFiles.Rows("drug-offences.csv", row => (row("BoroughCode"), Number(row("Offences")) / Number(row("Months")))),
        ];
    }

    public DateTimeOffset Begins => now.AddYears(-Years);

    /// <summary>About one for twelve operations, up to some thousands.</summary>
    public IEnumerable<GeneratedPlace> Networks()
    {
        var chance = new SeededRandom(Seed + 1);
        var count = Math.Clamp(operations / 12, 33, MostNetworks);

        for (var i = 0; i < count; i++)
        {
            var borough = i < boroughs.Count ? boroughs[i].Borough : chance.Weighted(boroughs);
            var network = new IdentifyNetwork
            {
                Name =
                    $"{Demonstration.DemoNames.Networks[i % Demonstration.DemoNames.Networks.Length]} "
                        + $"{Demonstration.DemoNames.Last[i / Demonstration.DemoNames.Networks.Length]}",
                Drugs = chance.Of("Crack cocaine and heroin", "Cannabis", "Powder cocaine", "Heroin"),
                Level = chance.Between(1, 3),
                Summary = "Runs phone lines and flats in turn; known from calls, buyers and searches.",
                IdentifiedOn = London.DateOf(Begins).AddDays(-chance.Between(1, 300)),
                BoroughCodes = chance.Happens(0.3) ? [.. new[] { borough, chance.Weighted(boroughs) }.Distinct()] : [borough],
            };

            var by = chance.From(staff.DetectivesOf(borough)).Id;

            yield return new GeneratedPlace(i + 1, network.BoroughCodes, named => ImportedCommand.Of(by, Begins, () => network, named));
        }
    }

    /// <summary>About one for twenty operations.</summary>
    public IEnumerable<GeneratedPlace> Problems()
    {
        var chance = new SeededRandom(Seed + 2);
        var count = Math.Max(33, operations / 20);

        for (var i = 0; i < count; i++)
        {
            var borough = i < boroughs.Count ? boroughs[i].Borough : chance.Weighted(boroughs);
            var place = places.Streets(borough);
            var recorded = Begins.AddTicks((now - Begins).Ticks / count * i);
            var problem = new RecordProblem
            {
                Title = $"Dealing on {place.Street}",
                WardCode = place.WardCode,
                Place = place.Address,
                What = "Open dealing after dark, needles, and callers at all hours.",
                SinceOn = London.DateOf(recorded).AddDays(-chance.Between(5, 200)),
                PanelPriority = chance.Happens(0.3),
            };

            var by = chance.From(staff.DetectivesOf(borough)).Id;

            yield return new GeneratedPlace(i + 1, [borough], named => ImportedCommand.Of(by, recorded, () => problem, named));
        }
    }

    /// <param name="networks">By borough, as the record names those that work there.</param>
    /// <param name="problems">By borough, some of those recorded there.</param>
    public IEnumerable<ImportedCase> Operations(ILookup<string, string> networks, ILookup<string, string> problems)
    {
        for (var i = 0; i < operations; i++)
        {
            var chance = new SeededRandom(Seed + 1000 + ((ulong)i * 7919));
            var borough = chance.Weighted(boroughs);
            var logged = Begins.AddTicks((now - Begins).Ticks / operations * i).AddMinutes(chance.Between(0, 59));

            yield return new ImportedCase(i + 1, new OperationCourse(chance, places, staff, borough, logged < now
                ? logged
                : now, now).Play([.. networks[borough]], [.. problems[borough]]));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A network or a problem that is recorded before the operations that are about it.</summary>
/// <param name="Number">Which one it is.</param>
/// <param name="Boroughs">Where it is.</param>
/// <param name="Recorded">Records it, and tells its reference.</param>
internal sealed record GeneratedPlace(int Number, IReadOnlyList<string> Boroughs, Func<Action<string>, ImportedCommand> Recorded);
