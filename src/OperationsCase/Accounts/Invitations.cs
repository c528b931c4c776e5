using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts;

/// <summary>One-time links, within the transaction of the command that makes or uses one.</summary>
internal sealed class Invitations(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(3);

    /// <summary>Makes a link's secret; any link made before for the same person ends.</summary>
    /// <param name="officerId">Null for the first administrator, who has no account yet.</param>
    public async Task<string> Make(Guid? officerId)
    {
        var now = clock.GetUtcNow();
        var secret = RandomSecret.Make("");
        await database.Execute(officerId is null ? Sql.EndFirst : Sql.End, new { OfficerId = officerId, Now = now });
        await database.Execute(Sql.Add, new
        {
            Id = TimeOrderedId.New(now),
            OfficerId = officerId,
            SecretHash = RandomSecret.Hash(secret),
            CreatedAt = now,
            EndsAt = now + Valid,
        });

        return secret;
    }

    public Task<Row?> Find(string secret) =>
        database.SingleOrDefault<Row>(Sql.BySecret, new { SecretHash = RandomSecret.Hash(secret), Now = clock.GetUtcNow() });

    /// <returns>False when somebody used it a moment ago.</returns>
    public async Task<bool> Use(Guid id) => await database.Execute(Sql.Use, new { Id = id, Now = clock.GetUtcNow() }) == 1;

    internal sealed record Row
    {
        public Guid Id { get; init; }

        public Guid? OfficerId { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }
    }

    private static class Sql
    {
        internal const string End = "UPDATE Invitation SET UsedAt = @Now WHERE OfficerId = @OfficerId AND UsedAt IS NULL";

        internal const string EndFirst = "UPDATE Invitation SET UsedAt = @Now WHERE OfficerId IS NULL AND UsedAt IS NULL";

        internal const string Add =
            "INSERT INTO Invitation (Id, OfficerId, SecretHash, CreatedAt, EndsAt) VALUES (@Id, @OfficerId, @SecretHash, @CreatedAt, @EndsAt)";

        internal const string BySecret =
            """
            SELECT invitation.Id, invitation.OfficerId, officer.Name, officer.Email
            FROM Invitation AS invitation
            LEFT JOIN Officer AS officer ON officer.Id = invitation.OfficerId
            WHERE invitation.SecretHash = @SecretHash AND invitation.UsedAt IS NULL AND invitation.EndsAt > @Now
            """;

        internal const string Use = "UPDATE Invitation SET UsedAt = @Now WHERE Id = @Id AND UsedAt IS NULL";
    }
}
