using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>What a hearing does to the clocks of its notice: it ends those that waited for it, and starts those that the court set going.</summary>
/// <remarks>The law of the day of service governs them all, so that a closure never passes from one Act to another.</remarks>
internal sealed class HearingDeadlines(
    Database database,
    DeadlineService deadlines,
    NoticeChangeStore changes,
    StatuteBook statutes,
    BankHolidayCalendars calendars)
{
    public async Task<Refusal?> WhyNot(IHearingDecision hearing, DateTimeOffset servedAt)
    {
        var (governedOn, calendar, heard) = (London.DateOf(servedAt), await calendars.Latest(), hearing.HeardAt!.Value);

        return hearing.WhyNot(
            statutes.Find(ClosureRules.Adjourned, governedOn).Calculate(London.DateOf(heard), calendar),
            statutes.Knows(ClosureRules.NoticeContinued, governedOn)
                ? statutes.Find(ClosureRules.NoticeContinued, governedOn).Calculate(heard, calendar)
                : null);
    }

    public async Task Move(RecordHearing hearing, Guid noticeId, DateTimeOffset servedAt, Guid hearingId, string court, Guid operationId)
    {
        var (of, heard, governedOn) = (OperationCase.Deadlines(operationId), hearing.HeardAt!.Value, London.DateOf(servedAt));
        await deadlines.Meet(noticeId, ClosureRules.Hearing, heard, $"Heard at {court}", of);

        foreach (var earlier in await database.List<Guid>(Sql.Earlier, new { NoticeId = noticeId, HearingId = hearingId }))
        {
            await deadlines.Meet(earlier, ClosureRules.Adjourned, heard, $"Heard again at {court}", of);
        }

        if (hearing.EndsNoticeClock())
        {
            await changes.StandDown(noticeId, ClosureRules.NoticeEnds, operationId);
        }

        if (hearing.Outcome == HearingOutcome.Adjourned)
        {
            var ends = await deadlines.StartOn(ClosureRules.Adjourned, London.DateOf(heard), heard, hearingId, of, governedOn);
            await KeepContinuation(hearing, noticeId, hearing.ResumesAt ?? ends, court, operationId);
        }

        if (hearing.Outcome == HearingOutcome.OrderMade)
        {
            var made = London.DateOf(heard);
            await deadlines.StartStated(
                ClosureRules.LongestOrder,
                heard,
                SafeEnd(statutes, await calendars.Latest(), made, governedOn),
                hearingId,
                of,
                facts: null,
                governedOn);
        }

        if (hearing.ContinuesUntil is { } until)
        {
            await deadlines.StartUntil(ClosureRules.NoticeContinued, heard, until, noticeId, of, governedOn);
            await KeepContinuation(hearing, noticeId, until, court, operationId);
        }
    }

    /// <summary>Keeps that the court let the notice go on, where it did.</summary>
    /// <param name="until">The moment to which it goes on.</param>
    public async Task KeepContinuation(IHearingDecision hearing, Guid noticeId, DateTimeOffset until, string court, Guid operationId)
    {
        if (hearing.NoticeContinues || hearing.ContinuesUntil is not null)
        {
            await changes.Keep(
                new NoticeChange(noticeId, NoticeChangeKind.Continued, hearing.HeardAt!.Value)
                {
                    UntilAt = until,
                    What = hearing.NoticeContinues ? $"To the end of the adjournment, by {court}" : $"Without an order, by {court}",
                },
                operationId);
        }
    }

    /// <summary>
    /// The last day that an order is taken to have until the order itself is recorded: by the earlier reading of the longest there can be.
    /// </summary>
    internal static DateOnly SafeEnd(StatuteBook statutes, BankHolidays calendar, DateOnly made, DateOnly governedOn)
    {
        var longest = statutes.Find(ClosureRules.LongestOrder, governedOn).Calculate(made, calendar);

        return longest.SafeLastDayOn ?? longest.LastDayOn!.Value;
    }

    private static class Sql
    {
        internal const string Earlier =
            "SELECT Id FROM ClosureHearing WHERE NoticeId = @NoticeId AND Outcome = 'Adjourned' AND Id <> @HearingId ORDER BY HeardAt, Id";
    }
}
