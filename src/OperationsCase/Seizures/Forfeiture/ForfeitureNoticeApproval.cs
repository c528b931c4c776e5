using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>To give a forfeiture notice, a senior officer must be satisfied of it: an inspector or above. Proceeds of Crime Act 2002, s. 297A.</summary>
internal sealed class ForfeitureNoticeApproval(Database database, SeizureStore seizures, SeizureStanding standing) : IApprovalKind
{
    public const PoliceRank LeastRank = PoliceRank.Inspector;

    public string Code => "ForfeitureNotice";

    public string Title => "Approve a forfeiture notice";

    public Role Approvers => Role.BoroughSupervisor | Role.ClosureAuthorisingOfficer;

    public TimeSpan AnswerWithin { get; } = TimeSpan.FromDays(2);

    public TimeSpan? ValidFor { get; } = TimeSpan.FromDays(28);

    public async Task<ApprovalContent?> Read(Guid caseId, Guid subjectId)
    {
        if (await database.SingleOrDefault<SeizedRow>(Sql.Seized, new { Id = subjectId }) is not { } seized)
        {
            return null;
        }

        var seizure = await seizures.Find(subjectId);
        var settled = await standing.Read(subjectId, seizure.Kind, seizure.SeizedAt);
        var (held, say) = (seizure.HeldPence, seizure.Kind.Say);
        var lawful = settled.Judged.Where(order => order.Void is null).Select(order =>
            new ApprovalFact("Order of a court", $"Made {Format.Moment(order.Order.MadeAt)}, to {DueFormat.When(order.LawfulTo!.Value)}"));

        return new ApprovalContent(
            $"{Format.Pounds(held)} held of {seized.Reference}.",
            LeastRank,
            [
                new ApprovalSection(seizure.Kind.Words(),
                [
                    new ApprovalFact(say.Began, $"{Format.Moment(seized.SeizedAt)}, {seized.Place}"),
                    new ApprovalFact(say.From, seized.SeizedFrom ?? "No one was there"),
                    new ApprovalFact("Claimed by", seized.ClaimedBy ?? "No one so far"),
                    new ApprovalFact(say.Now, Format.Pounds(held)),
                ]),
                new ApprovalSection("By which orders", [.. lawful]),
            ]);
    }

    public Task<Refusal?> Decided(DecidedApproval decided) => Task.FromResult<Refusal?>(null);

    private sealed record SeizedRow
    {
        public SeizureReference Reference { get; init; }

        public DateTimeOffset SeizedAt { get; init; }

        public string Place { get; init; } = "";

        public string? SeizedFrom { get; init; }

        public string? ClaimedBy { get; init; }
    }

    private static class Sql
    {
        internal const string Seized = "SELECT Reference, SeizedAt, Place, SeizedFrom, ClaimedBy FROM Seizure WHERE Id = @Id";
    }
}
