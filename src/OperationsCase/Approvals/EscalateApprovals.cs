using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Approvals;

/// <summary>
/// Tells whoever asked, and the supervisors of the case who may see it, once, that a decision was not taken by when it was wanted; answers
/// how many requests that was.
/// </summary>
[AllowedTo(Role.TheSystem)]
public sealed record EscalateApprovals : ICommand<int>, INotAudited
{
    /// <summary>As many as one transaction takes.</summary>
    private const int BatchSize = 100;

    internal sealed class Handler(Database database, CaseStore cases, OfficerMessages messages, TimeProvider clock)
        : IRequestHandler<EscalateApprovals, Result<int>>
    {
        public async Task<Result<int>> Handle(EscalateApprovals command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var late = await database.Page<LateApproval>(Sql.Late, new(new { Now = now }), skip: 0, take: BatchSize);
            var told = 0;

            foreach (var it in late.OrderBy(it => it.CaseId).ThenBy(it => it.Id))
            {
                await cases.Lock(it.CaseId);

                if (await database.Execute(Sql.Escalate, new { it.Id, Now = now }) == 0)
                {
                    continue;
                }

                told++;

                foreach (var officerId in await database.List<Guid>(Sql.Told, new { it.Id }))
                {
                    await messages.SendAndEmail(
                        officerId,
                        (it.CaseId, it.KindCode),
                        $"{it.Reference} has no answer yet",
                        $"{it.ApproverName} was asked to decide and has not answered. Remind them, or withdraw the request and ask someone else.");
                }
            }

            return told;
        }
    }

    private sealed record LateApproval
    {
        public Guid Id { get; init; }

        public ApprovalReference Reference { get; init; }

        public Guid CaseId { get; init; }

        public string KindCode { get; init; } = "";

        public string ApproverName { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Late =
            $"""
            SELECT asked.Id, asked.Reference, asked.CaseId, it.KindCode, {ApprovalRow.ApproverColumn}
            FROM Approval AS asked
            JOIN CaseRecord AS it ON it.Id = asked.CaseId
            WHERE asked.Decision IS NULL AND asked.EscalatedAt IS NULL AND asked.DueAt < @Now
            ORDER BY asked.DueAt, asked.Id
            """;

        internal const string Escalate = "UPDATE Approval SET EscalatedAt = @Now WHERE Id = @Id AND Decision IS NULL AND EscalatedAt IS NULL";

        internal const string Told =
            $"""
            SELECT colleague.Id
            FROM Approval AS asked
            JOIN CaseRecord AS it ON it.Id = asked.CaseId
            CROSS JOIN Officer AS colleague
            WHERE asked.Id = @Id AND colleague.DisabledAt IS NULL
                AND (colleague.Id = asked.AskedById OR colleague.Role = 'BoroughSupervisor')
                AND {Visible.CaseToColleague}
            ORDER BY colleague.Name, colleague.Id
            """;
    }
}

/// <summary>The job that Hangfire runs every minute; the rows of Approval say what is late.</summary>
public sealed class ApprovalEscalationJob(IMediator mediator)
{
    public const string Job = "escalate-approvals";

    public Task Run() => mediator.SendOrThrow(new EscalateApprovals());
}
