using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>One problem at a glance: whether the work helps, how far it has come, and what was seen last.</summary>
public sealed class GetProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    public GetProblemPage.Answer Shown { get; private set; } = null!;

    internal ProblemResponseEffect Effect => ProblemResponseEffect.Of(Head, Case.Signs);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem) =>
        this.Show((await Mediator.Send(new GetProblemPage(problem))).OrAsked(), done: found =>
        {
            (Shown, Case) = (found, found.Case);

            return Page();
        });

    /// <summary>When the problem last came to a stage, or null while it has not.</summary>
    public DateTimeOffset? CameTo(ProblemStage stage) => Case.Moves.LastOrDefault(move => move.Stage == stage)?.MovedAt;
}

/// <summary>Every sign of a problem, or those of one week.</summary>
public sealed class ListProblemSignsPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true, Name = "week")]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListProblemSigns.Answer Signs { get; private set; } = new([], 0);

    public ListProblemSigns.Answer TakenBack { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(25, Signs.Total, Signs.Rows.Count);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var signs = await Mediator.Send(new ListProblemSigns { Problem = problem, Week = Week, Page = this.Asked(PageNumber) });
        Signs = signs.IsRefused ? Signs : signs.Value;

        if (Week is null && PageNumber <= 1)
        {
            var takenBack = await Mediator.Send(new ListProblemSigns { Problem = problem, TakenBack = true });
            TakenBack = takenBack.IsRefused ? TakenBack : takenBack.Value;
        }

        return signs.IsRefused ? NotFound() : Page();
    }
}

/// <summary>Every change of a problem, field by field, before and after.</summary>
public sealed class ShowProblemHistoryPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListHistoryOfProblem(problem, this.Asked(PageNumber)));
        Happened = found.IsRefused ? Happened : found.Value;

        return found.IsRefused ? NotFound() : Page();
    }
}
