using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Tests.Given;

/// <summary>One ordinary asset of each kind but cash.</summary>
internal static class SampleAssets
{
    /// <summary>A watch and a gold bar, seized two hours ago.</summary>
    public static RecordListedAsset AWatch(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-2),
        Place = "14 Amhurst Road, bedroom",
        SeizedFrom = "Lena Orsini",
        SeizedBy = "PC Leah Strand",
        AmountPence = 840_000,
        Authority = SearchApprover.PriorJustice,
        Category = ListedAssetCategory.Watches,
        Items = "Steel watch, number 7K21",
        ItemCount = 1,
        ValuedBy = "A jeweller, by its number",
        Exhibit = "LS/12",
        Seal = "MPS-9001",
        BoroughCode = CaseRoom.Hackney,
    };

    /// <summary>£31,000, frozen now for 90 days.</summary>
    public static RecordFrozenAccount AFrozenAccount(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow(),
        Place = "Wren Bank",
        SortCode = "20-00-00",
        AccountNumber = "31926819",
        SeizedFrom = "Lena Orsini",
        SeizedBy = "DC Priya Raman",
        AuthorisedBy = "DI Tom Ashdown",
        AmountPence = 3_100_000,
        CourtCode = room.ACourt(),
        LastDayOn = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).AddDays(90),
        BoroughCode = CaseRoom.Hackney,
    };

    public static RecordCryptoasset SomeCryptoassets(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-1),
        Place = "14 Amhurst Road, laptop",
        SeizedBy = "DC Priya Raman",
        AmountPence = 4_122_000,
        Asset = "BTC",
        Chain = "Bitcoin",
        Quantity = "0.73519",
        ToAddress = "bc1qforce",
        RateSource = "£56,067.00, an exchange",
        RateAt = room.Clock.GetUtcNow().AddHours(-1),
        Authority = SearchApprover.PriorJustice,
        Exhibit = "PR/3",
        BoroughCode = CaseRoom.Hackney,
    };

    public static RecordRestraint ARestraint(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-5),
        Place = "Snaresbrook Crown Court",
        SeizedFrom = "Lena Orsini",
        SeizedBy = "DC Priya Raman",
        AmountPence = 31_000_000,
        Property = "A flat, 9 Mare Street",
        ReviewOn = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).AddDays(60),
        BoroughCode = CaseRoom.Hackney,
    };

    /// <summary>£12,000 to be paid within 60 days, of a benefit of £90,000.</summary>
    public static RecordConfiscation AConfiscation(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-5),
        Place = "Snaresbrook Crown Court",
        SeizedFrom = "Lena Orsini",
        SeizedBy = "DC Priya Raman",
        BenefitPence = 9_000_000,
        AvailablePence = 1_200_000,
        AmountPence = 1_200_000,
        PayBy = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).AddDays(60),
        DefaultMonths = 9,
        BoroughCode = CaseRoom.Hackney,
    };

    public static RecordVehicle AVan(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-5),
        Place = "Queensbridge Road",
        SeizedBy = "PC Leah Strand",
        AmountPence = 1_450_000,
        MakeAndModel = "White van",
        Power = PropertyPower.Pace19,
        ValuedBy = "A trade guide",
        Exhibit = "LS/20",
        BoroughCode = CaseRoom.Hackney,
    };

    public static RecordOtherProperty APhone(this CaseRoom room) => new()
    {
        SeizedAt = room.Clock.GetUtcNow().AddHours(-5),
        Place = "Queensbridge Road",
        SeizedBy = "PC Leah Strand",
        AmountPence = 60_000,
        Description = "Twelve sealed telephones",
        Power = PropertyPower.Drugs23,
        ValuedBy = "Their price in a shop",
        Exhibit = "LS/21",
        BoroughCode = CaseRoom.Hackney,
    };

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<INewAsset> EveryAsset(this CaseRoom room) =>
    [
        room.AWatch(), room.AFrozenAccount(), room.SomeCryptoassets(), room.ARestraint(), room.AConfiscation(), room.AVan(), room.APhone(),
    ];

    public static RecordConfiscationPayment APayment(this CaseRoom room, string order, long pence) => new()
    {
        Seizure = order,
        AmountPence = pence,
        PaidAt = room.Clock.GetUtcNow(),
        Note = "Lena Orsini, receipt 8841",
    };

    public static LiftOrder ALift(this CaseRoom room, string order, long? pence = null) => new()
    {
        Seizure = order,
        AmountPence = pence,
        LiftedAt = room.Clock.GetUtcNow(),
        Why = "Discharged by the court.",
    };
}
