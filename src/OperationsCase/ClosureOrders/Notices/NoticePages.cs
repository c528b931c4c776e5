using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ProposeClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ProposeClosureNotice>(mediator, officer, services)
{
    [BindProperty]
    public PremisesQuestion AtPremises { get; set; } = new();

    protected override string Said => "The notice is proposed. Now record who was consulted.";

    protected override Task<IActionResult?> AskFirst(OperationReference operation) => AtPremises.Ask(this, Mediator, operation, Step.Premises);

    protected override ProposeClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation };
}

public sealed class RecordConsultationPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordConsultation>(mediator, officer, services)
{
    protected override string Said => "The consultation is recorded.";

    protected override RecordConsultation Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class AuthoriseClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<AuthoriseClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The authority is recorded. Now check the notice’s contents and issue it.";

    protected override AuthoriseClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class ConfirmOralAuthorityPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ConfirmOralAuthority>(mediator, officer, services)
{
    protected override string Said => "The authority is confirmed.";

    protected override ConfirmOralAuthority Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class IssueClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<IssueClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is issued. Now serve it.";

    protected override IssueClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class ServeClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ServeClosureNotice>(mediator, officer, services)
{
    protected override string Said => "Service is recorded. The court’s time is running.";

    protected override ServeClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class WithdrawClosureProposalPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<WithdrawClosureProposal>(mediator, officer, services)
{
    protected override string Said => "The notice is withdrawn.";

    protected override WithdrawClosureProposal Of(OperationReference operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class RecordServiceActPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordServiceAct>(mediator, officer, services)
{
    protected override string Said => "The act of service is recorded.";

    protected override RecordServiceAct Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class RecordHearingListingPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<RecordHearingListing>(mediator, officer, services)
{
    protected override string Said => "The listing is recorded.";

    protected override RecordHearingListing Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class ExtendClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ExtendClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The extension is recorded, and the deadline has moved.";

    protected override ExtendClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class VaryClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<VaryClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The variation is recorded.";

    protected override VaryClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class CancelClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<CancelClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is cancelled.";

    protected override CancelClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class EndLapsedNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<EndLapsedNotice>(mediator, officer, services)
{
    protected override string Said => "The notice has ended.";

    protected override EndLapsedNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
