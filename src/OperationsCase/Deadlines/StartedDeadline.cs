using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>A clock that an event has started, before it is kept: the same whether one command starts it or a file of cases is imported.</summary>
/// <param name="Rule">The version of the rule that governs the event.</param>
/// <param name="CalendarVersion">The bank holidays that it was calculated with.</param>
/// <param name="TriggerAt">The event, in UTC.</param>
/// <param name="DueAt">The last instant in time, in UTC.</param>
/// <param name="AlertAt">The instant that warnings count back from.</param>
/// <param name="LastDayOn">The last London day, included, of a clock that counts days.</param>
internal sealed record StartedDeadline(
    StatutoryRule Rule, string CalendarVersion, DateTimeOffset TriggerAt, DateTimeOffset DueAt, DateTimeOffset AlertAt, DateOnly? LastDayOn)
{
    /// <summary>Whether it runs out on a weekend or a bank holiday.</summary>
    public bool EndsWhenNoCourtSits { get; private init; }

    /// <summary>What the rule had to know besides its trigger; none for most.</summary>
    public string? Facts { get; init; }

    /// <summary>An hour clock, from the instant of its trigger.</summary>
    public static StartedDeadline From(
        StatuteBook statutes,
        BankHolidays calendar,
        string ruleId,
        DateTimeOffset trigger,
        string? facts = null,
        DateOnly? governedOn = null) =>
        Of(statutes
            .Find(ruleId, governedOn ?? London.DateOf(trigger))
            .Calculate(trigger, calendar, Statute.RuleFacts.Parse(facts ?? "")), trigger, facts, calendar);

    /// <summary>A clock of days or months, which a rule calculates from a London day.</summary>
    public static StartedDeadline FromDay(
            StatuteBook statutes,
            BankHolidays calendar,
            string ruleId,
            DateOnly on,
            DateTimeOffset trigger,
            string? facts = null,
            DateOnly? governedOn = null) =>
        Of(statutes.Find(ruleId, governedOn ?? on).Calculate(on, calendar, Statute.RuleFacts.Parse(facts ?? "")), trigger, facts, calendar);

    /// <summary>A clock whose end a court stated; the rule only says how far off that end may be.</summary>
    /// <remarks>Its warnings count back from that end, or from the earlier reading of the law where the end is past it.</remarks>
    /// <param name="lastDayOn">The last London day, included; the deadline is the midnight that ends it.</param>
    public static StartedDeadline Stated(
            StatuteBook statutes,
            BankHolidays calendar,
            string ruleId,
            DateTimeOffset trigger,
            DateOnly lastDayOn,
            string? facts = null,
            DateOnly? governedOn = null)
    {
        var reckoned = FromDay(statutes, calendar, ruleId, London.DateOf(trigger), trigger, facts, governedOn);
        var ends = London.StartOf(lastDayOn.AddDays(1));

        return reckoned with { DueAt = ends, AlertAt = reckoned.AlertAt < ends ? reckoned.AlertAt : ends, LastDayOn = lastDayOn };
    }

    /// <summary>An hour clock whose end a court stated as an instant; the rule only limits it.</summary>
    /// <param name="until">The last instant in time, in UTC, never after what the rule allows.</param>
    public static StartedDeadline Until(
        StatuteBook statutes,
        BankHolidays calendar,
        string ruleId,
        DateTimeOffset trigger,
        DateTimeOffset until,
        DateOnly governedOn)
    {
        var longest = From(statutes, calendar, ruleId, trigger, facts: null, governedOn);

        return longest with { DueAt = until, AlertAt = longest.AlertAt < until ? longest.AlertAt : until };
    }

    /// <summary>The clock as its table keeps it.</summary>
    public object Row(Guid id, Guid subjectId, DeadlineCase of, DeadlineHolder holder, string workedOutBy, DateTimeOffset now) => new
    {
        Id = id,
        SubjectId = subjectId,
        CaseId = of.Id,
        holder.BoroughCode,
        holder.OfficerId,
        RuleId = Rule.Id,
        RuleVersion = Rule.Version,
        CalendarVersion,
        What = of.What ?? Rule.MustBeDone,
        TriggerAt,
        DueAt,
        AlertAt,
        LastDayOn,
        WorkedOutAt = now,
        WorkedOutBy = workedOutBy,
    };

    /// <summary>Its warnings, as their table keeps them.</summary>
    public IEnumerable<object> Alerts(Guid deadlineId, DateTimeOffset now) =>
        from alert in EscalationPolicy.Of(this, now)
        select new { Id = TimeOrderedId.New(now), DeadlineId = deadlineId, alert.Step, alert.RingsAt };

    /// <summary>The clock as it was worked out from its trigger.</summary>
    public static StartedDeadline Of(DeadlineCalculation calculation, DateTimeOffset trigger, string? facts, BankHolidays calendar) =>
        new(calculation.Rule, calculation.CalendarVersion, trigger, calculation.DueAt, calculation.AlertAt, calculation.LastDayOn)
        {
            Facts = facts,
            EndsWhenNoCourtSits = NoCourtSitsOn(calculation.LastDayOn ?? London.DateOf(calculation.DueAt), calendar),
        };

    private static bool NoCourtSitsOn(DateOnly on, BankHolidays calendar) =>
        on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (calendar.Covers(on) && calendar.NameOf(on) is not null);
}
