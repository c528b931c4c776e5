using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Networks.Disruption;

/// <summary>Claims that an operation disrupted a network, for somebody of another unit to decide. The answer is the claim's reference.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ClaimDisruption : ICommand<string>, IConcernsOperation, IConcernsNetwork, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    public string Network { get; init; } = "";

    public string Operation { get; init; } = "";

    /// <summary>The London day of the event, which is the day it is counted on.</summary>
    public DateOnly? HappenedOn { get; init; }

    public DisruptionLevel? Level { get; init; }

    /// <summary>What the network can no longer do, and how that is known.</summary>
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ClaimDisruption>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(claim => claim.HappenedOn)
                .NotNull().WithMessage("Enter the date the network was disrupted")
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date the network was disrupted cannot be in the future");
            RuleFor(claim => claim.Level).NotNull().WithMessage("Select how far the network was disrupted").IsInEnum();
            RuleFor(claim => claim.Why)
                .NotEmpty().WithMessage("Enter what the network can no longer do, and how you know")
                .MaximumLength(2000).WithMessage("What the network can no longer do must be 2,000 characters or fewer");
        }
    }

    internal sealed class Handler(Database database, CaseInHand inHand, References references, IOfficer officer, CaseHistory history, TimeProvider clock)
        : IRequestHandler<ClaimDisruption, Result<string>>
    {
        public async Task<Result<string>> Handle(ClaimDisruption command, CancellationToken cancellation)
        {
            var linked = await database.SingleOrDefault<Linked>(Sql.Link, new { inHand.OperationId, inHand.NetworkId });

            if (linked is null)
            {
                return Refusal.Conflict("This operation is not linked to the network. Link it first, then claim", nameof(command.Operation));
            }

            var startedOn = London.DateOf(linked.StartedAt);

            if (command.HappenedOn < startedOn)
            {
                return Refusal.Invalid($"Date the network was disrupted cannot be before the operation started, {Words.Day(startedOn)}", nameof(command.HappenedOn));
            }

            var now = clock.GetUtcNow();
            var claim = new
            {
                Id = Guid.CreateVersion7(now),
                Reference = await references.Next("DC", London.DateOf(now).Year),
                inHand.NetworkId,
                inHand.OperationId,
                linked.BoroughCode,
                command.HappenedOn,
                Level = command.Level.ToString(),
                command.Why,
                ClaimantId = officer.Id,
                officer.Unit,
                ClaimedAt = now,
                Status = nameof(ClaimStatus.Waiting),
            };

            if (!await database.AddIfAbsent(Sql.Add, claim))
            {
                var same = await database.SingleOrDefault<string>(Sql.Same, claim);

                return Refusal.Conflict($"This operation is already claimed to have disrupted the network on that day, as {same}", nameof(command.HappenedOn));
            }

            history.IsAbout(claim.Id);
            history.Tell("Disruption claimed",
                $"{claim.Reference}: {linked.OperationName} disrupted {linked.NetworkName} on {Words.Day(command.HappenedOn!.Value)}, {command.Level!.Value.InSentence()}. Waiting for somebody outside {officer.Unit} to decide.");

            return claim.Reference;
        }
    }

    private sealed record Linked
    {
        public string OperationName { get; init; } = "";

        public string NetworkName { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Link =
            """
            SELECT operation.Name AS OperationName, network.Name AS NetworkName, operation.BoroughCode, operation.StartedAt
            FROM OperationNetwork AS link
            JOIN Operation AS operation ON operation.Id = link.OperationId
            JOIN Network AS network ON network.Id = link.NetworkId
            WHERE link.OperationId = @OperationId AND link.NetworkId = @NetworkId
            """;

        internal const string Add =
            """
            INSERT INTO DisruptionClaim
                (Id, Reference, NetworkId, OperationId, BoroughCode, HappenedOn, Level, Why, ClaimantId, Unit, ClaimedAt, Status, Version)
            SELECT
                @Id, @Reference, @NetworkId, @OperationId, @BoroughCode, @HappenedOn, @Level, @Why, @ClaimantId, @Unit, @ClaimedAt, @Status, 1
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM DisruptionClaim
                WHERE OperationId = @OperationId AND NetworkId = @NetworkId AND HappenedOn = @HappenedOn AND Status IN ('Waiting', 'Confirmed')
            )
            """;

        internal const string Same =
            """
            SELECT Reference
            FROM DisruptionClaim
            WHERE OperationId = @OperationId AND NetworkId = @NetworkId AND HappenedOn = @HappenedOn AND Status IN ('Waiting', 'Confirmed')
            """;
    }
}
