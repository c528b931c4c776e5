using OperationsCase.Demonstration;
using OperationsCase.Import;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>Cash whose ledger was corrected, whose order a court upheld, and for which forfeiture is applied for.</summary>
internal static class WholeMoney
{
    public static async Task Write(BatchApplication application, DemoPerson priya, DateTimeOffset now)
    {
        var seizure = await application.Done(priya, new RecordSeizureWithoutOperation
        {
            IdempotencyKey = Guid.CreateVersion7(now),
            AmountPence = 1_200_000,
            SeizedAt = now.AddDays(-20),
            Place = "A lock-up, Morning Lane",
            SeizedBy = "PC Leah Strand",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = "LS/41",
            Seal = "MPS-1",
            CountedBy = "PC Leah Strand",
            CountedAgainBy = "DC Priya Raman",
            BoroughCode = "E09000012",
            KeptAt = "Bank",
            ClaimedBy = "Corey Lindqvist",
            PropertyNumber = "P-2026-118",
            JardNumber = "AR-2026-118",
        });
        var order = await application.Done(priya, new RecordDetentionOrder
        {
            Seizure = seizure,
            CourtCode = await Court(application, priya),
            MadeAt = now.AddDays(-10),
            LastDayOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(60),
        });
        await application.Done(priya, new RecordDetentionRuling
        {
            Seizure = seizure,
            OrderId = order.Id,
            CourtName = "High Court",
            DecidedAt = now.AddDays(-2),
            IsLawful = true,
            Why = "The time on the order was wrong.",
        });
        await application.Done(priya, new RecordInterest { Seizure = seizure, AmountPence = 721, PaidAt = now.AddDays(-1), Source = "Bank statement 118" });
        await application.Done(priya, new CorrectLedgerEntry { Seizure = seizure, Number = 2, Why = "It is £7.12." });
        await application.Done(priya, new ApplyForForfeiture
        {
            Seizure = seizure,
            CourtCode = await Court(application, priya),
            AmountPence = 1_000_000,
            MadeAt = now.AddHours(-1),
        });
        await WholeAssets.Write(application, priya, now, await Court(application, priya));
    }

    private static async Task<string> Court(BatchApplication application, DemoPerson priya)
    {
        var listed = await application.Done(priya, new ListSeizures { Status = [SeizureStatus.Detained] });

        return (await application.Done(priya, new GetSeizure(listed.Rows[0].Reference))).Orders[0].CourtCode;
    }
}
