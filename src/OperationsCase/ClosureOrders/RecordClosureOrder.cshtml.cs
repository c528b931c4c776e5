using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders;

public sealed class RecordClosureOrderPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureFormPageModel(mediator, officer, services)
{
    [BindProperty]
    public RecordClosureOrder Order { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await Load(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await Load(operation)
        ?? await this.Ask(
            Mediator,
            Order with { Operation = operation },
            done: _ => Next($"/operations/{operation}", "The order is recorded, and its end is a deadline."),
            form: nameof(Order));
}
