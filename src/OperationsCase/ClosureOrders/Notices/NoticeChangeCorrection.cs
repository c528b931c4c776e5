using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Lets the clocks of a notice, its end and its case follow a corrected extension, cancellation or expiry.</summary>
internal sealed class NoticeChangeCorrection(
    Database database,
    DeadlineService deadlines,
    DeadlineCorrection clocks,
    ClosureStore closure,
    StatuteBook statutes,
    BankHolidayCalendars calendars)
{
    private const string Act = nameof(CorrectNoticeChange);

    /// <summary>Works the end of the extended notice out again.</summary>
    /// <param name="it">The extension as it was recorded.</param>
    /// <param name="hours">The hours that it added.</param>
    /// <returns>The last instant of the notice, in UTC.</returns>
    public async Task<DateTimeOffset> Extend(RecordedNoticeChange it, int hours)
    {
        var facts = $"extension={hours}h";
        await clocks.Hours(ClosureRules.NoticeEndExtended, it.IssuedAt, it.NoticeId, Act, facts);

        return statutes.Find(ClosureRules.NoticeEndExtended, it.IssuedAt)
            .Calculate(it.IssuedAt, await calendars.Latest(), RuleFacts.Parse(facts))
            .DueAt;
    }

    /// <summary>Ends the notice at the corrected moment.</summary>
    public Task End(RecordedNoticeChange it, DateTimeOffset at) =>
        database.Execute(Sql.End, new { it.NoticeId, EndedAt = (DateTimeOffset?)at, EndedAtWas = it.MadeAt });

    /// <summary>Lets everything be as if it had not happened.</summary>
    public async Task TakeBack(RecordedNoticeChange it, Guid operationId)
    {
        var of = OperationCase.Deadlines(operationId);

        if (it.Kind == NoticeChangeKind.Extended)
        {
            await NotExtended(it, of);
        }
        else if (it.EndsNotice)
        {
            await database.Execute(Sql.End, new { it.NoticeId, EndedAt = (DateTimeOffset?)null, EndedAtWas = it.MadeAt });
            await RunAgain(it, of);
            await closure.Settle(operationId);
        }
    }

    /// <summary>The notice ends after its own hours, unless a court had it in its hand by then or it ended otherwise.</summary>
    private async Task NotExtended(RecordedNoticeChange it, DeadlineCase of)
    {
        if (await database.Count(Sql.Runs, new { it.NoticeId, RuleId = ClosureRules.NoticeEndExtended }) > 0)
        {
            await deadlines.StandDown(it.NoticeId, ClosureRules.NoticeEndExtended, of);
            await clocks.Hours(
                ClosureRules.NoticeEnd(it.NoticeHours),
                it.IssuedAt,
                it.NoticeId,
                Act,
                facts: null,
                London.DateOf(it.ServedAt),
                runsIn: of);
        }
    }

    /// <summary>The clocks that ran when the notice was ended: to the court, or what the court said, and to the end of the notice itself.</summary>
    private async Task RunAgain(RecordedNoticeChange it, DeadlineCase of)
    {
        await (it switch
        {
            { HeardOutcome: HearingOutcome.Adjourned } => deadlines.Reopen(it.HearingId!.Value, ClosureRules.Adjourned, of),
            { HeardOutcome: HearingOutcome.Refused } => deadlines.Reopen(it.NoticeId, ClosureRules.NoticeContinued, of),
            _ => deadlines.Reopen(it.NoticeId, ClosureRules.Hearing, of),
        });

        if (!it.IsContinued && it.HeardOutcome is not HearingOutcome.Refused)
        {
            await deadlines.Reopen(
                it.NoticeId,
                it.ExtendedBy is null ? ClosureRules.NoticeEnd(it.NoticeHours) : ClosureRules.NoticeEndExtended,
                of);
        }
    }

    private static class Sql
    {
        internal const string End =
            "UPDATE ClosureNotice SET EndedAt = @EndedAt, Version = Version + 1 WHERE Id = @NoticeId AND EndedAt = @EndedAtWas";

        internal const string Runs =
            "SELECT COUNT(*) FROM Deadline WHERE SubjectId = @NoticeId AND RuleId = @RuleId AND MetAt IS NULL AND StoodDownAt IS NULL";
    }
}
