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
public sealed record RecordConsultation : ICommand<Guid>, IConcernsCase, IIdempotent, IConsultation
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
        public Validator(TimeProvider clock) => this.AsksForTheConsultation(clock);
    }

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

            if (command.Consults() && !(proposal.ConsultedAt <= command.ConsultedAt) && !(proposal.AuthorisedAt < command.ConsultedAt))
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
