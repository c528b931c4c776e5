using OperationsCase.ClosureOrders;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>What officers write of crack houses.</summary>
internal static class DemoClosureTexts
{
    public static LogCrackHouseClosure Log(DemoContext script, DemoPlannedOperation operation)
    {
        var chance = script.Chance;
        var tenure = chance.Weighted<PremisesTenure>(
        [
            (PremisesTenure.Council, 0.42), (PremisesTenure.HousingAssociation, 0.30), (PremisesTenure.PrivateRented, 0.18),
            (PremisesTenure.Owner, 0.03), (PremisesTenure.Squat, 0.04), (PremisesTenure.NotKnown, 0.03),
        ]);
        var atRisk = chance.Happens(0.3);

        return new LogCrackHouseClosure
        {
            WardCode = operation.Place.WardCode,
            Place = operation.Place.Address,
            StartedAt = operation.StartedAt,
            Tenure = tenure,
            Landlord = tenure is PremisesTenure.HousingAssociation or PremisesTenure.PrivateRented ? chance.Of(DemoNames.Landlords) : null,
            TenantCuckooed = chance.Of(YesNoNotKnown.Yes, YesNoNotKnown.Yes, YesNoNotKnown.No, YesNoNotKnown.NotKnown),
            ChildrenPresent = chance.Happens(0.08) ? YesNoNotKnown.Yes : chance.Of(YesNoNotKnown.No, YesNoNotKnown.No, YesNoNotKnown.NotKnown),
            SafeguardingReference = atRisk ? $"MER-{London.DateOf(operation.StartedAt):yyMM}-{chance.Between(10000, 99999)}" : null,
            Complaints = chance.Between(2, 34),
            ComplaintsSince = London.DateOf(operation.StartedAt).AddDays(-chance.Between(30, 160)),
            DrugEvidence = chance.Of(
                $"Warrant executed: {chance.Between(12, 80)} wraps, tested positive for crack cocaine and heroin. {chance.Between(3, 9)} "
                    + $"people inside.",
                $"Test purchase at the door on {chance.Between(2, 4)} occasions. Pipes and foil in every room at the visit with the landlord.",
                $"Stopped {chance.Between(4, 11)} people leaving in one evening, {chance.Between(2, 4)} with crack cocaine. Callers "
                    + $"through the night.",
                $"The tenant said that others moved in and sell from the bedroom. {chance.Between(9, 40)} wraps and "
                    + $"£{chance.Between(2, 18) * 60} in cash in a search.",
                $"Housing officer saw pipes and wraps at an inspection. Camera shows {chance.Between(30, 90)} callers in a day.",
                $"Search under warrant: {chance.Between(8, 30)} g of crack cocaine behind the bath panel, scales and dealing phones. The "
                    + $"tenant is an addict and afraid."),
        };
    }

    public static string ServedWhere(SeededRandom chance) => chance.Of(
        "Fixed to the flat door and the block entrance; copy to the tenant",
        "Fixed to the front door; copy handed to the occupier",
        "Handed to the tenant at the door, fixed to the outer door; copy to the landlord",
        "Fixed to the door, no one at home; copies to neighbours on the landing and the landlord");

    public static string? Hearing(SeededRandom chance, HearingOutcome outcome) => outcome switch
    {
        HearingOutcome.Adjourned => chance.Of(
            "The tenant asked for time to get advice.",
            "The landlord was not ready. Back in two weeks at most.",
            "No time in the list."),
        HearingOutcome.Refused => chance.Of(
            "Disorder was not made out for the last four weeks.",
            "The court was not satisfied that an order was necessary."),
        _ => chance.Of("Tenant did not attend.", "Tenant attended and did not oppose.", "Landlord supported the application.", null),
    };

    public static string Terms(SeededRandom chance) => chance.Of(
        "No one may enter but the landlord, emergency services and utilities.",
        "Full closure. The landlord may enter to secure and repair.",
        "Partial closure: the tenant and named carers may stay, no one else.");

    public static string AfterTheOrder(SeededRandom chance) => chance.Of(
        "The order ran its time. The flat is let again and no callers since.",
        "Possession granted. The tenant moved to supported housing.",
        "No reports while the order ran. The team will keep it on its patrols.",
        "The tenant gave up the keys before the end. The landlord is refitting.");

    public static string OtherMeans(SeededRandom chance) => chance.Of(
        "The tenant surrendered the tenancy.", "Those who had moved in were arrested; the tenant is with adult social care.",
        "Evicted by the landlord.");
}
