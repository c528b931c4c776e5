using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Tokens;

/// <summary>The officer's own API tokens: made, shown once, listed and revoked.</summary>
public sealed class ApiTokensPageModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MakeApiToken Token { get; set; } = new() { Days = ApiToken.MostDays };

    public IReadOnlyList<ListApiTokens.Row> Rows { get; private set; } = [];

    /// <summary>Shown once, on the page that answers its making: it is in no cookie and no address.</summary>
    public string? Made { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Ask(mediator, Token, done: secret => Show(secret), form: nameof(Token));

        return await Load() ?? answer;
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid tokenId) => this.Show(await mediator.Send(new RevokeApiToken(tokenId)), done: name =>
    {
        TempData["Said"] = $"The token for {name} is revoked and no longer works.";

        return Redirect("/account/tokens");
    });

    private PageResult Show(string secret)
    {
        Made = secret;
        ModelState.Clear();
        Token = new() { Days = ApiToken.MostDays };

        return Page();
    }

    private async Task<IActionResult?> Load()
    {
        var rows = await mediator.Send(new ListApiTokens());
        Rows = rows.IsRefused ? [] : rows.Value;

        return rows.IsRefused ? this.Show(rows, done: _ => Page()) : null;
    }
}
