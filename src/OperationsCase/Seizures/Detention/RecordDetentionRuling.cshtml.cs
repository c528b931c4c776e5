using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;

namespace OperationsCase.Seizures.Detention;

public sealed class RecordDetentionRulingPageModel(IMediator mediator, ICurrentUser officer)
    : SeizureFormPageModel<RecordDetentionRuling, Guid>(mediator, officer)
{
    protected override RecordDetentionRuling Of(SeizureReference seizure) => Form with { Seizure = seizure, OrderId = Named("orderId") };

    protected override string Done(Guid answer) => "The court’s decision is recorded, and the deadlines follow it.";

    protected override Task<IActionResult?> Prepare() => NotFoundUnless(Case.Orders.Any(order => order.Id == Named("orderId")), "detention order");
}
