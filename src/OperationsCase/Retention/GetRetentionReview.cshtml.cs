using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

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
