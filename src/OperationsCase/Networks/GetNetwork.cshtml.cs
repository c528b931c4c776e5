using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Networks;

/// <summary>One network at a glance: how it stands, what was done against it, what that changed, and the money.</summary>
public sealed class GetNetworkPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IEnumerable<IPageSection<GetNetworkPageModel>> sections) : PageModel
{
    private const int EventsShown = 5;

    private IActionResult? asked;

    public GetNetwork.Answer Case { get; private set; } = null!;

    public GetNetwork.Row Head => Case.Head;

    public IReadOnlyList<ListOperationsOfNetwork.Row> Operations { get; private set; } = [];

    /// <summary>What rooms to the right say of it, such as the claims that it was disrupted.</summary>
    public IReadOnlyList<PageSectionContent> Parts { get; private set; } = [];

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    public GetRestriction.Answer? Restriction { get; private set; }

    public bool MayWrite => officer.May<ChangeNetwork>();

    public async Task<IActionResult> OnGetAsync(string network)
    {
        var found = await mediator.Send(new GetNetwork(network));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;
        Restriction = await Part(new GetRestriction(network));
        Operations = await Part(new ListOperationsOfNetwork(network)) ?? [];

        foreach (var section in sections)
        {
            Parts = Shown(await section.Of(this, mediator)) is { } part ? [.. Parts, new(section.Partial, part)] : Parts;
        }

        Happened = await Part(new ListHistoryOfNetwork(network, PageSize: EventsShown)) ?? Happened;

        return asked ?? Page();
    }

    /// <summary>What the record shows, and no more: it cannot know whether a network still trades.</summary>
    public string Lead()
    {
        var counts = Case.Counts;
        var operations = counts.Operations == 0
            ? "No operation against it is recorded yet"
            : $"{Format.Count(counts.Operations, "operation")} against it";
        var disrupted = counts.Disruptions == 0
            ? counts.Operations == 0 ? "" : ", and no disruption confirmed yet"
            : $". {Format.Count(counts.Disruptions, "disruption")} confirmed, the latest on {Format.Day(counts.LastDisruptedOn!.Value)}";
        var waiting = counts.Waiting == 0 ? "" : $" {Format.Count(counts.Waiting, "claim")} waiting for a decision.";

        return $"{operations}{disrupted}.{waiting}";
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
