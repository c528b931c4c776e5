using MediatR;
using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ProposeClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ProposeClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is proposed. Now record who was consulted.";

    protected override ProposeClosureNotice Of(string operation, Guid id) => Step with { Operation = operation };
}

public sealed class RecordConsultationPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<RecordConsultation>(mediator, officer, services)
{
    protected override string Said => "The consultation is recorded.";

    protected override RecordConsultation Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class AuthoriseClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<AuthoriseClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The authority is recorded. Now check the notice’s contents and issue it.";

    protected override AuthoriseClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class ConfirmOralAuthorityPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ConfirmOralAuthority>(mediator, officer, services)
{
    protected override string Said => "The authority is confirmed.";

    protected override ConfirmOralAuthority Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class IssueClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<IssueClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is issued. Now serve it.";

    protected override IssueClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class ServeClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ServeClosureNotice>(mediator, officer, services)
{
    protected override string Said => "Service is recorded. The court’s time is running.";

    protected override ServeClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class WithdrawClosureProposalPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<WithdrawClosureProposal>(mediator, officer, services)
{
    protected override string Said => "The notice is withdrawn.";

    protected override WithdrawClosureProposal Of(string operation, Guid id) => Step with { Operation = operation, ProposalId = id };
}

public sealed class RecordServiceActPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<RecordServiceAct>(mediator, officer, services)
{
    protected override string Said => "The act of service is recorded.";

    protected override RecordServiceAct Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class RecordHearingListingPage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<RecordHearingListing>(mediator, officer, services)
{
    protected override string Said => "The listing is recorded.";

    protected override RecordHearingListing Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class ExtendClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<ExtendClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The extension is recorded, and the deadline has moved.";

    protected override ExtendClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class VaryClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<VaryClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The variation is recorded.";

    protected override VaryClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class CancelClosureNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<CancelClosureNotice>(mediator, officer, services)
{
    protected override string Said => "The notice is cancelled.";

    protected override CancelClosureNotice Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}

public sealed class EndLapsedNoticePage(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPage<EndLapsedNotice>(mediator, officer, services)
{
    protected override string Said => "The notice has ended.";

    protected override EndLapsedNotice Of(string operation, Guid id) => Step with { Operation = operation, NoticeId = id };
}
