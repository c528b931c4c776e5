using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Approvals;

/// <summary>Something that needs a second person. The room that asks for it registers its kind, and does what follows from the decision.</summary>
internal interface IApprovalKind
{
    /// <summary>As the record keeps it: "ClosureNotice".</summary>
    string Code { get; }

    /// <summary>What the approver does, as a heading: "Authorise a closure notice".</summary>
    string Title { get; }

    /// <summary>The roles of the accounts that may be asked.</summary>
    Role Approvers { get; }

    /// <summary>How long an answer may take before others are told that none came.</summary>
    TimeSpan AnswerWithin { get; }

    /// <summary>How long an approval can be used once it is given; null where it is used at once.</summary>
    TimeSpan? ValidFor { get; }

    /// <returns>What is asked, as the record says it now; null where it is no longer there.</returns>
    Task<ApprovalContent?> Read(Guid caseId, Guid subjectId);

    /// <summary>Does what follows from a decision, in its transaction, with the case locked.</summary>
    /// <returns>Why it cannot be decided so any more; null once it is done.</returns>
    Task<Refusal?> Decided(DecidedApproval decided);
}

/// <summary>A decision as it was taken.</summary>
internal sealed record DecidedApproval(Approval Approval, ApprovalDecision Decision, string? Reasons, DateTimeOffset At)
{
    public string? Conditions { get; init; }
}

/// <summary>Every kind of approval, by its code.</summary>
internal sealed class ApprovalKinds(IEnumerable<IApprovalKind> registered)
{
    public IApprovalKind this[string code] => registered.Single(kind => kind.Code == code);
}
