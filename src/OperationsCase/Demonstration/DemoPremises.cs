using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.Demonstration;

/// <summary>Plans houses and flats that are records of their own, with the operations there; one of them is closed twice within six months.</summary>
internal sealed class DemoPremises(DemoContext script)
{
    private const int Premises = 40;

    private static readonly string[] Landlords = ["Borough housing", "Thameside Homes", "Larkhall Housing", "Mr A. Penhale"];

    private readonly List<(DemoAddress Place, DemoPlannedOperation[] Operations)> closedTwice = [];

    /// <summary>A flat that was closed, given back and closed again.</summary>
    public void CloseTwice(DemoClosures closures)
    {
        var place = script.Places.Flat(DemoOfficers.Haringey);
        var officers = script.Cast.OthersOf(DemoOfficers.Haringey);
        closedTwice.Add((
            place,
            [
                closures.Ordered(script.Chance.From(officers), place, script.DaysAgo(330)),
                closures.Ordered(script.Chance.From(officers), place, script.DaysAgo(150)),
            ]));
    }

    /// <summary>Records them, some days after the first operation there was logged.</summary>
    public void Plan()
    {
        foreach (var (place, operations) in closedTwice)
        {
            Record(place, operations);
        }

        var buildings = script.Operations
            .Where(operation => (operation.Kind == CrackHouseKind.Kind || operation.Kind == CannabisFactoryKind.Kind)
                && operation.LoggedAt < script.Now.AddDays(-8)
                && closedTwice.All(closed => closed.Place != operation.Place))
            .OrderByDescending(operation => operation.LoggedAt)
            .ToList();
        var each = Math.Max(1, buildings.Count / script.Share(Premises));

        foreach (var operation in buildings.Where((_, i) => i % each == 0).Take(script.Share(Premises)))
        {
            Record(operation.Place, operation);
        }
    }

    private void Record(DemoAddress place, params DemoPlannedOperation[] operations)
    {
        var reference = "";
        var (tenure, landlord) = script.Chance.Of(
            (PremisesTenure.Council, Landlords[0]),
            (PremisesTenure.HousingAssociation, Landlords[1]),
            (PremisesTenure.HousingAssociation, Landlords[2]),
            (PremisesTenure.PrivateRented, Landlords[3]));
        var premises = Of(place) with { Postcode = Postcode(), WardCode = place.WardCode, Tenure = tenure, Landlord = landlord };
        script.Agenda.Add(operations[0].LoggedAt.AddDays(1), async application =>
            reference = await application.Done(operations[0].Officer, premises));

        foreach (var operation in operations)
        {
            script.Agenda.Add(operation.LoggedAt.AddDays(1).AddMinutes(10), application => application.Done(operation.Officer, new LinkOperationToPremises
            {
                Operation = operation.Reference,
                Case = reference,
                Why = "The address of the operation.",
            }));
        }
    }

    /// <param name="place">"Flat 14, Aldridge House, Queensbridge Road", "Flat A, 12 Queensbridge Road" or "12 Queensbridge Road".</param>
    private static RecordPremises Of(DemoAddress place)
    {
        var parts = place.Address.Split(", ");
        var isFlat = parts[0].StartsWith("Flat ", StringComparison.Ordinal);

        return new RecordPremises
        {
            Flat = isFlat ? parts[0]["Flat ".Length..] : null,
            Block = parts.Length == 3 ? parts[1] : null,
            Address = parts[^1],
        };
    }

    /// <summary>In an area that does not exist, so that no real house is named.</summary>
    private string Postcode() => $"ZZ{script.Chance.Between(1, 9)} {script.Chance.Between(1, 9)}{Letter()}{Letter()}";

    private char Letter() => (char)('A' + script.Chance.Between(0, 25));
}
