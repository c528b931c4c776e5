using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

/// <summary>A page about who may see one case: it knows the case, and answers "not found" where there is none.</summary>
public abstract class RestrictionPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    /// <summary>A serious act is confirmed by a box of its own.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public GetRestriction.Answer Answer { get; private set; } = null!;

    public CaseSummary Case => Answer.Case;

    public bool MayRestrict => officer.May<RestrictCase>();

    /// <summary>Everybody who could be on the list, but for those who are on it always.</summary>
    public IReadOnlyList<SelectListItem> Candidates =>
    [
        .. Answer.Candidates.Where(candidate => !Always.Contains(candidate.Id))
            .Select(candidate => new SelectListItem($"{candidate.Name}, {candidate.Unit}", candidate.Id.ToString())),
    ];

    /// <summary>"DC Priya Raman and DI Amara Nwosu".</summary>
    public string AlwaysNamed
    {
        get
        {
            var names = Answer.Candidates.Where(candidate => Always.Contains(candidate.Id)).Select(candidate => candidate.Name).ToList();

            return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        }
    }

    protected IMediator Mediator => mediator;

    private HashSet<Guid> Always =>
        [Case.HolderId, officer.Id, .. Answer.Restriction is { } restriction ? [restriction.OwnerId] : Array.Empty<Guid>()];

    /// <returns>The answer instead of the page, when the case may not be seen or is not there, or the officer's role does not do this.</returns>
    protected async Task<IActionResult?> Load(CaseReference reference)
    {
        if (!MayRestrict)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new GetRestriction(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Answer = found.Value;

        return null;
    }

    protected void NeedsConfirming(string sentence)
    {
        if (!Confirmed)
        {
            ModelState.AddModelError(nameof(Confirmed), sentence);
        }
    }

    protected RedirectResult Next(string address, string said)
    {
        TempData["Said"] = said;

        return Redirect(address);
    }
}
