using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

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

public sealed class RestrictCasePageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : RestrictionPageModel(mediator, officer)
{
    private const int MonthsToReview = 3;

    [BindProperty]
    public RestrictCase Restrict { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        Restrict = Restrict with { ReviewOn = London.DateOf(clock.GetUtcNow()).AddMonths(MonthsToReview) };

        return Answer.Restriction is null ? Page() : Redirect($"/restrictions/{Case.Reference}");
    }

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        NeedsConfirming("Select the box to confirm that only these officers need to know");

        return await this.Ask(
            Mediator,
            Restrict with { Case = reference },
            form: nameof(Restrict),
            done: _ => Next(Case.Address, "The case is restricted."));
    }
}

public sealed class ReviewRestrictionPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : RestrictionPageModel(mediator, officer)
{
    [BindProperty]
    public ReviewRestriction Review { get; set; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        if (Answer.Restriction is not { } restriction)
        {
            return Redirect($"/restrictions/{Case.Reference}/new");
        }

        Review = new ReviewRestriction
        {
            Version = restriction.Version,
            Reason = restriction.Reason,
            OfficerIds = [.. Answer.Allowed.Where(allowed => allowed.EndsAt is null).Select(allowed => allowed.OfficerId)],
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        if (Answer.Restriction is null)
        {
            return Redirect($"/restrictions/{Case.Reference}/new");
        }

        var shown = await this.Ask(Mediator, Review with { Case = reference }, form: nameof(Review), done: _ =>
            Next($"/restrictions/{Case.Reference}", $"The restriction is reviewed. Review it again by {Format.Day(Review.ReviewOn!.Value)}."));

        if (shown is PageResult)
        {
            ModelState.SetModelValue("Review.Version", Answer.Restriction.Version, Answer.Restriction.Version.ToString(CultureInfo.InvariantCulture));
        }

        return shown;
    }
}

public sealed class LiftRestrictionPageModel(IMediator mediator, ICurrentUser officer) : RestrictionPageModel(mediator, officer)
{
    [BindProperty]
    public LiftRestriction Lift { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CaseReference reference) =>
        await Load(reference) ?? (Answer.Restriction is null ? Redirect(Case.Address) : Page());

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        NeedsConfirming("Select the box to confirm that everyone who serves the borough may see it");

        return await this.Ask(
            Mediator,
            Lift with { Case = reference },
            form: nameof(Lift),
            done: _ => Next(Case.Address, "The restriction is lifted."));
    }
}

public sealed class ListRestrictionsPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public bool Due { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListRestrictions.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListRestrictions.PageSize, Found.Total, Found.Rows.Count);

    public DateOnly Today => London.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync() =>
        this.Show(await mediator.Send(new ListRestrictions { Due = Due, Page = PageNumber }), done: found =>
        {
            Found = found;

            return Page();
        });
}

public sealed class BreakGlassPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public BreakGlass Glass { get; set; } = new();

    public IActionResult OnGet() => officer.May<BreakGlass>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync() => !officer.May<BreakGlass>() ? StatusCode(StatusCodes.Status403Forbidden)
        : await this.Ask(mediator, Glass, form: nameof(Glass), done: opened =>
        {
            TempData["Said"] = $"This case is open to you until {Format.Moment(opened.EndsAt)}. Its owner has been told that you opened it, and why.";

            return Redirect(opened.Address);
        });
}
