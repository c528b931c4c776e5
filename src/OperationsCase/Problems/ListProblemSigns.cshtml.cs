using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

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
