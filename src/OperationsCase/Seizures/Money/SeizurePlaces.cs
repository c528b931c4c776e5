using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

/// <summary>Where the force keeps money, to choose from.</summary>
internal static class SeizurePlaces
{
    public static IReadOnlyList<SelectListItem> Choices { get; } =
    [
        .. LedgerAccount.Places.Where(place => place.Code != LedgerAccount.Unplaced).Select(place => new SelectListItem(place.Name, place.Code)),
    ];
}
