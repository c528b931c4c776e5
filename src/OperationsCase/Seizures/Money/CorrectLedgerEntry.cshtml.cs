using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

public sealed class CorrectLedgerEntryPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<CorrectLedgerEntry, int>(mediator, officer)
{
    /// <summary>The entry that the address names.</summary>
    public LedgerEntry? Wrong => Case.Entries.FirstOrDefault(entry => $"{entry.Number}" == RouteData.Values["number"]?.ToString());

    protected override CorrectLedgerEntry Of(SeizureReference seizure) => Form with { Seizure = seizure, Number = Wrong!.Number };

    protected override string Done(int answer) => "The entry is taken back by a new one.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Wrong is not null, "ledger entry");
}
