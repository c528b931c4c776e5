using System.Security.Claims;
using OperationsCase.Access;
using OperationsCase.Accounts.Tokens;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts;

/// <summary>Finds the officer behind a cookie or a token, afresh for each visit, so that a disabled account is out at once.</summary>
internal sealed class SignedInOfficerLookup(IEngine engine, TimeProvider clock)
{
    public Task<ClaimsPrincipal?> ByAccount(Guid id, string securityStamp, string scheme) =>
        Find(Sql.ByAccount, new { Id = id, SecurityStamp = securityStamp }, scheme);

    public async Task<ClaimsPrincipal?> ByToken(string secret, string scheme)
    {
        var now = clock.GetUtcNow();
        var token = new { SecretHash = RandomSecret.Hash(secret), Now = now, NotedSince = now - NotedEvery };
        var officer = await Find(Sql.ByToken, token, scheme);

        if (officer is not null)
        {
            await using var database = new Database(engine);

            if (await database.Count(Sql.LongUnnoted, token) > 0)
            {
                await Note(token);
            }
        }

        return officer;
    }

    /// <summary>With a connection of its own: the reading one cannot write.</summary>
    private async Task Note(object token)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.NoteUse, token);
        await database.Commit();
    }

    private async Task<ClaimsPrincipal?> Find(string sql, object parameters, string scheme)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<Row>(sql, parameters) is not { } officer
            ? null
            : new ClaimsPrincipal(new ClaimsIdentity(
                [
                    .. officer.Scope is { } scope ? [new Claim(ApiToken.ScopeClaim, scope)] : Array.Empty<Claim>(),
                    new(ClaimTypes.NameIdentifier, officer.Id.ToString()),
                    new(ClaimTypes.Name, officer.Name),
                    new(ClaimTypes.Role, officer.Role),
                    new(CurrentUser.UnitClaim, officer.Unit),
                    new(StampClaim, officer.SecurityStamp),
                    new(PasskeyClaim, officer.HasPasskey ? "yes" : "no"),
                ],
                scheme));
    }

    public const string StampClaim = "stamp";

    public const string PasskeyClaim = "has-passkey";

    /// <summary>The last use of a token is noted no more often than this, so that reading stays reading.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(5);

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public string SecurityStamp { get; init; } = "";

        public bool HasPasskey { get; init; }

        /// <summary>Of the token, when one was shown.</summary>
        public string? Scope { get; init; }
    }

    private static class Sql
    {
        internal const string ByAccount =
            """
            SELECT Id, Name, Role, Unit, SecurityStamp,
                CASE WHEN EXISTS (SELECT 1 FROM Passkey AS passkey WHERE passkey.OfficerId = Officer.Id) THEN 1 ELSE 0 END AS HasPasskey
            FROM Officer
            WHERE Id = @Id AND SecurityStamp = @SecurityStamp AND DisabledAt IS NULL
            """;

        internal const string ByToken =
            """
            SELECT officer.Id, officer.Name, officer.Role, officer.Unit, officer.SecurityStamp, 0 AS HasPasskey, token.Scope
            FROM ApiToken AS token
            JOIN Officer AS officer ON officer.Id = token.OfficerId
            WHERE token.SecretHash = @SecretHash AND token.EndsAt > @Now AND token.RevokedAt IS NULL AND officer.DisabledAt IS NULL
            """;

        internal const string LongUnnoted =
            "SELECT COUNT(*) FROM ApiToken WHERE SecretHash = @SecretHash AND (LastUsedAt IS NULL OR LastUsedAt < @NotedSince)";

        internal const string NoteUse =
            "UPDATE ApiToken SET LastUsedAt = @Now WHERE SecretHash = @SecretHash AND (LastUsedAt IS NULL OR LastUsedAt < @NotedSince)";
    }
}
