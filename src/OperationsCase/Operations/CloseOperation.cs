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
public sealed record CloseOperation : ICommand<OperationOutcome>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public OperationOutcome? Outcome { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<CloseOperation>
    {
        public Validator()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Select how it ended");
            RuleFor(close => close.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    private Refusal? WhyNot(OperationKind kind, OperationState status, string? nextDue) => status == OperationState.Closed
        ? Refusal.Conflict("This operation is closed already")
        : nextDue is not null
            ? Refusal.Conflict($"“{nextDue}” is still open. Record what was done about it first")
            : !kind.Outcomes.Contains(Outcome!)
                ? Refusal.Invalid($"{kind.Words()} operations do not end like that. Select another answer", nameof(Outcome))
                : null;

    /// <param name="givenUp">What was still to be done and is given up with it.</param>
    private void Tell(CaseHistory history, IEnumerable<RulesGivenUp> givenUp) =>
        history.Tell(
            "Operation closed",
            $"{Outcome!.Words()}.{(Note is null ? "" : $" {Note}")}{string.Concat(givenUp.Select(rules => $" {rules.Words}"))}");

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
            await operations.Touch(currentCase.Id);
            var kind = (await operations.StateOf(currentCase.Id)).Kind;
            var givenUp = new List<RulesGivenUp>();

            foreach (var some in registered.Concat(RulesGivenUp.Of(kind)))
            {
                if (await deadlines.StandDownAll(OperationCase.Deadlines(currentCase.Id), some.Rules) > 0)
                {
                    givenUp.Add(some);
                }
            }

            var open = await database.SingleOrDefault<OpenWorkRow>(Sql.Open, new { OperationId = currentCase.Id });

            if (command.WhyNot(open!.Kind, open.Status, open.NextDue) is { } refusal)
            {
                return refusal;
            }

            await operations.Close(currentCase.Id, command.Outcome!.Words());
            command.Tell(history, givenUp);

            return command.Outcome;
        }
    }

    private sealed record OpenWorkRow
    {
        public OperationKind Kind { get; init; } = null!;

        public OperationState Status { get; init; } = null!;

        public string? NextDue { get; init; }
    }

    private static class Sql
    {
        internal const string Open = "SELECT Kind, Status, NextDue FROM Operation WHERE Id = @OperationId";
    }
}
