using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>Who has which cases: everybody, then the cases of one officer, or those that nobody works on.</summary>
public sealed class ListTeamPageModel(IMediator mediator, ICurrentUser user) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Officer { get; set; }

    /// <summary>Those that nobody works on.</summary>
    [BindProperty(SupportsGet = true)]
    public bool NoOnes { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ListTeam.Row> Team { get; private set; } = [];

    public ListCaseload.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListCaseload.PageSize, Found.Total, Found.Rows.Count);

    public bool ShowsTeam => Officer is null && !NoOnes;

    public bool MayReassign => user.May<ReassignCases>();

    public string Name => Team.FirstOrDefault(row => row.Id == Officer)?.Name ?? "an officer";

    public async Task<IActionResult> OnGetAsync()
    {
        var team = await mediator.Send(new ListTeam());

        if (team.IsRefused)
        {
            return this.Show(team, done: _ => Page());
        }

        Team = team.Value;

        return ShowsTeam
            ? Page()
            : this.Show(
                await mediator.Send(new ListCaseload { Officer = NoOnes ? null : Officer, Page = this.Asked(PageNumber) }),
                done: found =>
                {
                    Found = found;

                    return Page();
                });
    }
}
