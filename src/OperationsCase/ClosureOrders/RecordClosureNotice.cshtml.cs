using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Foundation.Web;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders;

public sealed class RecordClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureFormPageModel(mediator, officer, services)
{
    [BindProperty]
    public RecordClosureNotice Notice { get; set; } = new();

    [BindProperty]
    public PremisesQuestion AtPremises { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        Notice = Notice with { Premises = Head.Place };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation)
        ?? await AtPremises.Ask(this, Mediator, operation, Notice.Premises)
        ?? await this.Ask(
            Mediator,
            Notice with { Operation = operation },
            done: _ => Next($"/operations/{operation}", "Service is recorded. The court’s time is running."),
            form: nameof(Notice));
}
