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

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Records what a closure achieved, looked at 30 days after the order ended.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ReviewClosureOutcome : ICommand<Guid>, IConcernsCase, IOutcomeOfClosure
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>Complaints in the three months before the notice.</summary>
    [Display(Name = "Complaints before")]
    public int? ComplaintsBefore { get; init; }

    /// <summary>Complaints in the three months after the order was made.</summary>
    [Display(Name = "Complaints after")]
    public int? ComplaintsAfter { get; init; }

    public YesNoNotKnown? Reoccupied { get; init; }

    [DataType(DataType.MultilineText)]
    public string Assessment { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReviewClosureOutcome>
    {
        public Validator() => this.AsksForTheOutcome();
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        DeadlineService deadlines,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<ReviewClosureOutcome, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ReviewClosureOutcome command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Order(currentCase.Id, command.OrderId) is not { } order)
            {
                return Refusal.NotFound("closure order");
            }

            if (order.EndedAt is null)
            {
                return Refusal.Conflict("The outcome is reviewed once the order has ended. It is still in force");
            }

            var now = clock.GetUtcNow();
            await database.Execute(ClosureOrderAftermath.Begin, new { command.OrderId, OperationId = currentCase.Id });
            var reviewed = await database.Execute(Sql.Review, new
            {
                command.OrderId,
                ReviewedAt = now,
                ReviewedBy = officer.Name,
                command.ComplaintsBefore,
                command.ComplaintsAfter,
                Reoccupied = command.Reoccupied!.Value.ToString(),
                command.Assessment,
            });

            if (reviewed == 0)
            {
                return Refusal.Conflict("The outcome is reviewed already");
            }

            await deadlines.Meet(command.OrderId, ClosureRules.Outcome, now, "Outcome reviewed", OperationCase.Deadlines(currentCase.Id));
            history.IsAbout(command.OrderId);
            history.Tell("Outcome of the closure reviewed", $"{Format.Count(command.ComplaintsBefore!.Value, "complaint")} "
                + $"before, {command.ComplaintsAfter} after. Back in their old use: {command.Reoccupied.Value.InSentence()}. {command.Assessment}");

            return command.OrderId;
        }
    }

    private static class Sql
    {
        internal const string Review =
            """
            UPDATE ClosureAftermath
            SET ReviewedAt = @ReviewedAt, ReviewedBy = @ReviewedBy, ComplaintsBefore = @ComplaintsBefore,
                ComplaintsAfter = @ComplaintsAfter, Reoccupied = @Reoccupied, Assessment = @Assessment
            WHERE OrderId = @OrderId AND ReviewedAt IS NULL
            """;
    }
}
