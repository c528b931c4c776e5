using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Corrects the grounds of a proposed notice, until it is issued with them.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClosureProposal : ICorrection
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Grounds { get; init; } = "";

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator() : CorrectionRules<CorrectClosureProposal>(Facts());

    private static InlineValidator<CorrectClosureProposal> Facts()
    {
        var facts = new InlineValidator<CorrectClosureProposal>();
        facts.RuleFor(notice => notice.Grounds).NotEmpty().WithMessage("Enter the nuisance or disorder, and why a notice is necessary");
        facts.RuleFor(notice => notice.Grounds).MaximumLength(2000).WithMessage("Grounds must be 2,000 characters or fewer");

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction)
        : ClosurePartCorrection<CorrectClosureProposal, GroundsRow>(currentCase, correction, "Grounds of the notice")
    {
        protected override Task<GroundsRow?> Find(CorrectClosureProposal command) =>
            database.SingleOrDefault<GroundsRow>(Sql.Recorded, new { OperationId, command.ProposalId });

        protected override Task<Refusal?> WhyNot(CorrectClosureProposal command, GroundsRow recorded) => Task.FromResult(
            recorded.WithdrawnAt is not null ? Refusal.Conflict("This proposal was withdrawn. Propose the notice again")
            : recorded.IssuedAt is not null ? Refusal.Conflict("The notice was issued on these grounds, so they stay as they were")
            : null);

        protected override async Task<bool> Keep(CorrectClosureProposal command, GroundsRow recorded) =>
            await database.Execute(Sql.Correct, new { command.ProposalId, command.Grounds }) == 1;
    }

    internal sealed record GroundsRow : IRecordedPart
    {
        public Guid Id { get; init; }

        public string Grounds { get; init; } = "";

        public DateTimeOffset? IssuedAt { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public Guid AboutId => Id;

        public object Facts => new { Grounds };
    }

    private static class Sql
    {
        internal const string Recorded =
            "SELECT Id, Grounds, IssuedAt, WithdrawnAt FROM ClosureProposal WHERE Id = @ProposalId AND OperationId = @OperationId";

        internal const string Correct = "UPDATE ClosureProposal SET Grounds = @Grounds WHERE Id = @ProposalId";
    }
}
