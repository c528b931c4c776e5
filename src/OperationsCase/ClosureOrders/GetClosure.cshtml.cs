using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Operations;

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
