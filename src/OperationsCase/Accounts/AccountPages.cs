using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Reference;
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

/// <summary>Accounts by name, for the administrator.</summary>
public sealed class ListAccountsPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccountState? State { get; set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Find) || State is not null;

    public ListAccounts.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListAccounts.PageSize, Found.Total, Found.Rows.Count);

    /// <summary>Shown once, on the page that follows its making.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Link = TempData["Link"] as string;
        var found = await mediator.Send(new ListAccounts { Find = Find, State = State, Page = PageNumber });
        Found = found.IsRefused ? Found : found.Value;

        return this.Show(found, done: _ => Page());
    }
}

/// <summary>Opens an account and shows its one-time link once.</summary>
public sealed class OpenAccountPageModel(IMediator mediator, IServiceProvider services) : PageModel
{
    [BindProperty]
    public OpenAccount Invite { get; set; } = new();

    public IReadOnlyList<Borough> Boroughs => services.GetRequiredService<Gazetteer>().Boroughs;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync() => await this.Ask(
        mediator,
        Invite,
        done: secret =>
        {
            TempData["Link"] = this.LinkOf(secret);

            return Redirect("/accounts");
        },
        form: nameof(Invite));
}

internal static class OneTimeLink
{
    public static string LinkOf(this PageModel page, string secret) => Of(page.HttpContext.RequestServices.GetRequiredService<PublicUrl>(), secret);

    public static string Of(PublicUrl site, string secret) => $"{site.Value}/invitations/{secret}";
}
