using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Seizures.Forfeiture;

public sealed class AskForForfeitureNoticePageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<AskForForfeitureNotice, Guid>(mediator, officer)
{
    public IReadOnlyList<SelectListItem> Approvers { get; private set; } = [];

    private async Task<IActionResult?> LoadApprovers()
    {
        var found = await Mediator.Send(new GetForfeitureApproval(Head.Reference));
        Approvers = found.IsRefused ? [] : [.. found.Value.Approvers.Select(approver =>
            new SelectListItem($"{approver.Name}, {approver.Rank?.Words()}, {approver.Unit}", approver.Id.ToString()))];

        return null;
    }

    protected override AskForForfeitureNotice Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The officer is asked. You will be told of the answer here and by e-mail.";

    protected override Task<IActionResult?> Prepare() => LoadApprovers();
}
