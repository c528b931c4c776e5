using OperationsCase.ClosureOrders;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary case of each thing that a test needs before it begins.</summary>
internal static class SampleOperations
{
    public static LogCrackHouseClosure AClosureToLog(this CaseRoom room) => new()
    {
        WardCode = room.AWard(),
        Place = "Flat 14, Aldridge House, Queensbridge Road",
        StartedAt = room.Clock.GetUtcNow().AddDays(-3),
        Tenure = PremisesTenure.HousingAssociation,
        Landlord = "Queensbridge Homes",
        TenantCuckooed = YesNoNotKnown.Yes,
        ChildrenPresent = YesNoNotKnown.No,
        SafeguardingReference = "26MER004417",
        Complaints = 11,
        ComplaintsSince = new DateOnly(2026, 9, 1),
        DrugEvidence = "Warrant on 19 November: 46 wraps, tested positive for crack cocaine.",
    };

    public static LogCannabisFactory AFactoryToLog(this CaseRoom room) => new()
    {
        WardCode = room.AWard(),
        Place = "41 Amhurst Road",
        StartedAt = room.Clock.GetUtcNow().AddHours(-3),
        FoundBy = FactoryFoundBy.SearchWarrant,
        WarrantNumber = "W-2026-11-0418",
        PremisesKind = FactoryPremises.HouseOrFlat,
        Plants = 140,
        Vegetative = true,
        Flowering = true,
        PremisesAdapted = true,
        MeterBypassed = YesNoNotKnown.Yes,
        AnyoneInside = true,
        PeopleInside = 2,
        PeopleArrested = 1,
        ExploitationSigns = YesNoNotKnown.NotKnown,
        ChildOrAdultAtRisk = false,
    };

    public static LogOpenMarket AMarketToLog(this CaseRoom room) => new()
    {
        WardCode = room.AWard(),
        Place = "Ridley Road and Dalston Lane",
        StartedAt = room.Clock.GetUtcNow().AddDays(-1),
        Crack = true,
        Heroin = true,
        BusyTimes = "Friday and Saturday, 8pm to midnight",
        BuyersAnHour = 20,
        TestPurchases = 4,
        SupplyArrests = 3,
        PossessionArrests = 7,
    };

    public static LogClassATrafficking ATraffickingOperationToLog(this CaseRoom room) => new()
    {
        WardCode = room.AWard(),
        Place = "Unit 6, Fish Island Yard",
        StartedAt = room.Clock.GetUtcNow().AddDays(-2),
        Level = IntelligenceLevel.Two,
        Heroin = true,
        Objective = "Identify and arrest those who supply street dealers from this unit.",
        Warrant = true,
        WarrantNumber = "W-2026-11-0502",
        WarrantIssuedOn = new DateOnly(2026, 11, 23),
    };

    /// <summary>A notice issued and served just now, for 48 hours.</summary>
    public static RecordClosureNotice ANoticeServedNow(this CaseRoom room, string operation) => new()
    {
        Operation = operation,
        Premises = "Flat 14, Aldridge House, Queensbridge Road",
        AuthorisedBy = "Supt Martin Oyelaran",
        Rank = AuthorisingRank.Superintendent,
        IssuedAt = room.Clock.GetUtcNow(),
        Hours = 48,
        ServedAt = room.Clock.GetUtcNow(),
        ServedBy = "PC Leah Strand",
        ServedWhere = "Fixed to the flat door, then the block entrance",
    };

    /// <summary>A correction of an operation that says what is recorded of it, until a test says otherwise.</summary>
    public static async Task<T> ACorrection<T>(this CaseRoom room, string operation) where T : OperationDetails, ICorrectsOperation<T>
    {
        var recorded = await room.Done(new GetOperation(operation));

        return T.From(recorded.Details.Asked(), recorded.Head.Version) with { Operation = operation, Why = "It was typed wrongly." };
    }

    public static async Task<string> AClosure(this CaseRoom room) => await room.Done(room.AClosureToLog());
}
