using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Intelligence;
using OperationsCase.Problems;
using OperationsCase.Seizures;

namespace OperationsCase.Tests.Given;

/// <summary>Corrections that say what is recorded, until a test says otherwise.</summary>
internal static class SampleCorrections
{
    private const string Why = "It was typed wrongly.";

    /// <summary>A notice that was just served on a new closure, and a correction of it.</summary>
    public static async Task<CorrectClosureNotice> ANoticeToCorrect(this CaseRoom room)
    {
        var operation = await room.AClosure();
        var served = room.ANoticeServedNow(operation) with { IssuedAt = room.Clock.GetUtcNow().AddHours(-2) };
        var notice = await room.Done(served);

        return new CorrectClosureNotice(served) { Operation = operation, NoticeId = notice, Version = room.VersionOf(operation), Why = Why };
    }

    /// <summary>A hearing at which an order was made, and a correction of it.</summary>
    public static async Task<CorrectHearing> AHearingToCorrect(this CaseRoom room)
    {
        var notice = await room.ANoticeToCorrect();
        await room.AnOrderMadeOf(notice.Operation.Value);
        var hearing = (await room.Done(new GetClosure(notice.Operation))).Hearings.Single();

        return new CorrectHearing
        {
            Operation = notice.Operation,
            HearingId = hearing.Id,
            CourtCode = hearing.CourtCode,
            HeardAt = hearing.HeardAt,
            Version = room.VersionOf(notice.Operation.Value),
            Why = Why,
        };
    }

    public static async Task<CorrectClosureOrder> AnOrderToCorrect(this CaseRoom room)
    {
        var hearing = await room.AHearingToCorrect();
        var order = (await room.Done(new GetClosure(hearing.Operation))).Orders.Single();

        return new CorrectClosureOrder
        {
            Operation = hearing.Operation,
            OrderId = order.Id,
            EffectiveFrom = order.EffectiveFrom,
            LastDayOn = order.LastDayOn,
            Version = hearing.Version,
            Why = Why,
        };
    }

    public static async Task<CorrectSeizure> ASeizureToCorrect(this CaseRoom room)
    {
        var recorded = room.ASeizureToRecord(await room.AClosure());
        var seizure = await room.Done(recorded);

        return new CorrectSeizure(recorded) { Seizure = seizure, Version = room.VersionOf(seizure), Why = Why };
    }

    /// <summary>The first order on cash, made in time 20 hours after the seizure was recorded, and a correction of it.</summary>
    public static async Task<CorrectDetentionOrder> ADetentionOrderToCorrect(this CaseRoom room)
    {
        var seizure = await room.ASeizure();
        room.Clock.Advance(TimeSpan.FromHours(20));
        var made = room.AnOrderMadeNow(seizure);
        var order = await room.Done(made);

        return new CorrectDetentionOrder
        {
            Seizure = seizure,
            OrderId = order.Id,
            CourtCode = made.CourtCode,
            MadeAt = made.MadeAt,
            LastDayOn = made.LastDayOn,
            Version = room.VersionOf(seizure),
            Why = Why,
        };
    }

    /// <summary>A tenth of the cash that was given back just now, and a correction of it.</summary>
    public static async Task<CorrectRelease> AReleaseToCorrect(this CaseRoom room)
    {
        var seizure = await room.ASeizure();
        var released = room.AReleaseNow(seizure, 100_000);

        return new CorrectRelease
        {
            Seizure = seizure,
            ReleaseId = await room.Done(released),
            AmountPence = released.AmountPence,
            ReleasedAt = released.ReleasedAt,
            ReleasedTo = released.ReleasedTo,
            ReleasedWhy = released.Why,
            Version = room.VersionOf(seizure),
            Why = Why,
        };
    }

    /// <summary>Intelligence about a new closure, as an officer logs it.</summary>
    public static LogIntelligence AnIntelligenceEntry(this CaseRoom room, string about) => new()
    {
        IdempotencyKey = TimeOrderedId.New(room.Clock.GetUtcNow()),
        Case = about,
        Content = "The flat is used again after dark.",
        Provenance = "A resident, by telephone",
        Source = SourceGrade.Untested,
        Assessment = IntelligenceAssessment.B,
        Handling = HandlingCode.P,
    };

    public static async Task<CorrectIntelligence> AnIntelligenceEntryToCorrect(this CaseRoom room)
    {
        var logged = room.AnIntelligenceEntry(await room.AClosure());

        return new CorrectIntelligence
        {
            Case = logged.Case,
            EntryId = await room.Done(logged),
            Content = logged.Content,
            Provenance = logged.Provenance,
            Source = logged.Source,
            Assessment = logged.Assessment,
            Handling = logged.Handling,
            Version = room.VersionOf(logged.Case.Value),
            Why = Why,
        };
    }

    public static int VersionOf(this CaseRoom room, string reference) =>
        room.Database.QueryFirst<int>("SELECT Version FROM CaseRecord WHERE Reference = @reference", new { reference });

    public static async Task<CorrectClaim> AClaimToCorrect(this CaseRoom room)
    {
        var network = await room.ANetwork();

        return new()
        {
            Claim = await room.AClaim(await room.AnOperationAgainst(network), network),
            Version = 1,
            HappenedOn = new DateOnly(2026, 11, 23),
            Level = DisruptionLevel.Major,
            Effect = "It lost its runners.",
            Why = "The call data came in.",
        };
    }

    public static async Task<CorrectProblemSign> ASignToCorrect(this CaseRoom room)
    {
        var problem = await room.Done(room.AProblemToRecord());
        var seen = room.ASign(problem, daysAgo: 1);

        return new()
        {
            Problem = problem,
            SignId = await room.Done(seen),
            Version = 1,
            SeenAt = seen.SeenAt,
            What = seen.What,
            SeenBy = seen.SeenBy,
            Why = "It was misheard.",
        };
    }
}
