using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

public sealed class ListDeadlinesPage(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DeadlineWhen? When { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Everybodys { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListDeadlines.Found Found { get; private set; } = new([], 0);

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await mediator.Send(new ListDeadlines { When = When, Everybodys = Everybodys, Page = PageNumber });
        Found = found.IsRefused ? Found : found.Value;

        return this.Show(found, done: _ => Page());
    }
}
