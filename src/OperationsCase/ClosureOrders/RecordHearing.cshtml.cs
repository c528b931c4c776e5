using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

public sealed class RecordHearingPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureFormPageModel(mediator, officer, services)
{
    [BindProperty]
    public RecordHearing Hearing { get; set; } = new();

    public IReadOnlyList<SelectListItem> Notices { get; private set; } = [];

    /// <summary>The London day on which the notice was served, whose law governs the hearing; of several, the earliest.</summary>
    public DateOnly ServedOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await LoadNotices(operation) is { } answer)
        {
            return answer;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await LoadNotices(operation)
        ?? await this.Ask(
            Mediator,
            Hearing with { Operation = operation },
            done: _ => Hearing.Outcome == HearingOutcome.OrderMade
                ? Next($"/operations/{operation}/closure/orders/new", "The hearing is recorded. Now record the order that the court made.")
                : Next($"/operations/{operation}", "The hearing is recorded."),
            form: nameof(Hearing));

    private async Task<IActionResult?> LoadNotices(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var closure = await Mediator.Send(new GetClosure(operation));
        IReadOnlyList<GetClosure.NoticeRow> open = closure.IsRefused ? [] : [.. closure.Value.Notices.Where(notice => notice.EndedAt is null)];
        Notices = [.. open.Select(notice => new SelectListItem($"{notice.Premises}, served {Format.Moment(notice.ServedAt)}", notice.Id.ToString()))];
        ServedOn = open.Select(notice => London.DateOf(notice.ServedAt)).DefaultIfEmpty().Min();

        return null;
    }
}
