using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations.Printing;

/// <summary>A case on paper: what it is, its clocks, its closure, and what was done in it, with who printed it and when.</summary>
public sealed class PrintOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    private const int EventsPrinted = 200;

    public PrintOperation.Answer Copy { get; private set; } = null!;

    /// <summary>Of the operation; those of its cash are not printed.</summary>
    public IReadOnlyList<DeadlineRow> Clocks { get; private set; } = [];

    /// <summary>Null where the operation closes no premises.</summary>
    public GetClosure.Answer? Closure { get; private set; }

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    public async Task<IActionResult> OnGetAsync(string operation)
    {
        var copy = await Mediator.Send(new PrintOperation(operation));

        if (copy.IsRefused)
        {
            return this.Show(copy, done: _ => Page());
        }

        Copy = copy.Value;
        var clocks = await Mediator.Send(new ListDeadlinesOfOperation(operation));
        var happened = await Mediator.Send(new ListHistoryOfOperation(operation, PageSize: EventsPrinted, Acts: PrintedHistory.Acts));
        var closure = await Mediator.Send(new GetClosure(operation));
        Clocks = clocks.IsRefused ? Clocks : [.. clocks.Value.Where(clock => clock.SeizureReference is null)];
        Happened = happened.IsRefused ? Happened : happened.Value;
        Closure = closure.IsRefused ? null : closure.Value;

        return await Load(operation) ?? Page();
    }
}
