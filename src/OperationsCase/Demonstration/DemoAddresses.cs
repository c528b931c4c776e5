using System.Globalization;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Demonstration;

/// <summary>An address on a real street, at a number that need not exist.</summary>
internal sealed record DemoAddress(string Address, string Street, string WardCode, string BoroughCode);

/// <summary>Real streets and wards, as often as drug offences are recorded in their boroughs.</summary>
internal sealed class DemoAddresses
{
    private static readonly string[] Blocks =
    [
        "Aldridge House", "Beckett Court", "Calder House", "Denholm Point", "Elmstead House", "Fenton Court", "Garrick House",
        "Holbeck House", "Ivydale Court", "Juniper House",
        "Kelso Court", "Larkspur House", "Mallory Point", "Norbury House", "Otterburn House", "Penrith Court",
    ];

    private readonly SeededRandom chance;
    private readonly IReadOnlyList<(string Borough, double Rate)> rates;
    private readonly ILookup<string, (string Street, string Ward)> streets;

    public DemoAddresses(SeededRandom chance)
    {
        this.chance = chance;
        rates =
        [
            .. ReferenceFiles.Rows("drug-offences.csv", row => (Borough: row("BoroughCode"), Rate: Number(row("Offences")) / Number(row("Months"))))
                .OrderByDescending(row => row.Rate),
        ];
        streets = ReferenceFiles.Rows("streets.csv", row => (Borough: row("BoroughCode"), Street: row("Street"), Ward: row("WardCode")))
            .ToLookup(row => row.Borough, row => (row.Street, row.Ward));
    }

    public IReadOnlyList<string> BusiestFirst => [.. rates.Select(rate => rate.Borough)];

    /// <summary>Boroughs for so many operations: each has at least one as soon as there are enough, the rest by their rates.</summary>
    public IReadOnlyList<string> BoroughsFor(int operations)
    {
        var total = rates.Sum(rate => rate.Rate);
        var each = rates.SelectMany(rate => Enumerable.Repeat(rate.Borough, Math.Max(1, (int)Math.Round(operations * rate.Rate / total)))).ToList();

        while (each.Count < operations)
        {
            each.Add(chance.Weighted(rates));
        }

        for (var i = each.Count - 1; i > 0; i--)
        {
            var other = chance.Between(0, i);
            (each[i], each[other]) = (each[other], each[i]);
        }

        return each[..operations];
    }

    public DemoAddress House(string borough)
    {
        var (street, ward) = chance.From<(string, string)>([.. streets[borough]]);

        return new DemoAddress($"{chance.Between(1, 180)}{(chance.Happens(0.12) ? chance.Of("A", "B") : "")} {street}", street, ward, borough);
    }

    public DemoAddress Flat(string borough)
    {
        var house = House(borough);

        return chance.Happens(0.6)
            ? house with { Address = $"Flat {chance.Between(1, 64)}, {chance.Of(Blocks)}, {house.Street}" }
            : house with { Address = $"Flat {chance.Of("A", "B", "C", "2", "4")}, {house.Address}" };
    }

    public DemoAddress Streets(string borough)
    {
        var house = House(borough);
        var beside = streets[borough].Where(street => street.Ward == house.WardCode
            && street.Street != house.Street).Select(street => street.Street).ToList();

        return beside.Count > 0
            ? house with { Address = $"{house.Street} and {chance.From(beside)}" }
            : house with
            {
                Address =
                $"{house.Street}, {chance.Of("by the parade of shops", "by the station", "at the bus stops", "around the car park", "by the playground")}"
            };
    }

    public DemoAddress StreetIn(string borough, string wardCode) => House(borough) with { WardCode = wardCode };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
