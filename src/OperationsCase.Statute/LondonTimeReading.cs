namespace OperationsCase.Statute;

/// <summary>What a time shown by London's clocks means.</summary>
/// <param name="Instants">
/// In UTC and in order: one as a rule; none in the hour that the clocks skip in March; two in the hour that they
/// repeat in October, the first in summer time and the second in Greenwich time.
/// </param>
public sealed record LondonTimeReading(IReadOnlyList<DateTimeOffset> Instants)
{
    public bool NeverHappened => Instants.Count == 0;

    public bool HappenedTwice => Instants.Count == 2;
}
