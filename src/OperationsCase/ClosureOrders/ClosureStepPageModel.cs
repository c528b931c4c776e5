using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>A form that takes one closure a step further, and comes back to the closure.</summary>
public abstract class ClosureStepPageModel<TStep>(IMediator mediator, ICurrentUser officer, IServiceProvider services) : OperationPageModel(mediator, officer)
    where TStep : ICommand<Guid>, new()
{
    [BindProperty]
    public TStep Step { get; set; } = new();

    public GetClosure.Answer Closure { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];

    /// <summary>What the closure page says once it is done.</summary>
    protected abstract string Said { get; }

    /// <summary>The step with what the address says: the case, and the proposal, notice or order.</summary>
    protected abstract TStep Of(OperationReference operation, Guid id);

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await LoadClosure(operation) ?? Page();

    /// <summary>What must be asked before the step is sent; null for most steps, which ask nothing more.</summary>
    protected virtual Task<IActionResult?> AskFirst(OperationReference operation) => Task.FromResult<IActionResult?>(null);

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await LoadClosure(operation)
        ?? await AskFirst(operation)
        ?? await this.Ask(Mediator, Of(operation, Named()), done: _ => Next($"/operations/{operation}/closure", Said), form: nameof(Step));

    /// <summary>What the form needs besides the closure, such as colleagues to choose from; nothing for most steps.</summary>
    protected virtual Task LoadMore(OperationReference operation) => Task.CompletedTask;

    private Guid Named() => Guid.TryParse(
        (RouteData.Values["proposalId"] ?? RouteData.Values["noticeId"] ?? RouteData.Values["orderId"])?.ToString(), out var id) ? id : Guid.Empty;

    private async Task<IActionResult?> LoadClosure(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        await LoadMore(operation);
        var closure = await Mediator.Send(new GetClosure(operation));
        Closure = closure.IsRefused ? Closure : closure.Value;
        var id = Named();

        return id == Guid.Empty
            || Closure.Proposals.Any(row => row.Id == id)
            || Closure.Notices.Any(row => row.Id == id)
            || Closure.Orders.Any(row => row.Id == id)
            ? null
            : this.Show(Result<Guid>.Refused([Refusal.NotFound("closure")]), done: _ => Page());
    }
}
