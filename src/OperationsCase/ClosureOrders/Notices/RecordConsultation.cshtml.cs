using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class RecordConsultationPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordConsultation>(mediator, officer, services)
{
    protected override string Said => "The consultation is recorded.";

    protected override RecordConsultation Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}
