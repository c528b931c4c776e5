using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Problems;
using OperationsCase.Seizures;
using OperationsCase.Sharing;

namespace OperationsCase.Operations;

/// <summary>One case at a glance: its clocks first, then the steps, what happened, and the facts.</summary>
public sealed class GetOperationPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IEnumerable<IPageSection<GetOperationPageModel>> sections,
    TimeProvider clock) : PageModel
{
    private const int EventsShown = 5;

    private IActionResult? asked;

    public GetOperation.Answer Case { get; private set; } = null!;

    public GetOperation.Row Head => Case.Head;

    public IReadOnlyList<DeadlineRow> Clocks { get; private set; } = [];

    public GetClosure.Answer? Closure { get; private set; }

    public IReadOnlyList<ListNetworksOfOperation.Row> Networks { get; private set; } = [];

    public IReadOnlyList<SeizureRow> Seizures { get; private set; } = [];

    public IReadOnlyList<ProblemRow> Problems { get; private set; } = [];

    /// <summary>What rooms to the right say of it, such as the premises that it is about.</summary>
    public IReadOnlyList<PageSectionContent> Parts { get; private set; } = [];

    public GetRestriction.Answer? Restriction { get; private set; }

    public IReadOnlyList<ListOperationShares.Row> Shares { get; private set; } = [];

    public bool MayShare => officer.May<ShareOperation>() && !Head.IsShared;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayWrite => officer.May<ChangeOperation>() && !Head.IsShared && Head.Status != OperationStatus.Closed;

    public bool IsInvestigator => officer.May<ListNetworksOfOperation>();

    public async Task<IActionResult> OnGetAsync(string operation)
    {
        var found = await mediator.Send(new GetOperation(operation));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;
        Restriction = await Part(new GetRestriction(operation));
        Shares = await Part(new ListOperationShares(operation)) ?? [];
        Clocks = await Part(new ListDeadlinesOfOperation(operation)) ?? [];
        Closure = Head.Kind == OperationKind.CrackHouseClosure ? await Part(new GetClosure(operation)) : null;
        Problems = await Part(new ListProblemsOfOperation(operation)) ?? [];
        Happened = await Part(new ListHistoryOfOperation(operation, PageSize: EventsShown)) ?? Happened;

        foreach (var section in sections)
        {
            Parts = Shown(await section.Of(this, mediator)) is { } part ? [.. Parts, new(section.Partial, part)] : Parts;
        }

        if (IsInvestigator)
        {
            Networks = await Part(new ListNetworksOfOperation(operation)) ?? [];
            Seizures = await Part(new ListSeizuresOfOperation(operation)) ?? [];
        }

        return asked ?? Page();
    }

    /// <summary>A part that the officer's role may not see is simply not there; one that needs a reason is asked for.</summary>
    private async Task<T?> Part<T>(IRequest<Result<T>> request) => Shown(await mediator.Send(request));

    private T? Shown<T>(Result<T> part)
    {
        if (part.Refusals.Any(refusal => refusal.Kind == RefusalKind.ReasonNeeded))
        {
            asked ??= this.Show(part, done: _ => Page());
        }

        return part.IsRefused ? default : part.Value;
    }
}
