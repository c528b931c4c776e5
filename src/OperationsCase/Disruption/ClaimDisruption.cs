using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>Claims that an operation disrupted a network, for somebody of another unit to decide. The answer is the claim's reference.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ClaimDisruption : ICommand<string>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public NetworkReference Network { get; init; }

    public OperationReference Operation { get; init; }

    /// <summary>The London day of the event, which is the day it is counted on.</summary>
    public DateOnly? HappenedOn { get; init; }

    public DisruptionLevel? Level { get; init; }

    /// <summary>What the network can no longer do, and how that is known.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ClaimDisruption>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(claim => claim.HappenedOn).IsWhenDisrupted(clock);
            RuleFor(claim => claim.Level).IsHowFarDisrupted();
            RuleFor(claim => claim.Why).IsWhatTheNetworkLost();
        }
    }

    internal const string Prefix = "DC";

    internal static Refusal NotLinked { get; } = Refusal.Conflict(
        "This operation is not linked to the network. Link it first, then claim",
        nameof(Operation));

    internal static Refusal ClaimedAlready(string? same) =>
        Refusal.Conflict($"This operation is already claimed to have disrupted the network on that day, as {same}", nameof(HappenedOn));

    private Refusal? WhyNot(DateTimeOffset startedAt) => WhyNot(HappenedOn!.Value, startedAt);

    internal static Refusal? WhyNot(DateOnly happenedOn, DateTimeOffset startedAt) => happenedOn < London.DateOf(startedAt)
        ? Refusal.Invalid(
            $"Date the network was disrupted cannot be before the operation started, {Format.Day(London.DateOf(startedAt))}",
            nameof(HappenedOn))
        : null;

    private object Row(
        Guid id,
        string reference,
        Guid networkId,
        Guid operationId,
        string boroughCode,
        ICurrentUser claimant,
        DateTimeOffset now) => new
        {
            Id = id,
            Reference = reference,
            NetworkId = networkId,
            OperationId = operationId,
            BoroughCode = boroughCode,
            HappenedOn,
            Level = Level.ToString(),
            Why,
            ClaimantId = claimant.Id,
            claimant.Unit,
            ClaimedAt = now,
            Status = nameof(ClaimStatus.Waiting),
        };

    private void Tell(CaseHistory history, Guid claimId, string reference, string operationName, string networkName, ICurrentUser claimant)
    {
        history.IsAbout(claimId);
        history.Tell(
            "Disruption claimed",
            $"{reference}: {operationName} disrupted {networkName} on {Format.Day(HappenedOn!.Value)}, {Level!.Value.InSentence()}. "
                + $"Waiting for someone outside {claimant.Unit} to decide.");
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        ReferenceNumbers references,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<ClaimDisruption, Result<string>>
    {
        private Guid OperationId => currentCase.Of<OperationReference>();

        private Guid NetworkId => currentCase.Of<NetworkReference>();

        public async Task<Result<string>> Handle(ClaimDisruption command, CancellationToken cancellation)
        {
            await cases.Lock(NetworkId);
            var linked = await database.SingleOrDefault<LinkedCaseRow>(Sql.Link, new { OperationId, NetworkId });

            if (linked is null)
            {
                return NotLinked;
            }

            if (command.WhyNot(linked.StartedAt) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var claimId = TimeOrderedId.New(now);
            var reference = await references.Next(Prefix, London.DateOf(now).Year);
            var claim = command.Row(claimId, reference, NetworkId, OperationId, linked.BoroughCode, officer, now);

            if (!await database.AddIfAbsent(Sql.Add, claim))
            {
                return ClaimedAlready(await database.SingleOrDefault<string>(Sql.Same, claim));
            }

            command.Tell(history, claimId, reference, linked.OperationName, linked.NetworkName, officer);

            return reference;
        }
    }

    private sealed record LinkedCaseRow
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
