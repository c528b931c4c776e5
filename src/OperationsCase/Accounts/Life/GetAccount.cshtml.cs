using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

/// <summary>One account: who holds it, how they sign in, and what may be done about it.</summary>
public sealed class GetAccountPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services,
    TimeProvider clock) : AccountDetailPageModel(mediator)
{
    public bool IsOwn => Account.Id == officer.Id;

    public bool IsLocked => Account.LockedUntil > clock.GetUtcNow();

    public string Boroughs => services.GetRequiredService<Gazetteer>() is var gazetteer && Account.BoroughCodes.Count == 0 ? "None"
        : Account.BoroughCodes.Count == gazetteer.Boroughs.Count ? "All"
        : string.Join(", ", Account.BoroughCodes.Select(code => gazetteer.Borough(code)!.Name).Order(StringComparer.Ordinal));

    public async Task<IActionResult> OnGetAsync(Guid officerId) => await Load(officerId) ?? Page();

    public async Task<IActionResult> OnPostAgainAsync(Guid officerId) => await Load(officerId)
        ?? this.Show(await Mediator.Send(new RenewInvitation(officerId)), done: secret =>
    {
        TempData["Link"] = this.LinkOf(secret);

        return Redirect("/accounts");
    });

    public async Task<IActionResult> OnPostEnableAsync(Guid officerId) => await Load(officerId)
        ?? this.Show(await Mediator.Send(new EnableAccount(officerId)), done: _ => Next(
            officerId,
            "The account is enabled. They sign in with the password they had."));
}
