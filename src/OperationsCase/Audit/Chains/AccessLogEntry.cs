using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>One row of Consultation.</summary>
internal sealed record AccessLogEntry
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid OfficerId { get; init; }

    public string Request { get; init; } = "";

    public Guid? SubjectId { get; init; }

    public string Terms { get; init; } = "";

    public Guid? WriterId { get; init; }

    public int? Number { get; init; }

    public string? Mac { get; init; }

    /// <summary>What the key of the log signs of it, before it has a place in the chain.</summary>
    public string Signed => Digest.Of(Id, At, OfficerId, Request, SubjectId, Terms, WriterId, Number);

    public string DigestWith(SaltedHash terms) => Digest.Of(Id, At, OfficerId, Request, SubjectId, terms.Value);
}
