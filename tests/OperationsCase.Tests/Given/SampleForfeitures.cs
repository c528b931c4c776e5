using OperationsCase.Access;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;

namespace OperationsCase.Tests.Given;

/// <summary>What becomes of seized cash: where it is kept, and how it is forfeited.</summary>
internal static class SampleForfeitures
{
    /// <summary>Cash of £23,460 that an order of today lets the force keep for 90 days.</summary>
    public static async Task<string> DetainedCash(this CaseRoom room)
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure));

        return seizure;
    }

    /// <summary>All of it is paid into the bank now.</summary>
    public static MoveMoney IntoTheBank(this CaseRoom room, string seizure) => new()
    {
        Seizure = seizure,
        From = "Unplaced",
        To = "Bank",
        MovedAt = room.Clock.GetUtcNow(),
        Note = "DC Priya Raman, paying-in slip 204",
    };

    public static RecordInterest InterestOf(this CaseRoom room, string seizure, long pence) => new()
    {
        Seizure = seizure,
        AmountPence = pence,
        PaidAt = room.Clock.GetUtcNow(),
        Source = "Bank statement 118",
    };

    /// <summary>Asks an inspector for a notice, who approves it.</summary>
    public static async Task ApprovedNotice(this CaseRoom room, string seizure)
    {
        var inspector = room.AnApprover($"DI {Guid.CreateVersion7():N}", PoliceRank.Inspector);
        await room.Done(new AskForForfeitureNotice { Seizure = seizure, ApproverId = inspector.Id, Why = "He could not say where it came from." });
        var decided = await room.Decide(inspector, OperationsCase.Approvals.ApprovalDecision.Approved);
        Assert.That(decided.Refusals, Is.Empty);
    }

    /// <summary>A notice for all of it, given now by post, that leaves 30 days to object and one more.</summary>
    public static GiveForfeitureNotice ANoticeOfForfeiture(this CaseRoom room, string seizure) => new()
    {
        Seizure = seizure,
        AmountPence = 2_346_000,
        Method = NoticeMethod.Post,
        GivenTo = "Lena Orsini",
        GivenAt = room.Clock.GetUtcNow(),
        ObjectBy = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).AddDays(31),
    };

    public static ApplyForForfeiture AnApplication(this CaseRoom room, string seizure, long pence = 2_346_000) => new()
    {
        Seizure = seizure,
        CourtCode = room.ACourt(),
        AmountPence = pence,
        MadeAt = room.Clock.GetUtcNow(),
    };

    public static RecordForfeitureDecision AForfeiture(this CaseRoom room, string seizure, Guid applicationId, long pence, long interest = 0) => new()
    {
        Seizure = seizure,
        ApplicationId = applicationId,
        Decision = ForfeitureDecision.Forfeited,
        DecidedAt = room.Clock.GetUtcNow(),
        ForfeitedPence = pence,
        InterestPence = interest,
    };
}
