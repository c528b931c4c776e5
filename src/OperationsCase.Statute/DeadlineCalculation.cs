namespace OperationsCase.Statute;

/// <summary>The answer to "by when?", with the working that shows how it came about.</summary>
public sealed record DeadlineCalculation
{
    public required StatutoryRule Rule { get; init; }

    /// <summary>The instant that the clock was started by, in UTC; for a clock of days or months, the midnight that begins its day.</summary>
    public required DateTimeOffset TriggerAt { get; init; }

    /// <summary>The last instant in time, in UTC. A clock of days or months runs to the midnight that ends <see cref="LastDayOn"/>.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The instant to warn by, in UTC: the earliest end that anyone could argue for, never after <see cref="DueAt"/>.</summary>
    /// <remarks>
    /// A clock of hours ends an hour earlier by London's wall clocks when they go forward within it. A clock of months
    /// that can be read in two ways ends with <see cref="SafeLastDayOn"/>.
    /// </remarks>
    public required DateTimeOffset AlertAt { get; init; }

    /// <summary>The last London day, included, of a clock of days or months; none for a clock of hours.</summary>
    public DateOnly? LastDayOn { get; init; }

    /// <summary>Where an Act can be read in two ways, the last day of the earlier reading: an end after it is warned of.</summary>
    public DateOnly? SafeLastDayOn { get; init; }

    /// <summary>The version of the bank holidays that this was calculated with.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The London day that starts the count: the day of the trigger, the day after it, or the one of the limit that decides.</summary>
    public required DateOnly BeginsOn { get; init; }

    /// <summary>Each stretch of the period in order, cut at London's midnights; only for a clock of hours.</summary>
    public IReadOnlyList<CountedDayPart> Stretches { get; init; } = [];

    /// <summary>
    /// The London days on which the clocks changed within a clock of hours, its last instant included; none for a clock of days or months,
    /// which counts whole London days.
    /// </summary>
    public IReadOnlyList<DateOnly> ClockChanges { get; init; } = [];

    /// <summary>Each limit with its own end, the one that decides marked; one for a rule that has only one, none for a clock of hours.</summary>
    public IReadOnlyList<RuleLimitResult> Limits { get; init; } = [];

    /// <summary>Every day of a clock of working days from the day after the trigger, with why it did not count; none for the others.</summary>
    public IReadOnlyList<CountedDay> DaysCounted { get; init; } = [];

    /// <summary>The days on which the period would have ended but for the rule that takes it back to the working day before, latest first.</summary>
    public IReadOnlyList<CountedDay> RolledBackFrom { get; init; } = [];

    /// <summary>The hours that a clock of hours allows, an extension included; nothing for a clock of days or months.</summary>
    public TimeSpan Hours => Stretches.Count == 0 ? TimeSpan.Zero : Stretches[^1].Total;
}

/// <summary>A part of one London day, which counts or does not.</summary>
/// <param name="On">The London day.</param>
/// <param name="From">Where it begins, in UTC.</param>
/// <param name="To">Where it ends, in UTC, at most at the next midnight.</param>
/// <param name="LeftOut">Why it does not count, such as "Christmas Day"; none when it counts.</param>
/// <param name="Total">What has counted up to its end.</param>
public sealed record CountedDayPart(DateOnly On, DateTimeOffset From, DateTimeOffset To, string? LeftOut, TimeSpan Total)
{
    public bool IsCounted => LeftOut is null;

    public TimeSpan Length => To - From;
}
