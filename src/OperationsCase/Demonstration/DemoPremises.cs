using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.Demonstration;

/// <summary>Plans houses and flats that are records of their own, with the operations there; one of them is closed twice within six months.</summary>
internal sealed class DemoPremises(DemoContext script)
{
    private const int Premises = 40;

    private static readonly string[] Landlords = ["Borough housing", "Thameside Homes", "Larkhall Housing", "Mr A. Penhale"];

    /// <summary>Of its own, so that what others plan does not depend on it.</summary>
    private readonly SeededRandom chance = new(20261201);

    /// <summary>Those with several operations, and some of those with one, recorded a day after the first was logged.</summary>
    public void Plan()
    {
        var buildings = script.Operations
            .Where(operation => (operation.Kind == CrackHouseKind.Kind || operation.Kind == CannabisFactoryKind.Kind)
                && operation.LoggedAt < script.Now.AddDays(-8))
            .OrderBy(operation => operation.LoggedAt)
            .GroupBy(operation => operation.Place)
            .OrderByDescending(building => building.Count())
            .ToList();
        var several = buildings.TakeWhile(building => building.Count() > 1).Count();
        var each = Math.Max(1, (buildings.Count - several) / script.Share(Premises));

        foreach (var building in buildings.Where((_, i) => i < several || (i - several) % each == 0).Take(several + script.Share(Premises)))
        {
            Record(building.Key, [.. building]);
        }
    }

    private void Record(DemoAddress place, params DemoPlannedOperation[] operations)
    {
        var reference = "";
        var (tenure, landlord) = chance.Of(
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
    private string Postcode() => $"ZZ{chance.Between(1, 9)} {chance.Between(1, 9)}{Letter()}{Letter()}";

    private char Letter() => (char)('A' + chance.Between(0, 25));
}
