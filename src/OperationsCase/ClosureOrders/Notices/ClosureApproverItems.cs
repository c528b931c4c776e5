using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

internal static class ClosureApproverItems
{
    /// <summary>Each officer with the rank by which they may authorise, to be selected from.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<ApproverRow> approvers) =>
        [.. approvers.Select(approver => new SelectListItem(
            $"{approver.Name}, {approver.Rank!.Value.InSentence()}, {approver.Unit}",
            approver.Id.ToString()))];
}
