using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>
/// Works clocks out again whose event was recorded wrongly: open ones with their warnings and word to their holders, met ones so that it shows
/// whether they were met in time. Each keeps what it was.
/// </summary>
internal sealed class DeadlineCorrection(
    Database database,
    StatuteBook statutes,
    BankHolidayCalendars calendars,
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
    public async Task Hours(
        string ruleId,
        DateTimeOffset trigger,
        Guid subjectId,
        string act,
        string? facts = null,
        DateOnly? governedOn = null) =>
        await Keep(subjectId, ruleId, StartedDeadline.From(statutes, await calendars.Latest(), ruleId, trigger, facts, governedOn), act);

    /// <summary>A clock of days or months, from the corrected London day.</summary>
    /// <inheritdoc cref="Hours" />
    public async Task Days(string ruleId, DateTimeOffset trigger, Guid subjectId, string act, DateOnly? governedOn = null) => await Keep(
        subjectId,
        ruleId,
        StartedDeadline.FromDay(statutes, await calendars.Latest(), ruleId, London.DateOf(trigger), trigger, facts: null, governedOn),
        act);

    /// <summary>A clock whose end a court stated, with the corrected end.</summary>
    /// <param name="lastDayOn">The last London day, included.</param>
    /// <inheritdoc cref="Hours" />
    public async Task Stated(
        string ruleId,
        DateTimeOffset trigger,
        DateOnly lastDayOn,
        Guid subjectId,
        string act,
        DateOnly? governedOn = null) => await Keep(
            subjectId,
            ruleId,
            StartedDeadline.Stated(statutes, await calendars.Latest(), ruleId, trigger, lastDayOn, facts: null, governedOn),
            act);

    /// <summary>Corrects when the act was done that met a clock.</summary>
    public Task Met(string ruleId, Guid subjectId, DateTimeOffset at, string how) =>
        database.Execute(Sql.MetAt, new { SubjectId = subjectId, RuleId = ruleId, MetAt = at, MetHow = how });

    private async Task Keep(Guid subjectId, string ruleId, StartedDeadline corrected, string act)
    {
        var kept = await database.List<RecordedDeadline>(Sql.Kept, new { SubjectId = subjectId, RuleId = ruleId });
        var moved = kept.Where(deadline => !deadline.Is(corrected)).ToLookup(
            deadline => deadline.MetAt is null,
            deadline => new MovedDeadline(deadline, corrected) { IsByCorrection = true });
        var now = clock.GetUtcNow();
        await recalculation.Keep([.. moved[true]], act, now);
        await recalculation.Correct([.. moved[false]], now);
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

        internal const string MetAt =
            """
            UPDATE Deadline
            SET MetAt = @MetAt, MetHow = @MetHow
            WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND MetAt IS NOT NULL AND StoodDownAt IS NULL
            """;
    }
}
