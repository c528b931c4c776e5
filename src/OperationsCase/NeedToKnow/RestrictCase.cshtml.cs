using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.NeedToKnow;

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
