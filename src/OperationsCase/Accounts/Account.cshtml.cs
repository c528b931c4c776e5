using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;

namespace OperationsCase.Accounts;

/// <summary>Who is signed in, and the way out.</summary>
public sealed class AccountPageModel(ICurrentUser officer, IMediator mediator, IEnumerable<AccountPageLink> links) : PageModel
{
    public ICurrentUser Officer => officer;

    public IEnumerable<AccountPageLink> Links => links.Where(link => officer.Role.May(link.Request));

    public GetSignInMethods.Row Means { get; private set; } = new();

    /// <summary>What the officer was told lately of how they sign in.</summary>
    public IReadOnlyList<ListMyAccountMessages.Row> Told { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var means = await mediator.Send(new GetSignInMethods());
        Means = means.IsRefused ? Means : means.Value;
        var told = await mediator.Send(new ListMyAccountMessages());
        Told = told.IsRefused ? [] : told.Value;

        return this.Show(means, done: _ => Page());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var ended = await mediator.Send(new SignOut());
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);

        return this.Show(ended, done: _ => Redirect("/sign-in"));
    }
}
