using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

[AllowAnonymous]
public sealed class AcceptInvitationPageModel(IMediator mediator) : PageModel
{
    [BindProperty, FromForm]
    public AcceptInvitation Invitation { get; set; } = new();

    /// <summary>None for the first administrator, who says it here.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret) => await Load(secret) ?? Page();

    public async Task<IActionResult> OnPostAsync(string secret) => await Load(secret)
        ?? await this.Ask(mediator, Invitation with { Secret = secret }, done: _ => Redirect("/sign-in"), form: nameof(Invitation));

    private async Task<IActionResult?> Load(string secret)
    {
        var found = await mediator.Send(new GetInvitation(secret));
        Email = found.IsRefused ? null : found.Value.Email;

        return found.IsRefused ? NotFound() : null;
    }
}
