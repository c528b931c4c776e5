using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>One place of a chain with everything that was sealed there, as it is now.</summary>
internal sealed record ChainedEntry
{
    public Guid Chain { get; init; }

    public int Place { get; init; }

    public Guid EntryId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Hash { get; init; } = "";

    public string? Mac { get; init; }

    /// <summary>The entry's own id; null when there is no such entry.</summary>
    public Guid? Id { get; init; }

    public DateTimeOffset EntryAt { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public Guid? OfficerId { get; init; }

    public string OfficerName { get; init; } = "";

    public string Action { get; init; } = "";

    public string Headline { get; init; } = "";

    public string DetailText { get; init; } = "";

    public string? BeforeText { get; init; }

    public string AfterText { get; init; } = "";

    public int HasSeal { get; init; }

    public string? DetailSalt { get; init; }

    public string? DetailDigest { get; init; }

    public string? BeforeSalt { get; init; }

    public string? BeforeDigest { get; init; }

    public string? AfterSalt { get; init; }

    public string? AfterDigest { get; init; }

    public int? EvidenceNumber { get; init; }

    public string? EvidenceSalt { get; init; }

    public string? EvidenceLines { get; init; }

    public int IsInHistory { get; init; }

    public SaltedHash Detail => new(DetailSalt, DetailDigest);

    public AuditEntrySeal Seal =>
        new() { EntryId = EntryId, Detail = Detail, Before = new(BeforeSalt, BeforeDigest), After = new(AfterSalt, AfterDigest) };

    public AuditEntryRow Entry => new()
    {
        Id = EntryId,
        At = EntryAt,
        HappenedAt = HappenedAt,
        OfficerId = OfficerId,
        OfficerName = OfficerName,
        Action = Action,
        Headline = Headline,
    };

    /// <summary>Whether its texts are those that were sealed, or were all redacted.</summary>
    public bool IsHeld => Detail.IsRedacted
        ? DetailText == AuditEntryRedactor.Gone && BeforeText is null && AfterText == "{}" && BeforeSalt is null && AfterSalt is null
        : Detail.Holds(DetailText) && Seal.Before.Holds(BeforeText) && Seal.After.Holds(AfterText);

    public string Where => $"Place {Place}: {Named(Action, OfficerName, EntryAt)}";

    public static string Named(string action, string officer, DateTimeOffset at) => $"{action} by {officer} of {Format.Moment(at)}";
}
