using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class CorrectConsultationPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectConsultation>(mediator, officer, services)
{
    protected override CorrectConsultation? Recorded(Guid partId) =>
        Closure.Consultations.FirstOrDefault(row => row.Id == partId) is not { } asked ? null : new CorrectConsultation
        {
            Version = Head.Version,
            Body = asked.Body,
            Who = asked.Who,
            ConsultedAt = asked.ConsultedAt,
            Opinion = asked.Opinion,
            Note = asked.Note,
        };

    protected override CorrectConsultation Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, ConsultationId = partId };
}
