using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class RecordHearingListingPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordHearingListing>(mediator, officer, services)
{
    protected override string Said => "The listing is recorded.";

    protected override RecordHearingListing Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
