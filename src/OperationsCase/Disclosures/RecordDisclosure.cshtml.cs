using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disclosures;

public sealed class RecordDisclosurePageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public RecordDisclosure Entry { get; set; } = new();

    public CaseSummary Case { get; private set; } = null!;

    public bool IsCorrection => Entry.CorrectsId is not null;

    /// <param name="reference">Of the case.</param>
    /// <param name="corrects">The entry to correct: the form opens with what it says.</param>
    public async Task<IActionResult> OnGetAsync(string reference, Guid? corrects)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        return corrects is not { } id ? Page() : this.Show(await mediator.Send(new GetDisclosure(reference, id)), done: row =>
        {
            Entry = Entry with
            {
                CorrectsId = row.Id,
                RecipientKind = row.RecipientKind,
                Organisation = row.Organisation,
                Recipient = row.Recipient,
                What = row.What ?? "",
                LegalGround = row.LegalGround,
                OtherGround = row.OtherGround,
                Means = row.Means,
                DisclosedAt = row.DisclosedAt,
            };

            return Page();
        });
    }

    public async Task<IActionResult> OnPostAsync(string reference) => await Load(reference)
        ?? await this.Ask(mediator, Entry with { Case = reference }, form: nameof(Entry), done: _ =>
        {
            TempData["Said"] = IsCorrection ? "The correction is recorded. What it corrects stays beside it." : "The disclosure is recorded.";

            return Redirect($"/disclosures/{Case.Reference}");
        });

    private async Task<IActionResult?> Load(string reference)
    {
        if (!officer.May<RecordDisclosure>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new ListDisclosuresOfCase(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value.Case;

        return null;
    }
}
