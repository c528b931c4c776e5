namespace OperationsCase.Tasks;

/// <summary>What must be done because of a recorded fact, as the room of the fact says it now.</summary>
/// <param name="Rule">The rule that says what must be done and by when.</param>
/// <param name="Source">The fact, as a sentence without its full stop; null where it does not hold, and nothing must be done.</param>
internal sealed record FollowUp(string Rule, string? Source)
{
    /// <summary>When the fact came about, in UTC; left out, its task is due from when it was recorded.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How it is known that it was done already, in a few words; null while that is not known.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Whether a task of it starts now. One that does not is only withdrawn or taken up again with the fact.</summary>
    public bool Starts { get; init; } = true;
}
