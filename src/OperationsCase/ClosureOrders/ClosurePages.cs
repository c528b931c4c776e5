using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders;

/// <summary>The whole life of a closure: notices, hearings, orders and their clocks.</summary>
public sealed class GetClosurePageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    public GetClosure.Answer Closure { get; private set; } = new();

    public IReadOnlyList<DeadlineRow> Clocks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var closure = await Mediator.Send(new GetClosure(operation));
        var clocks = await Mediator.Send(new ListDeadlinesOfOperation(operation));
        Closure = closure.IsRefused ? Closure : closure.Value;
        Clocks = clocks.IsRefused ? [] : [.. clocks.Value.Where(clock => clock.SeizureReference is null)];

        return Page();
    }
}

/// <summary>A form of the closure, with the courts to choose from.</summary>
public abstract class ClosureFormPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services) : OperationPageModel(mediator, officer)
{
    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];
}

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

public sealed class RecordHearingPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureFormPageModel(mediator, officer, services)
{
    [BindProperty]
    public RecordHearing Hearing { get; set; } = new();

    public IReadOnlyList<SelectListItem> Notices { get; private set; } = [];

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
        Notices = closure.IsRefused
            ? []
            : [.. closure.Value.Notices
                .Where(notice => notice.EndedAt is null)
                .Select(notice => new SelectListItem($"{notice.Premises}, served {Format.Moment(notice.ServedAt)}", notice.Id.ToString()))];

        return null;
    }
}

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
