namespace OperationsCase.Statute;

/// <summary>The answer to "by when?", with the working that shows how it came about.</summary>
public sealed record Reckoning
{
    public required StatutoryRule Rule { get; init; }

    /// <summary>The instant that the clock was started by, in UTC; for a clock of months, the midnight that begins its day.</summary>
    public required DateTimeOffset TriggerAt { get; init; }

    /// <summary>The last instant in time, in UTC. A clock of months runs to the midnight that ends <see cref="LastDayOn"/>.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The instant to warn by, in UTC: the earliest end that anyone could argue for, never after <see cref="DueAt"/>.</summary>
    /// <remarks>
    /// A clock of hours ends an hour earlier by London's wall clocks when they go forward within it. A clock of months
    /// that can be read in two ways ends with <see cref="SafeLastDayOn"/>.
    /// </remarks>
    public required DateTimeOffset AlertAt { get; init; }

    /// <summary>The last London day, included, of a clock of months; none for a clock of hours.</summary>
    public DateOnly? LastDayOn { get; init; }

    /// <summary>Where an Act can be read in two ways, the last day of the earlier reading: an end after it is warned of.</summary>
    public DateOnly? SafeLastDayOn { get; init; }

    /// <summary>The version of the bank holidays that this was reckoned with.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>Each stretch of the period in order, cut at London's midnights; none for a clock of months.</summary>
    public IReadOnlyList<Stretch> Stretches { get; init; } = [];

    /// <summary>The London days on which the clocks changed within a clock of hours, its last instant included; none for a clock of months.</summary>
    public IReadOnlyList<DateOnly> ClockChanges { get; init; } = [];
}

/// <summary>A part of one London day, which counts or does not.</summary>
/// <param name="On">The London day.</param>
/// <param name="From">Where it begins, in UTC.</param>
/// <param name="To">Where it ends, in UTC, at most at the next midnight.</param>
/// <param name="LeftOut">Why it does not count, such as "Christmas Day"; none when it counts.</param>
/// <param name="Total">What has counted up to its end.</param>
public sealed record Stretch(DateOnly On, DateTimeOffset From, DateTimeOffset To, string? LeftOut, TimeSpan Total)
{
    public bool IsCounted => LeftOut is null;

    public TimeSpan Length => To - From;
}
