namespace OperationsCase.Operations;

/// <summary>What kind of case an operation is and where it stands, for a decision about it.</summary>
internal sealed record OperationForUpdate
{
    public OperationKind Kind { get; init; } = null!;

    public OperationState Status { get; init; } = null!;

    public string BoroughCode { get; init; } = "";

    public string Place { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How it ended, in words.</summary>
    public string? Outcome { get; init; }
}
