namespace OperationsCase.Foundation.Sealing;

/// <summary>One row of AuditEntry, in the order of its columns.</summary>
internal sealed record AuditEntryRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public Guid? OfficerId { get; init; }

    public string OfficerName { get; init; } = "";

    public string Action { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Detail { get; init; } = "";

    public string? Before { get; init; }

    public string After { get; init; } = "";
}

/// <summary>One row of AuditSeal.</summary>
internal sealed record AuditEntrySeal
{
    public static readonly string[] Columns = ["EntryId", "DetailSalt", "DetailDigest", "BeforeSalt", "BeforeDigest", "AfterSalt", "AfterDigest"];

    public required Guid EntryId { get; init; }

    public required SaltedHash Detail { get; init; }

    public required SaltedHash Before { get; init; }

    public required SaltedHash After { get; init; }

    public static AuditEntrySeal Of(AuditEntryRow entry) => new()
    {
        EntryId = entry.Id,
        Detail = SaltedHash.Of(entry.Detail),
        Before = SaltedHash.Of(entry.Before),
        After = SaltedHash.Of(entry.After),
    };

    /// <summary>Over everything that the entry says; of its texts, over their digests alone.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="evidence">The lines about the rows that it wrote, or null.</param>
    public string DigestOf(AuditEntryRow entry, string? evidence) => evidence is null
        ? Digest.Of(
            entry.Id, entry.At, entry.HappenedAt, entry.OfficerId, entry.OfficerName, entry.Action, entry.Headline, Detail.Value, Before.Value,
            After.Value)
        : Digest.Of(
            entry.Id, entry.At, entry.HappenedAt, entry.OfficerId, entry.OfficerName, entry.Action, entry.Headline, Detail.Value, Before.Value,
            After.Value, evidence);

    public object?[] Row() => [EntryId, Detail.Salt, Detail.Value, Before.Salt, Before.Value, After.Salt, After.Value];
}
