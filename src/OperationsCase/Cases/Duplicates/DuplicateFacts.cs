namespace OperationsCase.Cases.Duplicates;

/// <summary>What a new record says by which it may be recorded already; null for what it does not say.</summary>
public sealed record DuplicateFacts
{
    /// <summary>The code of the kind of case that is to be recorded.</summary>
    public required string KindCode { get; init; }

    /// <summary>Its name or title, where its officer gave one.</summary>
    public string? Name { get; init; }

    public string? Place { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    public string? Exhibit { get; init; }

    public string? Seal { get; init; }

    public long? AmountPence { get; init; }
}
