namespace OperationsCase.GovUk;

/// <summary>The clock by which people type times, in a place of the United Kingdom. It changes on two nights a year.</summary>
public interface ILocalTimeZone
{
    /// <summary>The place, as a sentence names it: "did not happen in Leeds that day".</summary>
    string Place { get; }

    /// <summary>What clocks there show at the instant, in no zone.</summary>
    DateTime ClockAt(DateTimeOffset instant);

    /// <summary>
    /// The instants, in UTC and in order, at which clocks there show it: one as a rule, none in the hour that they skip in spring, two in
    /// the hour that they repeat in autumn, of which the first is summer time.
    /// </summary>
    /// <param name="shown">Date and time as typed, in no zone.</param>
    IReadOnlyList<DateTimeOffset> InstantsOf(DateTime shown);
}
