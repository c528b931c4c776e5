using OperationsCase.Tasks;

namespace OperationsCase.Operations;

/// <summary>A task that follows from what is recorded of an operation.</summary>
/// <param name="Rule">The id of the rule that says what must be done and by when.</param>
/// <param name="Because">The recorded fact that it follows, as a sentence without its full stop; null where the fact does not hold.</param>
public sealed record OperationTask(string Rule, Func<OperationDetails, string?> Because)
{
    /// <summary>When the fact came about; left out, it counts from when it was recorded.</summary>
    public Func<OperationDetails, DateTimeOffset?> Since { get; init; } = _ => null;

    /// <summary>How the details tell that it was done already, in a few words; null where they do not.</summary>
    public Func<OperationDetails, string?> DoneBy { get; init; } = _ => null;

    /// <summary>Where the operation stands when it starts; left out, as soon as the fact is recorded.</summary>
    public OperationState? When { get; init; }

    /// <summary>What must be done of it now.</summary>
    /// <param name="details">As they are recorded.</param>
    /// <param name="starts">Whether a task of it that is not there yet starts.</param>
    internal FollowUp Follows(OperationDetails details, bool starts) =>
        new(Rule, Because(details)) { Since = Since(details), DoneBy = DoneBy(details), Starts = starts };
}

/// <inheritdoc cref="OperationTask" />
internal static class OperationTaskOf<TDetails> where TDetails : OperationDetails
{
    public static OperationTask Task(
        string rule,
        Func<TDetails, string?> because,
        Func<TDetails, DateTimeOffset?>? since = null,
        Func<TDetails, string?>? doneBy = null) => new(rule, details => because((TDetails)details))
        {
            Since = details => since?.Invoke((TDetails)details),
            DoneBy = details => doneBy?.Invoke((TDetails)details),
        };
}
