namespace OperationsCase.Statute;

/// <summary>A period of days or months from a London day: the whole of a rule, or one of several that a rule keeps to.</summary>
public sealed record RuleLimit
{
    public required ClockKind Clock { get; init; }

    /// <summary>In days, working days or calendar months, as <see cref="Clock"/> says.</summary>
    public required int Length { get; init; }

    /// <summary>What starts it, in the middle of a sentence: "the day of the order".</summary>
    public required string Begins { get; init; }

    /// <summary>The fact that says on which London day it starts; none when that is the day of the trigger.</summary>
    public string? Fact { get; init; }

    /// <summary>The last London day of the period, included.</summary>
    /// <param name="on">The day that starts it.</param>
    /// <param name="disregards">The days that are no working days; other clocks count every day.</param>
    /// <param name="calendar">The bank holidays, asked only for working days.</param>
    internal DateOnly LastDay(DateOnly on, IReadOnlyList<DisregardedDay> disregards, BankHolidays calendar) => Clock switch
    {
        ClockKind.MonthsBeginningWith => MonthClock.LastDayBeginningWith(on, Length),
        ClockKind.MonthsAfter or ClockKind.MonthsTwoReadings => MonthClock.LastDayAfter(on, Length),
        ClockKind.DaysBeginningWith => DayClock.LastDayBeginningWith(on, Length),
        ClockKind.DaysAfter => DayClock.LastDayAfter(on, Length),
        ClockKind.WorkingDaysAfter => WorkingDays.After(on, Length, disregards, calendar).LastDayOn,
        _ => throw new InvalidOperationException($"A limit cannot count by '{Clock}'."),
    };

    /// <summary>The last day by the reading that ends first; the same as the other where the law has one reading.</summary>
    internal DateOnly SafeLastDay(DateOnly on, DateOnly lastDay) =>
        Clock == ClockKind.MonthsTwoReadings ? MonthClock.LastDayBeginningWith(on, Length) : lastDay;
}

/// <summary>A limit that was calculated, among those of a rule that has several.</summary>
/// <param name="Limit">What it allows.</param>
/// <param name="BeginsOn">The London day that starts it.</param>
/// <param name="LastDayOn">Its last London day, included.</param>
/// <param name="Decides">Whether it is the one that ends first, and so the one that binds.</param>
public sealed record RuleLimitResult(RuleLimit Limit, DateOnly BeginsOn, DateOnly LastDayOn, bool Decides);
