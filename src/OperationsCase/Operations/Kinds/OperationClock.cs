using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>A clock that runs from a day among the details of an operation.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="From">The London day that starts it; null while that is not known.</param>
/// <param name="While">Where the operation stands while it runs. A move to anywhere else says that what must be done was done.</param>
public sealed record OperationClock(string Rule, Func<OperationDetails, DateOnly?> From, IReadOnlyList<OperationState> While)
{
    /// <returns>The day that starts it where the operation stands; null where it does not run, or the law of that day has no such clock.</returns>
    internal DateOnly? Starts(OperationDetails details, OperationState status, Func<string, DateOnly, bool> knows) =>
        While.Contains(status) && From(details.Stored()) is { } on && knows(Rule, on) ? on : null;

    /// <summary>The instant of the event, as a deadline keeps it.</summary>
    internal static DateTimeOffset TriggerOf(DateOnly on) => London.StartOf(on);
}
