using OperationsCase.Access;

namespace OperationsCase.Cases.Duplicates;

/// <summary>A case that may be the same as the one that is to be recorded.</summary>
public sealed record PossibleDuplicate : ListedCase
{
    public Guid Id { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public string OwnerName { get; init; } = "";

    /// <summary>What is the same: "the same seal".</summary>
    public string Why { get; init; } = "";
}
