using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>To close an operation over what is still open in it. Whoever asked closes it within a week, unless something was added since.</summary>
internal sealed class ClosingApproval(ClosingChecks checks) : IApprovalKind
{
    public string Code => "CloseOperation";

    public string Title => "Approve closing over what is open";

    public Role Approvers => Role.BoroughSupervisor;

    public TimeSpan AnswerWithin { get; } = TimeSpan.FromDays(2);

    public TimeSpan? ValidFor { get; } = TimeSpan.FromDays(7);

    /// <summary>What a supervisor approves closing over.</summary>
    /// <param name="blockers">Everything that is open.</param>
    public static ApprovalContent Content(IReadOnlyList<ClosingBlocker> blockers) => new(
        $"{(blockers.Count == 1 ? "One thing is" : $"{blockers.Count} things are")} still open. "
        + "Closing gives up its deadlines and tasks. Cash stays where it is held.",
        LeastRank: null,
        [new ApprovalSection("Still open", [.. blockers.Select(blocker => new ApprovalFact("", blocker.Words))])]);

    public async Task<ApprovalContent?> Read(Guid caseId, Guid subjectId) => Content(await checks.Of(OperationCase.Code, caseId));

    public Task<Refusal?> Decided(DecidedApproval decided) => Task.FromResult<Refusal?>(null);
}
