using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

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
