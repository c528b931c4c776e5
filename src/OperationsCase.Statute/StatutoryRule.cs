namespace OperationsCase.Statute;

/// <summary>One version of one rule of law: how long it allows, what does not count, from when, and who says so.</summary>
public sealed record StatutoryRule
{
    /// <summary>Subject and duty, such as <c>closure-notice.hearing</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the versions of the rule from 1; a deadline keeps the one it was reckoned by.</summary>
    public required int Version { get; init; }

    /// <summary>The first London date on which a trigger falls under this version; none while it is switched off.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last London date, included, on which a trigger falls under it; none while it is in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who must do what, as an officer says it: "A court must hear the application".</summary>
    public required string MustBeDone { get; init; }

    /// <summary>What starts the clock, in the middle of a sentence: "service of the notice".</summary>
    public required string Begins { get; init; }

    public required ClockKind Clock { get; init; }

    /// <summary>The length allowed, in hours or in calendar months as <see cref="Clock"/> says.</summary>
    public required int Length { get; init; }

    /// <summary>The days that stop the clock, each a whole calendar day in London.</summary>
    public IReadOnlyList<DisregardedDay> Disregards { get; init; } = [];

    /// <summary>Act, section and subsection, written so that a lawyer can find it.</summary>
    public required string Source { get; init; }

    public required string Href { get; init; }

    /// <summary>What a reader should know besides, such as a date that is not confirmed.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The versions of this rule that are switched off, for the working to name as not applied.</summary>
    public IReadOnlyList<StatutoryRule> NotApplied { get; init; } = [];

    /// <summary>Whether a trigger on this London date falls under this version; both ends are included.</summary>
    public bool Governs(DateOnly on) => From <= on && (Until is null || on <= Until);

    /// <summary>Reckons an hour clock from the instant of its trigger.</summary>
    /// <param name="trigger">Such as the minute of service; the clock starts here, or at the end of a disregarded day.</param>
    /// <param name="calendar">The bank holidays to reckon with.</param>
    /// <returns>The last instant at which the act is still in time, with its working.</returns>
    /// <exception cref="InvalidOperationException">The rule counts months.</exception>
    public Reckoning Reckon(DateTimeOffset trigger, BankHolidays calendar) => Clock == ClockKind.Hours
        ? HourClock.Reckon(this, trigger.ToUniversalTime(), calendar)
        : throw new InvalidOperationException($"'{Id}' counts months, from a day.");

    /// <summary>Reckons a clock of months from the London day of its trigger.</summary>
    /// <param name="on">Such as the day of the order.</param>
    /// <param name="calendar">The bank holidays to name beside the answer; no period of months skips one.</param>
    /// <returns>The last day, included, with its working; the deadline is the midnight that ends it.</returns>
    /// <exception cref="InvalidOperationException">The rule counts hours.</exception>
    public Reckoning Reckon(DateOnly on, BankHolidays calendar) => Clock != ClockKind.Hours
        ? MonthClock.Reckon(this, on, calendar)
        : throw new InvalidOperationException($"'{Id}' counts hours, from an instant.");
}

/// <summary>How a rule counts.</summary>
public enum ClockKind
{
    /// <summary>Elapsed hours, leaving out the days that the rule disregards.</summary>
    Hours,

    /// <summary>Calendar months that include the day of the trigger.</summary>
    MonthsBeginningWith,

    /// <summary>Calendar months that leave the day of the trigger out.</summary>
    MonthsAfter,

    /// <summary>Calendar months of an Act that does not say which: both are reckoned.</summary>
    MonthsTwoReadings,
}
