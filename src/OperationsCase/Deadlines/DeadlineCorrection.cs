using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>
/// Works clocks out again whose event was recorded wrongly: open ones with their warnings and word to their holders, met ones so that it shows
/// whether they were met in time. Each keeps what it was.
/// </summary>
/// <remarks>
/// A correction that says which case a clock runs in makes it run, whether or not it did until now. One that does not say so moves only a
/// clock that runs or was met.
/// </remarks>
internal sealed class DeadlineCorrection(
    Database database,
    StatuteBook statutes,
    BankHolidayCalendars calendars,
    DeadlineService deadlines,
    DeadlineRecalculation recalculation,
    TimeProvider clock)
{
    /// <summary>An hour clock, from the corrected instant of its trigger.</summary>
    /// <param name="ruleId">The rule that it was worked out by.</param>
    /// <param name="trigger">The corrected instant.</param>
    /// <param name="subjectId">What the clock hangs on, as when it was started.</param>
    /// <param name="act">The request that corrects it, as the history keeps it.</param>
    /// <param name="facts">What the rule must know besides.</param>
    /// <param name="governedOn">The London day whose law governs the clock, where that is not the day of the trigger.</param>
    /// <param name="runsIn">The case in which the clock runs from now on, even if it was stood down or never started.</param>
    public async Task Hours(
        string ruleId,
        DateTimeOffset trigger,
        Guid subjectId,
        string act,
        string? facts = null,
        DateOnly? governedOn = null,
        DeadlineCase? runsIn = null) =>
        await Keep(subjectId, StartedDeadline.From(statutes, await calendars.Latest(), ruleId, trigger, facts, governedOn), act, runsIn);

    /// <summary>A clock of days or months, from the corrected London day.</summary>
    /// <inheritdoc cref="Hours" />
    public async Task Days(
        string ruleId,
        DateTimeOffset trigger,
        Guid subjectId,
        string act,
        DateOnly? governedOn = null,
        DeadlineCase? runsIn = null) => await Keep(
            subjectId,
            StartedDeadline.FromDay(statutes, await calendars.Latest(), ruleId, London.DateOf(trigger), trigger, facts: null, governedOn),
            act,
            runsIn);

    /// <summary>A clock whose end a court stated, with the corrected end.</summary>
    /// <param name="lastDayOn">The last London day, included.</param>
    /// <inheritdoc cref="Hours" />
    public async Task Stated(
        string ruleId,
        DateTimeOffset trigger,
        DateOnly lastDayOn,
        Guid subjectId,
        string act,
        DateOnly? governedOn = null,
        DeadlineCase? runsIn = null) => await Keep(
            subjectId,
            StartedDeadline.Stated(statutes, await calendars.Latest(), ruleId, trigger, lastDayOn, facts: null, governedOn),
            act,
            runsIn);

    /// <summary>An hour clock whose end a court stated as an instant, with the corrected end.</summary>
    /// <param name="until">The last instant in time, in UTC.</param>
    /// <inheritdoc cref="Hours" />
    public async Task Until(
        string ruleId,
        DateTimeOffset trigger,
        DateTimeOffset until,
        Guid subjectId,
        string act,
        DateOnly governedOn,
        DeadlineCase? runsIn = null) => await Keep(
            subjectId,
            StartedDeadline.Until(statutes, await calendars.Latest(), ruleId, trigger, until, governedOn),
            act,
            runsIn);

    /// <summary>Corrects when the act was done that met a clock.</summary>
    public Task Met(string ruleId, Guid subjectId, DateTimeOffset at, string how) =>
        database.Execute(Sql.MetAt, new { SubjectId = subjectId, RuleId = ruleId, MetAt = at, MetHow = how });

    private async Task Keep(Guid subjectId, StartedDeadline corrected, string act, DeadlineCase? runsIn)
    {
        if (runsIn is { } of)
        {
            await deadlines.Run(corrected, subjectId, of);
        }

        var kept = await database.List<RecordedDeadline>(Sql.Kept, new { SubjectId = subjectId, RuleId = corrected.Rule.Id });
        var moved = kept.Where(deadline => !deadline.Is(corrected)).ToLookup(
            deadline => deadline.MetAt is null,
            deadline => new MovedDeadline(deadline, corrected) { IsByCorrection = true });
        var now = clock.GetUtcNow();
        await recalculation.Keep([.. moved[true]], act, now);
        await recalculation.Correct([.. moved[false]], now);

        if (corrected.Facts is { } facts)
        {
            await database.Execute(Sql.CorrectFacts, new { SubjectId = subjectId, RuleId = corrected.Rule.Id, Facts = facts });
        }
    }

    private sealed record RecordedDeadline : OpenDeadline
    {
        public DateTimeOffset? MetAt { get; init; }

        public bool Is(StartedDeadline corrected) =>
            (corrected.TriggerAt, corrected.DueAt, corrected.AlertAt, corrected.LastDayOn) == (TriggerAt, DueAt, AlertAt, LastDayOn);
    }

    private static class Sql
    {
        internal const string Kept =
            """
            SELECT d.Id, d.CaseId, d.RuleId, d.RuleVersion, d.CalendarVersion, d.What, d.TriggerAt,
                d.DueAt, d.AlertAt, d.LastDayOn, facts.Facts, d.MetAt
            FROM Deadline AS d
            LEFT JOIN DeadlineFact AS facts ON facts.DeadlineId = d.Id
            WHERE d.SubjectId = @SubjectId AND d.RuleId = @RuleId AND d.StoodDownAt IS NULL
            ORDER BY d.DueAt, d.Id
            """;

        internal const string CorrectFacts =
            """
            UPDATE DeadlineFact
            SET Facts = @Facts
            WHERE DeadlineId IN (SELECT d.Id FROM Deadline AS d WHERE d.SubjectId = @SubjectId AND d.RuleId = @RuleId)
            """;

        internal const string MetAt =
            """
            UPDATE Deadline
            SET MetAt = @MetAt, MetHow = @MetHow
            WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NOT NULL AND StoodDownAt IS NULL
            """;
    }
}
