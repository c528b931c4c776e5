using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Records that an officer looked whether closed premises had been entered again.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordReoccupationCheck : ICommand<Guid>, IConcernsCase, IIdempotent, IReoccupationCheck
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    [Display(Name = "Time of the check")]
    public DateTimeOffset? CheckedAt { get; init; }

    [DoneBy("Checked by")]
    public string CheckedBy { get; init; } = "";

    public PremisesCondition? Found { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<RecordReoccupationCheck>
    {
        public Validator(TimeProvider clock) => this.AsksForTheCheck(clock);
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordReoccupationCheck, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordReoccupationCheck command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Order(currentCase.Id, command.OrderId) is not { } order)
            {
                return Refusal.NotFound("closure order");
            }

            if (command.CheckedAt < order.EffectiveFrom)
            {
                return Refusal.Invalid($"The premises were not closed before {Format.Moment(order.EffectiveFrom)}", nameof(CheckedAt));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var check = new
            {
                Id = id,
                command.OrderId,
                OperationId = currentCase.Id,
                command.CheckedAt,
                command.CheckedBy,
                Found = command.Found!.Value.ToString(),
                command.Note,
                RecordedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, check))
            {
                return Refusal.Conflict("A check at this time is recorded already", nameof(CheckedAt));
            }

            history.IsAbout(command.OrderId);
            history.Tell(
                "Premises checked",
                $"{command.Found.Value.Words()}. By {command.CheckedBy}.{(command.Note is null ? "" : $" {command.Note}")}",
                command.CheckedAt);

            return id;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ReoccupationCheck (Id, OrderId, OperationId, CheckedAt, CheckedBy, Found, Note, RecordedAt)
            SELECT @Id, @OrderId, @OperationId, @CheckedAt, @CheckedBy, @Found, @Note, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM ReoccupationCheck WHERE OrderId = @OrderId AND CheckedAt = @CheckedAt)
            """;
    }
}
