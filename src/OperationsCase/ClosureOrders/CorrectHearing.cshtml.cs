using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders;

public sealed class CorrectHearingPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : CorrectClosurePageModel<CorrectHearing>(mediator, officer, services)
{
    protected override CorrectHearing? Recorded(Guid partId) =>
        Closure.Hearings.FirstOrDefault(row => row.Id == partId) is not { } hearing ? null : new CorrectHearing
        {
            Version = Head.Version,
            CourtCode = hearing.CourtCode,
            HeardAt = hearing.HeardAt,
            Note = hearing.Note,
        };

    protected override CorrectHearing Of(OperationReference operation, Guid partId) =>
        Correction with { Operation = operation, HearingId = partId };
}
