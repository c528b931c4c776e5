namespace OperationsCase.Statute;

/// <summary>How a rule counts.</summary>
public enum ClockKind
{
    /// <summary>Elapsed hours, leaving out the days that the rule disregards.</summary>
    Hours,

    /// <summary>Calendar months that include the day of the trigger.</summary>
    MonthsBeginningWith,

    /// <summary>Calendar months that leave the day of the trigger out.</summary>
    MonthsAfter,

    /// <summary>Calendar months of an Act that does not say which: both are calculated.</summary>
    MonthsTwoReadings,

    /// <summary>Calendar days that include the day of the trigger.</summary>
    DaysBeginningWith,

    /// <summary>Calendar days that leave the day of the trigger out.</summary>
    DaysAfter,

    /// <summary>Working days, the first of them after the day of the trigger; the days that the rule disregards are none.</summary>
    WorkingDaysAfter,

    /// <summary>Several limits at once, of which the first to end decides.</summary>
    EarliestOf,
}
