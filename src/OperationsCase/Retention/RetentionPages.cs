using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

public sealed class ListRetentionReviewsPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "all")]
    public bool Everything { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListRetentionReviews.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListRetentionReviews.PageSize, Found.Total, Found.Rows.Count);

    public DateOnly Today => London.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync() => this.Show(
    await mediator.Send(new ListRetentionReviews { All = Everything, Page = PageNumber }), done: found =>
    {
        Found = found;

        return Page();
    });
}

/// <summary>A page about the review of one case.</summary>
public abstract class ReviewPageModel(IMediator mediator) : PageModel
{
    public GetRetentionReview.Answer Answer { get; private set; } = null!;

    public CaseSummary Case => Answer.Case;

    public RetentionReviewRow? Review => Answer.Review;

    protected IMediator Mediator => mediator;

    protected async Task<IActionResult?> Load(CaseReference reference)
    {
        var found = await mediator.Send(new GetRetentionReview(reference));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Answer = found.Value;

        return null;
    }

    protected RedirectResult Next(string address, string said)
    {
        TempData["Said"] = said;

        return Redirect(address);
    }
}

[AllowsReaders]
public sealed class GetRetentionReviewPageModel(IMediator mediator, TimeProvider clock) : ReviewPageModel(mediator)
{
    [BindProperty]
    public KeepCaseAfterReview Keep { get; set; } = new();

    [BindProperty]
    public HoldCaseFromErasure Hold { get; set; } = new();

    [BindProperty]
    public LiftRetentionHold Lift { get; set; } = new();

    public bool IsDue => Review is { } review && review.ReviewOn <= London.DateOf(clock.GetUtcNow());

    public static IEnumerable<SelectListItem> Groups =>
        RetentionReviewGroups.All.Select(group => new SelectListItem($"Group {group.Number}: {group.Name}", $"{group.Number}"));

    public async Task<IActionResult> OnGetAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        if (Review is { } review)
        {
            Keep = new KeepCaseAfterReview
            {
                ReviewGroup = review.ReviewGroup,
                NextReviewOn = London
                .DateOf(clock.GetUtcNow())
                .AddYears(RetentionReviewGroups.Of(review.ReviewGroup).AgainYears)
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CaseReference reference) => await Load(reference)
        ?? await this.Ask(
            Mediator,
            Keep with { Case = reference },
            form: nameof(Keep),
            done: _ => Back($"It is kept. Its next review is on {Format.Day(Keep.NextReviewOn!.Value)}."));

    public async Task<IActionResult> OnPostHoldAsync(CaseReference reference) => await Load(reference)
        ?? await this.Ask(Mediator, Hold with { Case = reference }, form: nameof(Hold), done: _ => Back("It is held, and cannot be erased."));

    public async Task<IActionResult> OnPostLiftAsync(CaseReference reference) => await Load(reference)
        ?? await this.Ask(Mediator, Lift with { Case = reference }, form: nameof(Lift), done: _ => Back("The hold is lifted."));

    private RedirectResult Back(string said) => Next($"/retention/{Case.Reference}", said);
}

public sealed class EraseCasePageModel(IMediator mediator) : ReviewPageModel(mediator)
{
    [BindProperty]
    public EraseCase Erasure { get; set; } = new();

    /// <summary>A serious act is confirmed by a box of its own.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public async Task<IActionResult> OnGetAsync(CaseReference reference) =>
        await Load(reference) ?? (Review is null ? Redirect($"/retention/{Case.Reference}") : Page());

    public async Task<IActionResult> OnPostAsync(CaseReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        if (Review is null)
        {
            return Redirect($"/retention/{Case.Reference}");
        }

        if (!Confirmed)
        {
            ModelState.AddModelError(nameof(Confirmed), "Select the box to confirm that the case is to be erased for good");
        }

        return await this.Ask(
            Mediator,
            Erasure with { Case = reference },
            form: nameof(Erasure),
            done: erased => Next($"/retention/erased/{erased}", "The case is erased."));
    }
}

public sealed class GetTombstonePageModel(IMediator mediator) : PageModel
{
    public TombstoneRow Row { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference) => this.Show(await mediator.Send(new GetTombstone(reference)), done: row =>
    {
        Row = row;

        return Page();
    });
}

public sealed class ListTombstonesPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListTombstones.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListTombstones.PageSize, Found.Total, Found.Rows.Count);

    public async Task<IActionResult> OnGetAsync() => this.Show(await mediator.Send(new ListTombstones(PageNumber)), done: found =>
    {
        Found = found;

        return Page();
    });
}
