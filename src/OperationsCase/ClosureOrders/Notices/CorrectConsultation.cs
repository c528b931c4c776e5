using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Corrects who was consulted or informed before a notice was authorised, when, and what they thought.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectConsultation : ICorrection, IConsultation
{
    public OperationReference Operation { get; init; }

    public Guid ConsultationId { get; init; }

    public ConsultedBody? Body { get; init; }

    public string Who { get; init; } = "";

    [Display(Name = "Time they were asked or told")]
    public DateTimeOffset? ConsultedAt { get; init; }

    public ConsultedOpinion? Opinion { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectConsultation>(Facts(clock));

    private static InlineValidator<CorrectConsultation> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectConsultation>();
        facts.AsksForTheConsultation(clock);

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction)
        : ClosurePartCorrection<CorrectConsultation, ConsultationAskedRow>(currentCase, correction, "Consultation")
    {
        protected override Task<ConsultationAskedRow?> Find(CorrectConsultation command) =>
            database.SingleOrDefault<ConsultationAskedRow>(Sql.Recorded, new { OperationId, command.ConsultationId });

        protected override Task<Refusal?> WhyNot(CorrectConsultation command, ConsultationAskedRow recorded) => Task.FromResult(
            FirstConsulted(command, recorded) is null && recorded.FirstConsultedAt is not null ? Refusal.Invalid(
                recorded.AuthorisedAt is { } authorised
                    ? $"The notice was authorised {Format.Moment(authorised)}, and no one else was consulted before that. Record who was, first"
                    : "No one else was consulted yet. Record who was, first",
                command.Consults() ? nameof(ConsultedAt) : nameof(Opinion))
            : null);

        protected override async Task<bool> Keep(CorrectConsultation command, ConsultationAskedRow recorded)
        {
            var asked = new
            {
                command.ConsultationId,
                Body = command.Body!.Value.ToString(),
                command.Who,
                command.ConsultedAt,
                Opinion = command.Opinion!.Value.ToString(),
                command.Note,
            };

            return await database.AddIfAbsent(Sql.Correct, asked)
                && await database.Execute(Sql.Consulted, new { Id = recorded.ProposalId, ConsultedAt = FirstConsulted(command, recorded) }) == 1;
        }

        /// <summary>When somebody was first consulted, before the notice was authorised; none where it does not matter yet or nobody was.</summary>
        private static DateTimeOffset? FirstConsulted(CorrectConsultation command, ConsultationAskedRow recorded) =>
            new[] { recorded.OthersConsultedAt, command.Consults() ? command.ConsultedAt : null }
                .Where(at => !(at > recorded.AuthorisedAt))
                .Min();
    }

    internal sealed record ConsultationAskedRow : IRecordedPart
    {
        public Guid ProposalId { get; init; }

        public Guid? NoticeId { get; init; }

        public DateTimeOffset? AuthorisedAt { get; init; }

        public DateTimeOffset? FirstConsultedAt { get; init; }

        /// <summary>When somebody else was first consulted about the same notice.</summary>
        public DateTimeOffset? OthersConsultedAt { get; init; }

        public ConsultedBody Body { get; init; }

        public string Who { get; init; } = "";

        public DateTimeOffset ConsultedAt { get; init; }

        public ConsultedOpinion Opinion { get; init; }

        public string? Note { get; init; }

        public Guid AboutId => NoticeId ?? ProposalId;

        public object Facts => new { Body, Who, ConsultedAt, Opinion, Note };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT asked.ProposalId, prepared.NoticeId, prepared.AuthorisedAt, prepared.ConsultedAt AS FirstConsultedAt,
                (SELECT MIN(other.ConsultedAt) FROM ClosureConsultation AS other
                    WHERE other.ProposalId = asked.ProposalId AND other.Id <> asked.Id AND other.Body <> 'Occupier'
                        AND other.Opinion <> 'NotReached') AS OthersConsultedAt,
                asked.Body, asked.Who, asked.ConsultedAt, asked.Opinion, asked.Note
            FROM ClosureConsultation AS asked
            JOIN ClosureProposal AS prepared ON prepared.Id = asked.ProposalId
            WHERE asked.Id = @ConsultationId AND asked.OperationId = @OperationId
            """;

        internal const string Correct =
            """
            UPDATE ClosureConsultation
            SET Body = @Body, Who = @Who, ConsultedAt = @ConsultedAt, Opinion = @Opinion, Note = @Note
            WHERE Id = @ConsultationId
            """;

        internal const string Consulted = "UPDATE ClosureProposal SET ConsultedAt = @ConsultedAt WHERE Id = @Id";
    }
}
