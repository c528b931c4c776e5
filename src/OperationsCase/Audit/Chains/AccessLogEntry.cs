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

    public string DigestWith(SaltedHash terms) => Digest.Of(Id, At, OfficerId, Request, SubjectId, terms.Value);
}
