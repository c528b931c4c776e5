using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <remarks>Assets besides cash: an account, a watch, a flat and an order to pay.</remarks>
internal sealed partial class DemoSeizures
{
    /// <summary>One of each, whose clocks run now; the watch, which falls due first, is another officer's.</summary>
    public void OtherAssets(DemoPerson officer, DemoPerson other, string borough)
    {
        var court = script.CourtFor(borough).Code;
        var frozen = script.At(script.CourtDay(script.Today.AddDays(-40)), 11, 20);
        var ordered = script.At(script.CourtDay(script.Today.AddDays(-50)), 15, 5);
        var seized = script.DaysAgo(0.12);
        script.Agenda.Add(frozen.AddHours(3), application => application.Done(officer, new RecordFrozenAccount
        {
            SeizedAt = frozen,
            Place = "Wren Bank, Mare Street",
            SortCode = "20-00-00",
            AccountNumber = "31926819",
            SeizedFrom = "Corey Lindqvist",
            SeizedBy = officer.Name,
            AuthorisedBy = "DI Amara Nwosu",
            Exceptions = "£250 a week to live on",
            AmountPence = 3_148_220,
            CourtCode = court,
            LastDayOn = London.DateOf(frozen).AddDays(180),
            BoroughCode = borough,
        }));
        script.Agenda.Add(seized.AddMinutes(20), application => application.Done(other, new RecordListedAsset
        {
            SeizedAt = seized,
            Place = "A bedroom, Amhurst Road",
            SeizedFrom = "Corey Lindqvist",
            SeizedBy = "PC Leah Strand",
            AmountPence = 840_000,
            Authority = SearchApprover.PriorJustice,
            Category = ListedAssetCategory.Watches,
            Items = "Steel watch, number 7K21\nGold bracelet",
            ItemCount = 2,
            ValuedBy = "A jeweller, by their numbers",
            Exhibit = "LS/52",
            Seal = "MPS-4471977",
            BoroughCode = borough,
        }));
        script.Agenda.Add(ordered.AddHours(4), application => application.Done(officer, new RecordRestraint
        {
            SeizedAt = ordered,
            Place = "Snaresbrook Crown Court",
            SeizedFrom = "Victor Ostrander",
            SeizedBy = officer.Name,
            AmountPence = 31_000_000,
            Property = "A flat, Mare Street",
            Exceptions = "Legal costs",
            ReviewOn = London.DateOf(ordered).AddDays(120),
            BoroughCode = borough,
        }));
        Confiscation(officer, borough, ordered);
    }

    private void Confiscation(DemoPerson officer, string borough, DateTimeOffset ordered)
    {
        var reference = "";
        script.Agenda.Add(ordered.AddHours(5), async application => reference = await application.Done(officer, new RecordConfiscation
        {
            SeizedAt = ordered,
            Place = "Snaresbrook Crown Court",
            SeizedFrom = "Nadia Ferris",
            SeizedBy = "M Oyelaran, for the prosecution",
            BenefitPence = 9_412_000,
            AvailablePence = 1_240_000,
            AmountPence = 1_240_000,
            PayBy = London.DateOf(ordered).AddDays(80),
            DefaultMonths = 9,
            BoroughCode = borough,
        }));
        script.Agenda.Add(ordered.AddDays(21), application => application.Done(officer, new RecordConfiscationPayment
        {
            Seizure = reference,
            AmountPence = 500_000,
            PaidAt = ordered.AddDays(20),
            Note = "Nadia Ferris, receipt 8841",
        }));
    }
}
