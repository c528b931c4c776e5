using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Redaction;

public sealed class RedactAuditEntryPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RedactAuditEntry Redaction { get; set; } = new();

    public HistoryRow Row { get; private set; } = new();

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid entry) => await Load(entry) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid entry) => await Load(entry) ?? await this.Ask(
        mediator,
        Redaction with { Entry = entry },
        done: _ =>
        {
            IsDone = true;

            return Page();
        },
        form: nameof(Redaction));

    private async Task<IActionResult?> Load(Guid entry)
    {
        var found = await mediator.Send(new GetEntryToRedact(entry));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Row = found.Value;

        return null;
    }
}
