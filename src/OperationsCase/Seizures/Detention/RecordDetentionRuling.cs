using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Seizures.Detention;

/// <summary>
/// Records a court's decision on whether a detention order holds. It goes before what the record works out: only it lets a void order hold, and
/// its clocks start.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record RecordDetentionRuling : ICommand<Guid>, IConcernsCase
{
    public SeizureReference Seizure { get; init; }

    public Guid OrderId { get; init; }

    public string CourtName { get; init; } = "";

    [Display(Name = "Time of the decision")]
    public DateTimeOffset? DecidedAt { get; init; }

    public bool? IsLawful { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RecordDetentionRuling>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(ruling => ruling.CourtName)
                .NotEmpty().WithMessage("Enter the court that decided")
                .MaximumLength(100).WithMessage("The court must be 100 characters or fewer");
            RuleFor(ruling => ruling.DecidedAt)
                .NotNull().WithMessage("Enter the date and time of the decision")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future");
            RuleFor(ruling => ruling.IsLawful).NotNull().WithMessage("Select what the court decided");
            RuleFor(ruling => ruling.Why)
                .NotEmpty().WithMessage("Enter what the court decided and where that is written")
                .MaximumLength(500).WithMessage("What the court decided must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RecordDetentionRuling, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordDetentionRuling command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await seizures.StateForChange(id);

            if (await database.SingleOrDefault<DateTimeOffset?>(Sql.MadeAt, new { command.OrderId, SeizureId = id }) is not { } made)
            {
                return Refusal.NotFound("detention order");
            }

            if (command.DecidedAt < made)
            {
                return Refusal.Invalid("The decision cannot be before the order", nameof(DecidedAt));
            }

            var now = clock.GetUtcNow();
            var rulingId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, new
            {
                Id = rulingId,
                SeizureId = id,
                command.OrderId,
                command.CourtName,
                command.DecidedAt,
                command.IsLawful,
                command.Why,
                RecordedAt = now,
            }))
            {
                return Refusal.Conflict("A decision of this time is recorded already", nameof(DecidedAt));
            }

            history.IsAbout(rulingId, command.OrderId);
            history.Tell(
                command.IsLawful == true ? "A court decided that a detention order holds" : "A court decided that a detention order is void",
                $"{command.CourtName}. {command.Why}",
                command.DecidedAt);
            await standing.Settle(id, nameof(RecordDetentionRuling));

            return rulingId;
        }
    }

    private static class Sql
    {
        internal const string MadeAt = "SELECT MadeAt FROM DetentionOrder WHERE Id = @OrderId AND SeizureId = @SeizureId";

        internal const string Add =
            """
            INSERT INTO DetentionRuling (Id, SeizureId, OrderId, CourtName, DecidedAt, IsLawful, Why, RecordedAt)
            SELECT @Id, @SeizureId, @OrderId, @CourtName, @DecidedAt, @IsLawful, @Why, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM DetentionRuling WHERE OrderId = @OrderId AND DecidedAt = @DecidedAt)
            """;
    }
}
