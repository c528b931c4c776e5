using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Corrects what a closure achieved, as its review recorded it.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClosureOutcome : ICorrection, IOutcomeOfClosure
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    [Display(Name = "Complaints before")]
    public int? ComplaintsBefore { get; init; }

    [Display(Name = "Complaints after")]
    public int? ComplaintsAfter { get; init; }

    public YesNoNotKnown? Reoccupied { get; init; }

    [DataType(DataType.MultilineText)]
    public string Assessment { get; init; } = "";

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator() : CorrectionRules<CorrectClosureOutcome>(Facts());

    private static InlineValidator<CorrectClosureOutcome> Facts()
    {
        var facts = new InlineValidator<CorrectClosureOutcome>();
        facts.AsksForTheOutcome();

        return facts;
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, CaseCorrection correction)
        : ClosurePartCorrection<CorrectClosureOutcome, OutcomeRow>(currentCase, correction, "Outcome of the closure")
    {
        protected override Task<OutcomeRow?> Find(CorrectClosureOutcome command) =>
            database.SingleOrDefault<OutcomeRow>(Sql.Recorded, new { OperationId, command.OrderId });

        protected override Task<Refusal?> WhyNot(CorrectClosureOutcome command, OutcomeRow recorded) => Task.FromResult<Refusal?>(null);

        protected override async Task<bool> Keep(CorrectClosureOutcome command, OutcomeRow recorded) => await database.Execute(Sql.Correct, new
        {
            command.OrderId,
            command.ComplaintsBefore,
            command.ComplaintsAfter,
            Reoccupied = command.Reoccupied!.Value.ToString(),
            command.Assessment,
        }) == 1;
    }

    internal sealed record OutcomeRow : IRecordedPart
    {
        public Guid OrderId { get; init; }

        public int ComplaintsBefore { get; init; }

        public int ComplaintsAfter { get; init; }

        public YesNoNotKnown Reoccupied { get; init; }

        public string Assessment { get; init; } = "";

        public Guid AboutId => OrderId;

        public object Facts => new { ComplaintsBefore, ComplaintsAfter, Reoccupied, Assessment };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT OrderId, ComplaintsBefore, ComplaintsAfter, Reoccupied, Assessment
            FROM ClosureAftermath
            WHERE OrderId = @OrderId AND OperationId = @OperationId AND ReviewedAt IS NOT NULL
            """;

        internal const string Correct =
            """
            UPDATE ClosureAftermath
            SET ComplaintsBefore = @ComplaintsBefore, ComplaintsAfter = @ComplaintsAfter, Reoccupied = @Reoccupied, Assessment = @Assessment
            WHERE OrderId = @OrderId
            """;
    }
}
