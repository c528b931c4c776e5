using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Drafts;

public sealed class ListFormDraftsPageModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListFormDrafts.Row> Drafts { get; private set; } = [];

    [BindProperty]
    public DiscardFormDraft Discarding { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => this.Show(await mediator.Send(new ListFormDrafts()), done: drafts =>
    {
        Drafts = drafts;

        return Page();
    });

    public async Task<IActionResult> OnPostAsync() => await this.Ask(mediator, Discarding, form: nameof(Discarding), done: _ =>
    {
        TempData["Said"] = "The draft is discarded.";

        return Redirect("/drafts");
    });
}
