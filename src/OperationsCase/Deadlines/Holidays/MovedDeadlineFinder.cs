using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>Finds the open deadlines that a new calendar of bank holidays, or a new version of their rule, moves.</summary>
internal sealed class MovedDeadlineFinder(Database database, StatuteBook statutes, BankHolidayCalendars calendars)
{
    /// <returns>Each with its new answer, by the version of the rule that it was kept with; or why the calendar cannot be used.</returns>
    /// <remarks>
    /// A deadline whose own calendar does not come to its own answer was not worked out by the rule: a court stated its end, and
    /// no calendar moves that.
    /// </remarks>
    public async Task<Result<IReadOnlyList<MovedDeadline>>> By(BankHolidays next)
    {
        var moved = new List<MovedDeadline>();
        var rules = statutes.All.Where(rule => rule.CountsByBankHolidays).ToDictionary(rule => (rule.Id, rule.Version));
        string[] ids = [.. rules.Keys.Select(rule => rule.Id).Distinct()];

        await foreach (var open in database.Each<OpenDeadline>(Sql.Open, new { Rules = ids }))
        {
            if (!rules.TryGetValue((open.RuleId, open.RuleVersion), out var rule)
                || !open.Is(open.CalculatedBy(rule, await calendars.Version(open.CalendarVersion))))
            {
                continue;
            }

            if (AnswerBy(next, open, rule) is not { } answer)
            {
                return Refusal.Conflict($"An open deadline runs in {London.DateOf(open.DueAt).Year}, and these bank holidays do not cover "
                    + $"every year that it needs. Load ones that do");
            }

            if (!open.Is(answer))
            {
                moved.Add(new MovedDeadline(open, StartedDeadline.Of(answer, open.TriggerAt, open.Facts, next)));
            }
        }

        return Result<IReadOnlyList<MovedDeadline>>.Of(moved);
    }

    /// <summary>Those whose version of the rule was replaced, each with its answer by the version that took its place.</summary>
    /// <remarks>A deadline that its own version does not answer so was stated by a court, and stays.</remarks>
    public async Task<IReadOnlyList<MovedDeadline>> ByNewRules()
    {
        var moved = new List<MovedDeadline>();
        var rules = statutes.All.Where(rule => rule.IsReplaced).ToDictionary(rule => (rule.Id, rule.Version));
        var inUse = await calendars.Latest();
        string[] ids = [.. rules.Keys.Select(rule => rule.Id).Distinct()];

        await foreach (var open in database.Each<OpenDeadline>(Sql.Open, new { Rules = ids }))
        {
            if (rules.TryGetValue((open.RuleId, open.RuleVersion), out var rule)
                && open.Is(open.CalculatedBy(rule, await calendars.Version(open.CalendarVersion)))
                && open.CalculatedBy(statutes.InPlaceOf(rule), inUse) is var answer && !open.Is(answer))
            {
                moved.Add(new MovedDeadline(open, StartedDeadline.Of(answer, open.TriggerAt, open.Facts, inUse)));
            }
        }

        return moved;
    }

    /// <summary>None when the calendar does not cover the years that the answer needs.</summary>
    private static DeadlineCalculation? AnswerBy(BankHolidays next, OpenDeadline open, StatutoryRule rule)
    {
        try
        {
            return open.CalculatedBy(rule, next);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static class Sql
    {
        internal const string Open =
            """
            SELECT d.Id, d.CaseId, d.RuleId, d.RuleVersion, d.CalendarVersion, d.What, d.TriggerAt,
                d.DueAt, d.AlertAt, d.LastDayOn, facts.Facts
            FROM Deadline AS d
            LEFT JOIN DeadlineFact AS facts ON facts.DeadlineId = d.Id
            WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.RuleId IN @Rules
            ORDER BY d.DueAt, d.Id
            """;
    }
}

/// <summary>A deadline that is neither met nor stood down, as it is kept.</summary>
internal record OpenDeadline
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public string RuleId { get; init; } = "";

    public int RuleVersion { get; init; }

    public string CalendarVersion { get; init; } = "";

    public string What { get; init; } = "";

    public DateTimeOffset TriggerAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset AlertAt { get; init; }

    public DateOnly? LastDayOn { get; init; }

    /// <summary>What the rule had to know besides its trigger; none for most.</summary>
    public string? Facts { get; init; }

    private Statute.RuleFacts Told => Statute.RuleFacts.Parse(Facts ?? "");

    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover a year that it needs.</exception>
    public DeadlineCalculation CalculatedBy(StatutoryRule rule, BankHolidays calendar) =>
        rule.CountsHours ? rule.Calculate(TriggerAt, calendar, Told) : rule.Calculate(London.DateOf(TriggerAt), calendar, Told);

    public bool Is(DeadlineCalculation answer) => (answer.DueAt, answer.AlertAt, answer.LastDayOn) == (DueAt, AlertAt, LastDayOn);
}

/// <param name="Was">As it is kept.</param>
/// <param name="Now">By the new calendar, the new version of its rule, or the event as it is corrected.</param>
internal sealed record MovedDeadline(OpenDeadline Was, StartedDeadline Now)
{
    /// <summary>Whether the event that it counts from, or the end that a court stated, was recorded wrongly.</summary>
    public bool IsByCorrection { get; init; }

    /// <summary>Whether another version of the rule moves it, and not other bank holidays.</summary>
    public bool IsByRule => Now.Rule.Version != Was.RuleVersion;
}
