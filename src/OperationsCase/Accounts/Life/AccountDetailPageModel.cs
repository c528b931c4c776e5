using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

/// <summary>A page about one account, which an administrator may open.</summary>
public abstract class AccountDetailPageModel(IMediator mediator) : PageModel
{
    public GetAccount.Row Account { get; private set; } = new();

    protected IMediator Mediator => mediator;

    protected async Task<IActionResult?> Load(Guid officerId)
    {
        var found = await mediator.Send(new GetAccount(officerId));
        Account = found.IsRefused ? Account : found.Value;

        return found.IsRefused ? this.Show(found, done: _ => Page()) : null;
    }

    protected RedirectResult Next(Guid officerId, string said)
    {
        TempData["Said"] = said;

        return Redirect($"/accounts/{officerId}");
    }
}
