using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access.NeedToKnow;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

public sealed class ListInboxPage(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public MarkInboxRead Read { get; set; } = new();

    public ListInbox.Found Found { get; private set; } = new([], 0, 0);

    /// <summary>Who saw the officer's restricted cases.</summary>
    public ListAccessMessages.Found Told { get; private set; } = new([], 0, 0);

    [BindProperty]
    public MarkAccessMessagesRead ReadTold { get; set; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await mediator.Send(new ListInbox(PageNumber));
        Found = found.IsRefused ? Found : found.Value;
        var told = await mediator.Send(new ListAccessMessages());
        Told = told.IsRefused ? Told : told.Value;

        return this.Show(found, done: _ => Page());
    }

    public async Task<IActionResult> OnPostAsync() => this.Show(await mediator.Send(Read), done: _ => Redirect("/messages"));

    public async Task<IActionResult> OnPostToldAsync() => this.Show(await mediator.Send(ReadTold), done: _ => Redirect("/messages"));
}
