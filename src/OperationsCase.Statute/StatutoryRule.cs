namespace OperationsCase.Statute;

/// <summary>One version of one rule of law: how long it allows, what does not count, from when, and who says so.</summary>
public sealed record StatutoryRule
{
    /// <summary>Subject and duty, such as <c>closure-notice.hearing</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the versions of the rule from 1; a deadline keeps the one it was calculated by.</summary>
    public required int Version { get; init; }

    /// <summary>The part of the law that it belongs to, as a heading: "Custody and bail".</summary>
    public string Part { get; init; } = "";

    /// <summary>A short code for this version, such as <c>CH48_2014</c>: what an example or a configuration names it by.</summary>
    public required string Code { get; init; }

    /// <summary>The code for the earlier of two readings of the law; none where it has one reading.</summary>
    public string? SafeCode { get; init; }

    /// <summary>The first London date on which a trigger falls under this version; none while it is switched off.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last London date, included, on which a trigger falls under it; none while it is in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// The later version that reads the same words of the law rightly and has taken this one's place for every day; none for a version that
    /// is used.
    /// </summary>
    public int? ReplacedBy { get; init; }

    /// <summary>Who must do what, as an officer says it: "A court must hear the application".</summary>
    public required string MustBeDone { get; init; }

    /// <summary>What starts the clock, in the middle of a sentence: "service of the notice".</summary>
    public required string Begins { get; init; }

    public required ClockKind Clock { get; init; }

    /// <summary>
    /// The length allowed, in hours, days, working days or calendar months as <see cref="Clock"/> says; nothing where there are
    /// <see cref="Limits"/>.
    /// </summary>
    public int Length { get; init; }

    /// <summary>The most hours that an extension may add, given as the fact <c>extension</c>; none where nothing extends the period.</summary>
    public int? MostExtension { get; init; }

    /// <summary>Whether a clock of days or months starts with the day after its trigger, as pre-charge bail does.</summary>
    public bool FromNextDay { get; init; }

    /// <summary>The limits of which the first to end decides; none for a rule of one period.</summary>
    public IReadOnlyList<RuleLimit> Limits { get; init; } = [];

    /// <summary>The least rank of police officer who may set the clock going, Inspector or Superintendent; none where the Act names none.</summary>
    public string? LeastRank { get; init; }

    /// <summary>The days that stop the clock or are no working days, each a whole calendar day in London.</summary>
    public IReadOnlyList<DisregardedDay> Disregards { get; init; } = [];

    /// <summary>The days on which the period may not end: it ends on the last day before them that is none of these.</summary>
    public IReadOnlyList<DisregardedDay> RollsBackFrom { get; init; } = [];

    /// <summary>Act, section and subsection, written so that a lawyer can find it.</summary>
    public required string Source { get; init; }

    public required string Href { get; init; }

    /// <summary>What a reader should know besides, such as a date that is not confirmed.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The versions of this rule that are switched off, for the working to name as not applied.</summary>
    public IReadOnlyList<StatutoryRule> NotApplied { get; init; } = [];

    /// <summary>Whether a trigger on this London date falls under this version; both ends are included.</summary>
    /// <remarks>A version that was replaced governs no day, and those that it governed are its successor's.</remarks>
    public bool Governs(DateOnly on) => !IsReplaced && From <= on && (Until is null || on <= Until);

    /// <summary>Whether the rule counts hours from an instant, and not days or months from a day.</summary>
    public bool CountsHours => Clock == ClockKind.Hours;

    /// <summary>Whether it is switched off: no trigger falls under it until the configuration gives it a first day.</summary>
    public bool IsOff => From is null;

    /// <summary>Whether it read the law wrongly: it is kept for the deadlines that ended while it was used.</summary>
    public bool IsReplaced => ReplacedBy is not null;

    /// <summary>Whether a newer calendar of bank holidays can move its end.</summary>
    public bool CountsByBankHolidays => Disregards.Concat(RollsBackFrom).Any(day => day.NeedsCalendar);

    /// <summary>Whether the law can be read in two ways, so that an answer has an earlier reading beside it.</summary>
    public bool HasTwoReadings => EachLimit.Any(limit => limit.Clock == ClockKind.MonthsTwoReadings);

    /// <summary>Its limits, or the one period that it has; for a clock of hours that says nothing.</summary>
    internal IEnumerable<RuleLimit> EachLimit =>
        Clock == ClockKind.EarliestOf ? Limits : [new RuleLimit { Clock = Clock, Length = Length, Begins = Begins }];

    /// <summary>The names of the facts that must be given besides the trigger, such as <c>prev_end</c>.</summary>
    public IEnumerable<string> FactsNeeded =>
        Limits.Select(limit => limit.Fact).OfType<string>().Concat(MostExtension is null ? [] : ["extension"]);

    /// <summary>Calculates an hour clock from the instant of its trigger.</summary>
    /// <param name="trigger">Such as the minute of service; the clock starts here, or at the end of a disregarded day.</param>
    /// <param name="calendar">The bank holidays to calculate with.</param>
    /// <param name="facts">What the rule needs besides, such as the hours of an extension.</param>
    /// <returns>The last instant at which the act is still in time, with its working.</returns>
    /// <exception cref="InvalidOperationException">The rule counts days or months.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period reaches a year that the calendar does not cover.</exception>
    /// <exception cref="FormatException">A fact is missing or cannot be.</exception>
    public DeadlineCalculation Calculate(DateTimeOffset trigger, BankHolidays calendar, RuleFacts? facts = null) => CountsHours
        ? HourClock.Calculate(this, trigger.ToUniversalTime(), calendar, facts ?? RuleFacts.None)
        : throw new InvalidOperationException($"'{Id}' counts days or months, from a day.");

    /// <summary>Calculates a clock of days or months from the London day of its trigger.</summary>
    /// <param name="on">Such as the day of the order.</param>
    /// <param name="calendar">The bank holidays, which only working days ask for; others name them beside the answer.</param>
    /// <param name="facts">What the rule needs besides, such as the day on which an extended order would have ended.</param>
    /// <returns>The last day, included, with its working; the deadline is the midnight that ends it.</returns>
    /// <exception cref="InvalidOperationException">The rule counts hours.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Working days reach a year that the calendar does not cover.</exception>
    /// <exception cref="FormatException">A fact is missing or cannot be.</exception>
    public DeadlineCalculation Calculate(DateOnly on, BankHolidays calendar, RuleFacts? facts = null) => CountsHours
        ? throw new InvalidOperationException($"'{Id}' counts hours, from an instant.")
        : DayClock.Calculate(this, on, calendar, facts ?? RuleFacts.None);
}
