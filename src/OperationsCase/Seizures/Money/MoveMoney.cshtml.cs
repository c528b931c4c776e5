using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

public sealed class MoveMoneyPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<MoveMoney, Guid>(mediator, officer)
{
    /// <summary>Where some of it is.</summary>
    public IReadOnlyList<SelectListItem> From =>
    [
        .. Case.Money.Balances
            .Where(balance => balance.Kind == LedgerAccountKind.Held && balance.Pence > 0)
            .Select(balance => new SelectListItem($"{LedgerAccount.Of(balance.Account).Name}, {Format.Pounds(balance.Pence)}", balance.Account)),
    ];

    public IReadOnlyList<SelectListItem> To => SeizurePlaces.Choices;

    protected override MoveMoney Known() => new() { From = From.Count == 1 ? From[0].Value : "" };

    protected override MoveMoney Of(SeizureReference seizure) => Form with { Seizure = seizure };

    protected override string Done(Guid answer) => "The move is in the ledger.";
}
