using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.Cases.Duplicates;

/// <summary>The step of a form that records something new: before anything is stored, its sender is shown what may be the same.</summary>
public sealed class DuplicateQuestion
{
    /// <summary>Whether none of those that were shown is the same.</summary>
    public bool SaveAsNew { get; set; }

    [BindNever]
    public IReadOnlyList<PossibleDuplicate> Found { get; private set; } = [];

    /// <summary>Shows nothing that is recorded, and asks again when the form is sent again.</summary>
    public void Forget() => (Found, SaveAsNew) = ([], false);

    /// <summary>Whether the form is to be shown again, with what may be the same.</summary>
    /// <param name="page">The form.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="facts">What was typed.</param>
    /// <param name="sentAs">The key of the form; the same form sent twice is not asked about what it made.</param>
    public async Task<bool> IsToBeAsked(PageModel page, IMediator mediator, DuplicateFacts facts, Guid? sentAs)
    {
        if (SaveAsNew || !page.ModelState.IsValid)
        {
            return false;
        }

        var found = await mediator.Send(ListPossibleDuplicates.Of(facts, sentAs));
        Found = found.IsRefused ? [] : found.Value.Rows;

        if (Found.Count > 0)
        {
            page.ModelState.AddModelError(
                "Duplicates.SaveAsNew",
                "This may be recorded already. Select “Save it as a new record” if none of these is the same");
        }

        return Found.Count > 0;
    }
}
