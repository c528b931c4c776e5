using OperationsCase.Demonstration;
using OperationsCase.Import;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>One asset of each kind but cash, with every column filled.</summary>
internal static class WholeAssets
{
    private const string Hackney = "E09000012";

    public static async Task Write(BatchApplication application, DemoPerson priya, DateTimeOffset now, string court)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        await application.Done(priya, new RecordListedAsset
        {
            SeizedAt = now.AddDays(-1),
            Place = "14 Amhurst Road",
            SeizedBy = "PC Leah Strand",
            AmountPence = 840_000,
            Authority = SearchApprover.PriorJustice,
            Category = ListedAssetCategory.Watches,
            Items = "Steel watch, number 7K21",
            ItemCount = 1,
            ValuedBy = "A jeweller",
            LongerAuthorisedBy = "DI Tom Ashdown",
            LongerAuthorisedAt = now.AddDays(-1).AddHours(3),
            Exhibit = "LS/12",
            BoroughCode = Hackney,
        });
        await application.Done(priya, new RecordFrozenAccount
        {
            SeizedAt = now.AddDays(-1),
            Place = "Wren Bank",
            SortCode = "20-00-00",
            AccountNumber = "31926819",
            SeizedFrom = "Lena Orsini",
            SeizedBy = "DC Priya Raman",
            AuthorisedBy = "DI Tom Ashdown",
            Exceptions = "£200 a week to live on",
            AmountPence = 3_100_000,
            CourtCode = court,
            LastDayOn = day.AddDays(90),
            BoroughCode = Hackney,
        });
        await application.Done(priya, new RecordCryptoasset
        {
            SeizedAt = now.AddDays(-1),
            Place = "14 Amhurst Road",
            SeizedBy = "DC Priya Raman",
            AmountPence = 4_122_000,
            Asset = "BTC",
            Chain = "Bitcoin",
            Quantity = "0.73519",
            FromAddress = "bc1qother",
            ToAddress = "bc1qforce",
            TransactionId = "9f21",
            SecretKeptAt = "Seal MPS-7, safe 2",
            RateSource = "£56,067.00, an exchange",
            RateAt = now.AddDays(-1),
            Custodian = "A custodian",
            Authority = SearchApprover.PriorJustice,
            Exhibit = "PR/3",
            BoroughCode = Hackney,
        });
        await application.Done(priya, new RecordRestraint
        {
            SeizedAt = now.AddDays(-1),
            Place = "Snaresbrook Crown Court",
            SeizedFrom = "Lena Orsini",
            SeizedBy = "DC Priya Raman",
            AmountPence = 31_000_000,
            Property = "A flat, 9 Mare Street",
            Exceptions = "Legal costs",
            ServedOn = "Lena Orsini, by hand",
            Receiver = "None & Co",
            ReviewOn = day.AddDays(60),
            BoroughCode = Hackney,
        });
        await application.Done(priya, new RecordVehicle
        {
            SeizedAt = now.AddDays(-1),
            Place = "Queensbridge Road",
            SeizedBy = "PC Leah Strand",
            AmountPence = 1_450_000,
            Registration = "AB51 ABC",
            MakeAndModel = "White van",
            Power = PropertyPower.Pace19,
            ValuedBy = "A trade guide",
            Exhibit = "LS/20",
            BoroughCode = Hackney,
        });
        await application.Done(priya, new RecordOtherProperty
        {
            SeizedAt = now.AddDays(-1),
            Place = "Queensbridge Road",
            SeizedBy = "PC Leah Strand",
            AmountPence = 60_000,
            Description = "Twelve sealed telephones",
            Power = PropertyPower.Drugs23,
            ValuedBy = "Their price in a shop",
            Exhibit = "LS/21",
            BoroughCode = Hackney,
        });
        await Confiscation(application, priya, now, day);
    }

    private static async Task Confiscation(BatchApplication application, DemoPerson priya, DateTimeOffset now, DateOnly day)
    {
        var order = await application.Done(priya, new RecordConfiscation
        {
            SeizedAt = now.AddDays(-9),
            Place = "Snaresbrook Crown Court",
            SeizedFrom = "Lena Orsini",
            SeizedBy = "DC Priya Raman",
            BenefitPence = 9_000_000,
            AvailablePence = 1_200_000,
            AmountPence = 1_200_000,
            CompensationPence = 100_000,
            PayBy = day.AddDays(50),
            DefaultMonths = 9,
            BoroughCode = Hackney,
        });
        await application.Done(priya, new ExtendTimeToPay
        {
            Seizure = order,
            AppliedOn = day.AddDays(-1),
            DecidedAt = now.AddHours(-2),
            ExtendedTo = day.AddDays(80),
        });
    }
}
