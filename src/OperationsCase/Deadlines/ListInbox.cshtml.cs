using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

public sealed class ListInboxPage(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public MarkInboxRead Read { get; set; } = new();

    public ListInbox.Found Found { get; private set; } = new([], 0, 0);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await mediator.Send(new ListInbox(PageNumber));
        Found = found.IsRefused ? Found : found.Value;

        return this.Show(found, done: _ => Page());
    }

    public async Task<IActionResult> OnPostAsync() => this.Show(await mediator.Send(Read), done: _ => Redirect("/messages"));
}
