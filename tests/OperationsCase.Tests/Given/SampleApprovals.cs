using Dapper;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.Given;

internal static class SampleApprovals
{
    /// <summary>Somebody of that rank who may be asked to authorise closures in the boroughs named.</summary>
    public static TestUser.TestPerson AnApprover(this CaseRoom room, string name, PoliceRank? rank, params string[] boroughs)
    {
        var approver = room.AnOfficer(name, Role.ClosureAuthorisingOfficer, "Central East command", boroughs.Length == 0 ? [CaseRoom.Hackney] : boroughs);
        room.Database.Execute("UPDATE Officer SET Rank = @Rank WHERE Id = @Id", new { approver.Id, Rank = rank?.ToString() });

        return approver;
    }

    /// <summary>Asks for 48 hours, until a test says otherwise.</summary>
    public static AskForClosureAuthority AnAuthorityToAsk(this CaseRoom room, string operation, Guid proposalId, TestUser.TestPerson approver) => new()
    {
        Operation = operation,
        ProposalId = proposalId,
        ApproverId = approver.Id,
        Hours = 48,
        Why = "The council’s support worker is there until noon.",
    };

    /// <summary>The only approval that the approver is to decide, as they read it.</summary>
    public static async Task<GetApproval.Answer> TheirApproval(this CaseRoom room, TestUser.TestPerson approver) => await room.As(approver, async () =>
        await room.Done(new GetApproval((await room.Done(new ListApprovals())).Rows.Single().Approval)));

    /// <summary>Decides on what the approver is asked, having read it.</summary>
    public static async Task<Result<ApprovalDecision>> Decide(
        this CaseRoom room,
        TestUser.TestPerson approver,
        ApprovalDecision decision,
        string? reasons = "The grounds are made out.")
    {
        var asked = await room.TheirApproval(approver);

        return await room.As(approver, () => room.Send(new DecideOnApproval
        {
            Approval = asked.Approval,
            Decision = decision,
            Reasons = reasons,
            ContentHash = asked.Content!.Hash,
        }));
    }

    /// <summary>A request that somebody is to decide, of a case that no command could ask it of.</summary>
    /// <returns>Its reference.</returns>
    public static string AnOpenApproval(this CaseRoom room, string operation, Guid subjectId, TestUser.TestPerson approver)
    {
        var approval = $"AP-2026-{room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Approval") + 1:000000}";
        room.Database.Execute(
            """
            INSERT INTO Approval (Id, Reference, CaseId, Kind, SubjectId, What, AskedById, AskedAt, ApproverId, DueAt)
            SELECT @Id, @approval, o.Id, 'ClosureNotice', @subjectId, '48 hours for Harri Court', @AskedById, @At, @ApproverId, @DueAt
            FROM Operation AS o
            WHERE o.Reference = @operation
            """,
            new
            {
                Id = Guid.CreateVersion7(room.Clock.GetUtcNow()),
                approval,
                subjectId,
                AskedById = room.Priya.Id,
                At = room.Clock.GetUtcNow(),
                ApproverId = approver.Id,
                DueAt = room.Clock.GetUtcNow().AddHours(4),
                operation,
            });

        return approval;
    }
}
