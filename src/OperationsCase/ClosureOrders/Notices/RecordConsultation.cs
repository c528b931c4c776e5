using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Records who was consulted about a proposed notice and what they thought, or which occupier was informed. 2014 Act, s. 76(6)-(7).
/// </summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordConsultation : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    public ConsultedBody? Body { get; init; }

    public string Who { get; init; } = "";

    [Display(Name = "Time they were asked or told")]
    public DateTimeOffset? ConsultedAt { get; init; }

    public ConsultedOpinion? Opinion { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<RecordConsultation>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(asked => asked.Body).NotNull().WithMessage("Select who it was").IsInEnum();
            RuleFor(asked => asked.Who).NotEmpty().WithMessage("Enter the name of the body or person");
            RuleFor(asked => asked.Who).MaximumLength(150).WithMessage("Name must be 150 characters or fewer");
            RuleFor(asked => asked.ConsultedAt)
                .NotNull().WithMessage("Enter when they were asked or told")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time they were asked or told cannot be in the future");
            RuleFor(asked => asked.Opinion).NotNull().WithMessage("Select what they thought").IsInEnum();
            RuleFor(asked => asked.Opinion)
                .NotEqual(ConsultedOpinion.Informed).WithMessage("Only an occupier, owner or controller is informed. Select what the others thought")
                .When(asked => asked.Body is not null and not ConsultedBody.Occupier);
            RuleFor(asked => asked.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    /// <summary>
    /// Whether somebody was consulted by it, so that the notice may be authorised: informing an occupier is not enough, nor is not reaching
    /// anybody.
    /// </summary>
    internal bool Consults => Body != ConsultedBody.Occupier && Opinion != ConsultedOpinion.NotReached;

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordConsultation, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordConsultation command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (proposal.WhyNotOpen is { } closed)
            {
                return closed;
            }

            var now = clock.GetUtcNow();
            var consultation = new
            {
                Id = TimeOrderedId.New(now),
                command.ProposalId,
                OperationId = currentCase.Id,
                Body = command.Body!.Value.ToString(),
                command.Who,
                command.ConsultedAt,
                Opinion = command.Opinion!.Value.ToString(),
                command.Note,
                RecordedAt = now,
            };

            if (!await database.AddIfAbsent(Add, consultation))
            {
                return Refusal.Conflict("This consultation is recorded already", nameof(Who));
            }

            if (command.Consults && !(proposal.ConsultedAt <= command.ConsultedAt) && !(proposal.AuthorisedAt < command.ConsultedAt))
            {
                await database.Execute(Sql.Consulted, new { Id = command.ProposalId, command.ConsultedAt });
            }

            history.IsAbout(command.ProposalId);
            history.Tell(command.Body == ConsultedBody.Occupier
                ? "Occupier informed"
                : "Consulted", $"{command.Who}: {command.Opinion.Value.InSentence()}.{(command.Note is null ? "" : $" {command.Note}")}",
                command.ConsultedAt);

            return consultation.Id;
        }
    }

    internal const string Add =
        """
        INSERT INTO ClosureConsultation (Id, ProposalId, OperationId, Body, Who, ConsultedAt, Opinion, Note, RecordedAt)
        SELECT @Id, @ProposalId, @OperationId, @Body, @Who, @ConsultedAt, @Opinion, @Note, @RecordedAt
        WHERE NOT EXISTS (SELECT 1 FROM ClosureConsultation WHERE ProposalId = @ProposalId AND Who = @Who AND ConsultedAt = @ConsultedAt)
        """;

    private static class Sql
    {
        internal const string Add = RecordConsultation.Add;

        internal const string Consulted = "UPDATE ClosureProposal SET ConsultedAt = @ConsultedAt WHERE Id = @Id";
    }
}
