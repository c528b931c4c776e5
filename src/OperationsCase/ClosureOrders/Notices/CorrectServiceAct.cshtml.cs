using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CorrectServiceActPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectServiceAct>(mediator, officer, services)
{
    protected override CorrectServiceAct? Recorded(Guid partId) =>
        Closure.ServiceActs.FirstOrDefault(row => row.Id == partId) is not { } act ? null : new CorrectServiceAct
        {
            Version = Head.Version,
            How = act.How,
            ServedAt = act.ServedAt,
            Place = act.Place,
            ServedBy = act.ServedBy,
            GivenTo = act.GivenTo,
            Proof = act.Proof,
        };

    protected override CorrectServiceAct Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, ActId = partId };
}
