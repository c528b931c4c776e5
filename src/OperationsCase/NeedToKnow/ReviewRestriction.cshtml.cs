using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

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

        return FormVersions.Refreshed(this, shown, "Review.Version", Answer.Restriction.Version);
    }
}
