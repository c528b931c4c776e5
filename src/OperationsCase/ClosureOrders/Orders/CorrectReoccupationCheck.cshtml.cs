using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Orders;

public sealed class CorrectReoccupationCheckPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectReoccupationCheck>(mediator, officer, services)
{
    protected override CorrectReoccupationCheck? Recorded(Guid partId) =>
        Closure.Checks.FirstOrDefault(row => row.Id == partId) is not { } check ? null : new CorrectReoccupationCheck
        {
            Version = Head.Version,
            CheckedAt = check.CheckedAt,
            CheckedBy = check.CheckedBy,
            Found = check.Found,
            Note = check.Note,
        };

    protected override CorrectReoccupationCheck Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, CheckId = partId };
}
