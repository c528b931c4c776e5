using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Accounts.Life;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

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
