namespace OperationsCase.Access;

/// <summary>What a room keeps that hangs on cases. The room registers it, so that an erasure deletes it without knowing the room's tables.</summary>
internal sealed record CasePart
{
    /// <summary>The order of a kind's own row, which is deleted after everything that hangs on it.</summary>
    public const int OwnRow = 1000;

    /// <summary>The code of the kind of case that it hangs on, or null for any kind.</summary>
    public string? KindCode { get; init; }

    /// <summary>Lower is deleted first: children before their parents.</summary>
    public required int Order { get; init; }

    /// <summary>DELETEs what hangs on the case @Id, children first.</summary>
    public required IReadOnlyList<string> Erase { get; init; }

    /// <summary>SELECTs the ids under which the audit log knows these parts of the case @Id; null when it knows none.</summary>
    public string? Ids { get; init; }

    /// <summary>DELETEs what is found by @Ids only, which were read before, once the rows that name it are gone.</summary>
    public IReadOnlyList<string> EraseByIds { get; init; } = [];
}
