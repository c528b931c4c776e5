using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

/// <summary>A decision that was asked for, as it stands.</summary>
internal sealed record Approval
{
    public Guid Id { get; init; }

    public ApprovalReference Reference { get; init; }

    public Guid CaseId { get; init; }

    public string CaseKind { get; init; } = "";

    public string Kind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public string What { get; init; } = "";

    public Guid AskedById { get; init; }

    public string AskedByName { get; init; } = "";

    public Guid ApproverId { get; init; }

    public string ApproverName { get; init; } = "";

    public PoliceRank? ApproverRank { get; init; }

    public string? ApproverNumber { get; init; }

    public ApprovalDecision? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Reasons { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The hash of what was read when it was decided.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why it can be neither decided nor withdrawn; null while it waits.</summary>
    public Refusal? WhyNotOpen => Decision is not { } decision ? null : Refusal.Conflict(
        decision == ApprovalDecision.Withdrawn
            ? $"This request was withdrawn at {Format.Moment(DecidedAt!.Value)}, so there is nothing to decide"
            : $"{ApproverName} {decision.InSentence()} this at {Format.Moment(DecidedAt!.Value)}");
}
