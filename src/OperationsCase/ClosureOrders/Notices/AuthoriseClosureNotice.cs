using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Records an authority for a proposed notice that was not given in this system: elsewhere, by somebody without an account, or orally by
/// somebody who then confirms it here. 2014 Act, ss. 76(1) and 77.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record AuthoriseClosureNotice : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>Whoever gave it orally and has an account, who is asked to confirm it; omitted for somebody else.</summary>
    public Guid? ApproverId { get; init; }

    /// <summary>Rank and name of somebody without an account.</summary>
    [DoneBy("Authorised by")]
    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    /// <summary>Of somebody without an account.</summary>
    public string? WarrantNumber { get; init; }

    public NoticeAuthority? Authority { get; init; }

    /// <summary>24, or 48 from a superintendent or above.</summary>
    public int? Hours { get; init; }

    [Display(Name = "Time of the authority")]
    public DateTimeOffset? AuthorisedAt { get; init; }

    internal sealed class Validator : AbstractValidator<AuthoriseClosureNotice>
    {
        public Validator(TimeProvider clock, StatuteBook statutes)
        {
            RuleFor(notice => notice.AuthorisedBy).NotEmpty().WithMessage("Enter who authorised it").When(notice => notice.ApproverId is null);
            RuleFor(notice => notice.AuthorisedBy).MaximumLength(100).WithMessage("Who authorised it must be 100 characters or fewer");
            RuleFor(notice => notice.Rank).NotNull().WithMessage("Select their rank").When(notice => notice.ApproverId is null);
            RuleFor(notice => notice.Rank).IsInEnum();
            RuleFor(notice => notice.WarrantNumber)
                .NotEmpty().WithMessage("Enter their warrant number").When(notice => notice.ApproverId is null);
            RuleFor(notice => notice.WarrantNumber).MaximumLength(20).WithMessage("Warrant number must be 20 characters or fewer");
            RuleFor(notice => notice.Authority).NotNull().WithMessage("Select how they gave it").IsInEnum();
            RuleFor(notice => notice.ApproverId)
                .Null().WithMessage("An officer with an account gives a written authority here. Ask them for it")
                .When(notice => notice.Authority == NoticeAuthority.Written);
            RuleFor(notice => notice.Hours)
                .NotNull()
                .WithMessage("Select how long it runs")
                .Must(hours => hours is null or 24 or 48)
                .WithMessage(_ => NoticeLengthWording.RunsFor(statutes, clock));
            RuleFor(notice => notice.Hours)
                .NotEqual(48).WithMessage(_ => NoticeLengthWording.NeedsSuperintendent(statutes, clock)).When(notice =>
                    notice.Rank == AuthorisingRank.Inspector && notice.ApproverId is null);
            RuleFor(notice => notice.AuthorisedAt)
                .NotNull().WithMessage("Enter the date and time of the authority")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the authority cannot be in the future")
                .Must(authorised => authorised is null || statutes.Knows(ClosureRules.Service, London.DateOf(authorised.Value)))
                .WithMessage("Only notices under the Act of 2014 are prepared here. Record an older one as served");
        }
    }

    /// <summary>Why a proposal cannot be authorised at all, at whatever time; null once somebody was consulted and until it is.</summary>
    internal static Refusal? WhyNotYet(ProposalForUpdate proposal) => proposal.WhyNotOpen
        ?? (proposal.AuthorisedAt is not null ? Refusal.Conflict("This notice is authorised already")
            : proposal.ConsultedAt is null ? Refusal.Conflict("No one has been consulted yet. Record a consultation first")
            : null);

    internal Refusal? WhyNot(ProposalForUpdate proposal) => WhyNotYet(proposal)
        ?? (AuthorisedAt < proposal.ConsultedAt ? Refusal.Invalid(
                $"It can only be authorised after someone was consulted, which was at {Format.Moment(proposal.ConsultedAt!.Value)}",
                nameof(AuthorisedAt))
            : null);

    internal sealed class Handler(
        CurrentCase currentCase,
        ClosureStore closure,
        ClosureAuthority authority,
        ApprovalStore approvals,
        NoticeApproval written,
        OralAuthorityApproval oral)
        : IRequestHandler<AuthoriseClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AuthoriseClosureNotice command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (command.WhyNot(proposal) is { } why)
            {
                return why;
            }

            if (await approvals.Waiting(written, proposal.Id) is { } waiting)
            {
                return Refusal.Conflict($"{waiting.ApproverName} has been asked to authorise this. Withdraw {waiting.Reference} first");
            }

            if (command.ApproverId is { } approverId)
            {
                return await ByAccount(command, proposal, approverId);
            }

            await authority.Keep(currentCase.Id, proposal.Id, new GivenAuthority(
                command.AuthorisedBy,
                command.Rank!.Value,
                command.Authority!.Value,
                command.Hours!.Value,
                command.AuthorisedAt!.Value)
            {
                Number = command.WarrantNumber,
            });

            return proposal.Id;
        }

        /// <summary>Given orally by somebody who has an account, and who is asked to confirm it.</summary>
        private async Task<Result<Guid>> ByAccount(AuthoriseClosureNotice command, ProposalForUpdate proposal, Guid approverId)
        {
            var least = AuthorisingRanks.Of(command.Hours!.Value);

            if ((await approvals.Approvers(currentCase.Id, oral, least)).SingleOrDefault(row => row.Id == approverId) is not { } approver)
            {
                return Refusal.Invalid($"Select an officer from the list who is {least.InSentence()} or above", nameof(ApproverId));
            }

            await authority.Keep(currentCase.Id, proposal.Id, new GivenAuthority(
                approver.Name,
                approver.Rank!.Value.InTheAct(),
                NoticeAuthority.Oral,
                command.Hours.Value,
                command.AuthorisedAt!.Value));
            var asked = await approvals.Ask(new AskedApproval(currentCase.Id, oral, proposal.Id, approverId)
            {
                What = $"Oral authority for {command.Hours} hours, {proposal.Premises}",
                LeastRank = least,
                ApproverField = nameof(ApproverId),
            });

            return asked.IsRefused ? asked : proposal.Id;
        }
    }
}
