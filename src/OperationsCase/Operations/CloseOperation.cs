using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Closes a case with its outcome, once nothing is open in it.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
[ByLeadBorough("close it")]
public sealed record CloseOperation : ICommand<OperationOutcome>, IConcernsOperation
{
    public string Operation { get; init; } = "";

    public OperationOutcome? Outcome { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    /// <summary>How an operation of a kind can end: no plants are destroyed in a market.</summary>
    internal static IReadOnlyList<OperationOutcome> OutcomesOf(OperationKind kind) => kind switch
    {
        OperationKind.CrackHouseClosure =>
            [OperationOutcome.ClosedByOrder, OperationOutcome.ClosedByOtherMeans, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        OperationKind.OpenMarket =>
            [OperationOutcome.MarketClosed, OperationOutcome.MarketDisplaced, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
        _ => [OperationOutcome.PlantsDestroyed, OperationOutcome.ArrestsMade, OperationOutcome.NoFurtherAction],
    };

    internal sealed class Validator : AbstractValidator<CloseOperation>
    {
        public Validator()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Select how it ended").IsInEnum();
            RuleFor(close => close.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    internal Refusal? WhyNot(OperationKind kind, OperationStatus status, string? nextDue) => status == OperationStatus.Closed
        ? Refusal.Conflict("This operation is closed already")
        : nextDue is not null
            ? Refusal.Conflict($"“{nextDue}” is still open. Record what was done about it first")
            : !OutcomesOf(kind).Contains(Outcome!.Value)
                ? Refusal.Invalid($"{kind.Words()} operations do not end like that. Select another answer", nameof(Outcome))
                : null;

    /// <param name="givesUp">Whether what was still to be done after a closure order is given up with it.</param>
    internal void Tell(CaseHistory history, bool givesUp) =>
        history.Tell(
            "Operation closed",
            $"{Outcome!.Value.Words()}.{(Note is null ? "" : $" {Note}")}"
                + $"{(givesUp ? " What was still to be done after the closure order is no longer needed." : "")}");

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        OperationStore operations,
        DeadlineService deadlines,
        IEnumerable<RulesGivenUp> registered,
        CaseHistory history)
        : IRequestHandler<CloseOperation, Result<OperationOutcome>>
    {
        public async Task<Result<OperationOutcome>> Handle(CloseOperation command, CancellationToken cancellation)
        {
            await operations.Touch(currentCase.OperationId);
            var rules = registered.SelectMany(some => some.Rules).ToList();
            var givenUp = await deadlines.StandDownAll(OperationCase.Deadlines(currentCase.OperationId), rules);
            var open = await database.SingleOrDefault<OpenWorkRow>(Sql.Open, new { currentCase.OperationId });

            if (command.WhyNot(open!.Kind, open.Status, open.NextDue) is { } refusal)
            {
                return refusal;
            }

            await operations.Close(currentCase.OperationId, command.Outcome!.Value.Words());
            command.Tell(history, givenUp > 0);

            return command.Outcome.Value;
        }
    }

    private sealed record OpenWorkRow
    {
        public OperationKind Kind { get; init; }

        public OperationStatus Status { get; init; }

        public string? NextDue { get; init; }
    }

    private static class Sql
    {
        internal const string Open = "SELECT Kind, Status, NextDue FROM Operation WHERE Id = @OperationId";
    }
}

public enum OperationOutcome
{
    [Display(Name = "Closed by order")]
    ClosedByOrder,

    [Display(Name = "Closed by other means: surrender, eviction or arrest")]
    ClosedByOtherMeans,

    [Display(Name = "Arrests made")]
    ArrestsMade,

    [Display(Name = "Market closed")]
    MarketClosed,

    [Display(Name = "Market moved elsewhere")]
    MarketDisplaced,

    [Display(Name = "Plants and equipment destroyed")]
    PlantsDestroyed,

    [Display(Name = "No further action")]
    NoFurtherAction,
}
