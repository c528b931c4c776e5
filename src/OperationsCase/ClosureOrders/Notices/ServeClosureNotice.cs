using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records the first act of serving an issued notice, its fixing to a prominent place, which starts the court's clock.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ServeClosureNotice : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    [Display(Name = "Time of service")]
    public DateTimeOffset? ServedAt { get; init; }

    [DoneBy("Served by")]
    public string ServedBy { get; init; } = "";

    /// <summary>Where on the premises it was fixed.</summary>
    public string Place { get; init; } = "";

    /// <summary>Such as the number of a photograph or of body-worn video.</summary>
    public string? Proof { get; init; }

    public string? CourtCode { get; init; }

    [Display(Name = "Time the hearing is listed for")]
    public DateTimeOffset? ListedAt { get; init; }

    internal sealed class Validator : AbstractValidator<ServeClosureNotice>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(notice => notice.ServedAt)
                .NotNull().WithMessage("Enter the date and time the notice was served")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of service cannot be in the future");
            RuleFor(notice => notice.ServedBy)
                .NotEmpty()
                .WithMessage("Enter who served the notice")
                .MaximumLength(100)
                .WithMessage("Name must be 100 characters or fewer");
            RuleFor(notice => notice.Place)
                .NotEmpty()
                .WithMessage("Enter where it was fixed")
                .MaximumLength(200)
                .WithMessage("Where it was fixed must be 200 characters or fewer");
            RuleFor(notice => notice.Proof).MaximumLength(200).WithMessage("Proof must be 200 characters or fewer");
            RuleFor(notice => notice.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(notice => !string.IsNullOrEmpty(notice.CourtCode));
            RuleFor(notice => notice.CourtCode)
                .NotEmpty()
                .WithMessage("Select the court that will hear it")
                .When(notice => notice.ListedAt is not null);
            RuleFor(notice => notice.ListedAt)
                .GreaterThanOrEqualTo(notice => notice.ServedAt).WithMessage("The hearing cannot be listed before the notice was served");
        }
    }

    internal Refusal? WhyNot(ProposalForUpdate proposal) => proposal.WhyNotOpen
        ?? (proposal.IssuedAt is not { } issued ? Refusal.Conflict("This notice has not been issued yet. Check its contents and issue it first")
            : ServedAt < issued ? Refusal.Invalid($"It can only be served after it was issued, at {Format.Moment(issued)}", nameof(ServedAt))
            : null);

    internal Refusal? WhyNot(ProposalForUpdate proposal, StatuteBook statutes) => WhyNot(proposal)
        ?? (As(proposal).HadRunOut(statutes)
            ? Refusal.Invalid(
                "The notice had expired by then, so it could not be served. Check the time, or withdraw it and issue another",
                nameof(ServedAt))
            : null);

    internal sealed class Handler(
        StatuteBook statutes,
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        RecordClosureNotice.Service service,
        DeadlineService deadlines,
        TimeProvider clock)
        : IRequestHandler<ServeClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ServeClosureNotice command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (command.WhyNot(proposal, statutes) is { } why)
            {
                return why;
            }

            var served = await service.Keep(command.As(proposal), currentCase.Id, proposal.Id);

            if (!served.IsRefused)
            {
                var now = clock.GetUtcNow();
                await database.Execute(Sql.Served, new { proposal.Id, NoticeId = served.Value });
                await database.Execute(ServiceActs.Add, command.Act(TimeOrderedId.New(now), served.Value, currentCase.Id, now));
                await deadlines.Meet(
                    proposal.Id,
                    ClosureRules.Service,
                    command.ServedAt!.Value,
                    $"Served by {command.ServedBy}",
                    OperationCase.Deadlines(currentCase.Id));
                await deadlines.StandDown(
                    proposal.Id,
                    ClosureRules.NoticeEnd(proposal.Hours!.Value),
                    OperationCase.Deadlines(currentCase.Id));
            }

            return served;
        }
    }

    private RecordClosureNotice As(ProposalForUpdate proposal) => new()
    {
        Operation = Operation,
        Premises = proposal.Premises,
        AuthorisedBy = proposal.AuthorisedBy!,
        Rank = proposal.Rank,
        WarrantNumber = proposal.AuthoriserNumber,
        Hours = proposal.Hours,
        IssuedAt = proposal.IssuedAt,
        ServedAt = ServedAt,
        ServedBy = ServedBy,
        ServedWhere = Place,
        CourtCode = CourtCode,
        ListedAt = ListedAt,
    };

    private object Act(Guid id, Guid noticeId, Guid operationId, DateTimeOffset now) => new
    {
        Id = id,
        NoticeId = noticeId,
        OperationId = operationId,
        How = nameof(ServiceMethod.Prominent),
        ServedAt,
        Place,
        ServedBy,
        GivenTo = (string?)null,
        Proof,
        RecordedAt = now,
    };

    private static class Sql
    {
        internal const string Served = "UPDATE ClosureProposal SET NoticeId = @NoticeId WHERE Id = @Id AND NoticeId IS NULL";
    }
}
