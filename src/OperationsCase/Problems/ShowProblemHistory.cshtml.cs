using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

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
