using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records that an officer of sufficient rank authorised a proposed notice, for 24 or 48 hours. 2014 Act, ss. 76(1) and 77.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record AuthoriseClosureNotice : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    public NoticeAuthority? Authority { get; init; }

    /// <summary>24, or 48 from a superintendent or above.</summary>
    public int? Hours { get; init; }

    [Display(Name = "Time of the authority")]
    public DateTimeOffset? AuthorisedAt { get; init; }

    internal sealed class Validator : AbstractValidator<AuthoriseClosureNotice>
    {
        public Validator(TimeProvider clock, StatuteBook statutes)
        {
            RuleFor(notice => notice.AuthorisedBy).NotEmpty().WithMessage("Enter who authorised it");
            RuleFor(notice => notice.AuthorisedBy).MaximumLength(100).WithMessage("Who authorised it must be 100 characters or fewer");
            RuleFor(notice => notice.Rank).NotNull().WithMessage("Select their rank").IsInEnum();
            RuleFor(notice => notice.Authority).NotNull().WithMessage("Select how they gave it").IsInEnum();
            RuleFor(notice => notice.Hours)
                .NotNull()
                .WithMessage("Select how long it runs")
                .Must(hours => hours is null or 24 or 48)
                .WithMessage("A notice runs for 24 or 48 hours");
            RuleFor(notice => notice.Hours)
                .NotEqual(48).WithMessage("A notice of 48 hours needs a superintendent or above").When(notice =>
                    notice.Rank == AuthorisingRank.Inspector);
            RuleFor(notice => notice.AuthorisedAt)
                .NotNull().WithMessage("Enter the date and time of the authority")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the authority cannot be in the future")
                .Must(authorised => authorised is null || statutes.Knows(ClosureRules.Service, London.DateOf(authorised.Value)))
                .WithMessage("Only notices under the Act of 2014 are prepared here. Record an older one as served");
        }
    }

    internal Refusal? WhyNot(ProposalForUpdate proposal) => proposal.WhyNotOpen
        ?? (proposal.AuthorisedAt is not null ? Refusal.Conflict("This notice is authorised already")
            : proposal.ConsultedAt is not { } consulted ? Refusal.Conflict("No one has been consulted yet. Record a consultation first")
            : AuthorisedAt < consulted ? Refusal.Invalid(
                $"It can only be authorised after someone was consulted, which was at {Format.Moment(consulted)}",
                nameof(AuthorisedAt))
            : null);

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, DeadlineService deadlines, CaseHistory history)
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

            await database.Execute(Sql.Authorise, new
            {
                Id = command.ProposalId,
                command.AuthorisedAt,
                command.AuthorisedBy,
                Rank = command.Rank!.Value.ToString(),
                Authority = command.Authority!.Value.ToString(),
                command.Hours,
            });
            await deadlines.Start(
                ClosureRules.Service,
                command.AuthorisedAt!.Value,
                command.ProposalId,
                OperationCase.Deadlines(currentCase.Id));
            history.IsAbout(command.ProposalId);
            history.Tell(
                "Closure notice authorised",
                $"{command.Hours} hours, by {command.AuthorisedBy}, {command.Rank.Value.InSentence()}, {command.Authority.Value.InSentence()}.",
                command.AuthorisedAt);

            return command.ProposalId;
        }
    }

    private static class Sql
    {
        internal const string Authorise =
            """
            UPDATE ClosureProposal
            SET AuthorisedAt = @AuthorisedAt, AuthorisedBy = @AuthorisedBy, Rank = @Rank, Authority = @Authority, Hours = @Hours
            WHERE Id = @Id AND AuthorisedAt IS NULL
            """;
    }
}
