using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Import;

/// <summary>Everything that was done in one case, in its order; it is recorded whole or not at all.</summary>
/// <param name="Line">Where it stands in whatever it was read from.</param>
/// <param name="Acts">
/// Begins with what opens it: an operation, or by itself a network or a problem. What an act says of its own operation,
/// seizure or claim is left out; it is the case's own, the latest of them.
/// </param>
internal sealed record ImportedCase(long Line, IReadOnlyList<ImportedCommand> Acts);

/// <summary>One thing that was done, as the command that records it.</summary>
/// <param name="By">Whoever recorded it.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Command">Such as <c>RecordClosureNotice</c>, or an <see cref="ImportedHistoryEntry"/>.</param>
internal sealed record ImportedCommand(Guid By, DateTimeOffset At, object Command);

/// <summary>An entry that another system kept of the case: a note, or a step that this system has no command for.</summary>
[AllowedTo(Role.CaseWorkers)]
[StoredAs("EarlierEntry")]
internal sealed record ImportedHistoryEntry
{
    public OperationReference Operation { get; init; }

    /// <summary>In a few words, as the case's timeline will show it.</summary>
    public string What { get; init; } = "";

    public string Detail { get; init; } = "";

    public DateTimeOffset? HappenedAt { get; init; }
}

/// <summary>What became of one imported case.</summary>
/// <param name="Line">Of the case.</param>
/// <param name="Reference">The reference it was given, or null when it was refused.</param>
/// <param name="Refusals">Why it was refused; none of it was recorded.</param>
internal sealed record ImportOutcome(long Line, string? Reference, IReadOnlyList<Refusal> Refusals);
