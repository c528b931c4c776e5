using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Disruption;

/// <summary>Changes claims that stand, keeps what they said before and why that changed, and counts their network again.</summary>
internal sealed class ClaimStore(
    Database database, CaseStore cases, DisruptedNetworkStore disrupted, OfficerMessages messages, ICurrentUser officer, TimeProvider clock)
{
    /// <summary>Queues for the claim's network, so that a figure is counted by one at a time, and gives the claim as it stands then.</summary>
    public async Task<ClaimForUpdate> Lock(Guid claimId)
    {
        await cases.Lock((await Find(claimId)).NetworkId);

        return await Find(claimId);
    }

    /// <returns>The reference of another claim of the same event that waits or is confirmed; null where there is none.</returns>
    public Task<string?> Same(ClaimForUpdate claim, DateOnly happenedOn) => database.SingleOrDefault<string?>(
        Sql.Same,
        new { claim.Id, claim.OperationId, claim.NetworkId, HappenedOn = happenedOn });

    public async Task<bool> IsLinked(ClaimForUpdate claim) => await database.Count(Sql.Linked, new { claim.OperationId, claim.NetworkId }) > 0;

    /// <summary>Keeps what the claim said until now, makes it say what it says from now on, and lets the figure follow.</summary>
    /// <param name="claim">As it stands.</param>
    /// <param name="becomes">What it says from now on; a decision about what it said before is not one about that.</param>
    /// <param name="amendment">What was done to it.</param>
    /// <param name="why">Why, for whoever asks about the figure.</param>
    public async Task Amend(ClaimForUpdate claim, ClaimForUpdate becomes, ClaimAmendment amendment, string why)
    {
        var now = clock.GetUtcNow();
        await database.Execute(Sql.Keep, new
        {
            Id = TimeOrderedId.New(now),
            ClaimId = claim.Id,
            Amendment = amendment.ToString(),
            Why = why,
            ChangedById = officer.Id,
            ChangedAt = now,
            Counted = claim.Counts,
        });
        await database.Execute(Sql.Amend, new
        {
            becomes.Id,
            Status = becomes.Status.ToString(),
            becomes.HappenedOn,
            Level = becomes.Level.ToString(),
            becomes.Why,
        });

        if (claim.Counts)
        {
            await disrupted.CountAgain(claim.NetworkId);
        }

        if (claim.ClaimantId != officer.Id)
        {
            await messages.Send(
                claim.ClaimantId,
                (claim.OperationId, "OP"),
                $"Claim {claim.Reference} {amendment.InSentence()}",
                $"{officer.Name}: {why}");
        }
    }

    private async Task<ClaimForUpdate> Find(Guid claimId) => (await database.SingleOrDefault<ClaimForUpdate>(Sql.Claim, new { Id = claimId }))!;

    private static class Sql
    {
        internal const string Claim =
            """
            SELECT c.Id, c.Reference, c.OperationId, operation.Name AS OperationName, operation.StartedAt, c.NetworkId, network.Name AS NetworkName,
                c.BoroughCode, borough.Name AS BoroughName, c.HappenedOn, c.Level, c.Why, c.ClaimantId, c.Unit, c.Status, c.DecidedLevel,
                decider.Name AS DecidedByName, c.DecidedAt, c.Reasons, c.Version
            FROM DisruptionClaim AS c
            JOIN Operation AS operation ON operation.Id = c.OperationId
            JOIN Network AS network ON network.Id = c.NetworkId
            JOIN Borough AS borough ON borough.Code = c.BoroughCode
            LEFT JOIN Officer AS decider ON decider.Id = c.DecidedById
            WHERE c.Id = @Id
            """;

        internal const string Same =
            """
            SELECT same.Reference
            FROM DisruptionClaim AS same
            WHERE same.OperationId = @OperationId AND same.NetworkId = @NetworkId AND same.HappenedOn = @HappenedOn
                AND same.Status IN ('Waiting', 'Confirmed') AND same.Id <> @Id
            """;

        internal const string Linked = "SELECT COUNT(*) FROM OperationNetwork WHERE OperationId = @OperationId AND NetworkId = @NetworkId";

        internal const string Keep =
            """
            INSERT INTO DisruptionClaimChange
                (Id, ClaimId, Amendment, Why, ChangedById, ChangedAt, StatusWas, HappenedOnWas, LevelWas, WhyWas, DecidedLevelWas,
                    DecidedByIdWas, DecidedAtWas, ReasonsWas, Counted)
            SELECT @Id, c.Id, @Amendment, @Why, @ChangedById, @ChangedAt, c.Status, c.HappenedOn, c.Level, c.Why, c.DecidedLevel,
                c.DecidedById, c.DecidedAt, c.Reasons, @Counted
            FROM DisruptionClaim AS c
            WHERE c.Id = @ClaimId
            """;

        internal const string Amend =
            """
            UPDATE DisruptionClaim
            SET Status = @Status, HappenedOn = @HappenedOn, Level = @Level, Why = @Why, DecidedLevel = NULL, DecidedById = NULL,
                DecidedAt = NULL, Reasons = NULL, Version = Version + 1
            WHERE Id = @Id
            """;
    }
}
