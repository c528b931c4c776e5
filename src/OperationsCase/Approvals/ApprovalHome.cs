using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

/// <summary>What a supervisor sees of decisions that others wait for: closing over what is open, among them.</summary>
internal static class ApprovalHome
{
    private const int Shown = 8;

    public static HomeList OfSupervisors { get; } =
        new HomeListOf<ListApprovals, ListApprovals.Answer>("waiting", "Waiting for a decision in your boroughs", Role.BoroughSupervisor)
        {
            Address = "/approvals?of=OfMyBoroughs",
            Empty = "No request of your boroughs waits for a decision.",
            Of = () => new ListApprovals { Of = ApprovalListing.OfMyBoroughs },
            Show = found => new HomeListContent(
                [.. found.Rows.Take(Shown).Select(row => new HomeLine(
                    $"/approvals/{row.Approval}",
                    row.What,
                    $"{row.NameWithReference}. Asked by {row.AskedByName}. {row.ApproverName} is to decide",
                    $"By {DueFormat.When(row.DueAt)}"))],
                found.Total,
                found.OrMore,
                Sentence: null),
        };
}
