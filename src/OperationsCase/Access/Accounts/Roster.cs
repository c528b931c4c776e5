using System.Security.Claims;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Access.Accounts;

/// <summary>Finds the officer behind a cookie or a token, afresh for each visit, so that a disabled account is out at once.</summary>
internal sealed class Roster(IEngine engine, TimeProvider clock)
{
    public Task<ClaimsPrincipal?> ByAccount(Guid id, string securityStamp, string scheme) =>
        Find(Sql.ByAccount, new { Id = id, SecurityStamp = securityStamp }, scheme);

    public Task<ClaimsPrincipal?> ByToken(string secret, string scheme) =>
        Find(Sql.ByToken, new { SecretHash = Secret.Hash(secret), Now = clock.GetUtcNow() }, scheme);

    private async Task<ClaimsPrincipal?> Find(string sql, object parameters, string scheme)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<Row>(sql, parameters) is not { } officer
            ? null
            : new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, officer.Id.ToString()),
                    new(ClaimTypes.Name, officer.Name),
                    new(ClaimTypes.Role, officer.Role),
                    new(OfficerOnDuty.UnitClaim, officer.Unit),
                    new(StampClaim, officer.SecurityStamp),
                ],
                scheme));
    }

    public const string StampClaim = "stamp";

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public string SecurityStamp { get; init; } = "";
    }

    private static class Sql
    {
        internal const string ByAccount =
            """
            SELECT Id, Name, Role, Unit, SecurityStamp
            FROM Officer
            WHERE Id = @Id AND SecurityStamp = @SecurityStamp AND DisabledAt IS NULL
            """;

        internal const string ByToken =
            """
            SELECT officer.Id, officer.Name, officer.Role, officer.Unit, officer.SecurityStamp
            FROM ApiToken AS token
            JOIN Officer AS officer ON officer.Id = token.OfficerId
            WHERE token.SecretHash = @SecretHash AND token.EndsAt > @Now AND token.RevokedAt IS NULL AND officer.DisabledAt IS NULL
            """;
    }
}
