using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Life;

/// <summary>Says all that an administrator may know of an account; of its cases they may know nothing.</summary>
[AllowedTo(Role.Administrator)]
[StoredAs("GetOfficer")]
public sealed record GetAccount(Guid OfficerId) : IQuery<GetAccount.Row>
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public Role Role { get; init; }

        public string Unit { get; init; } = "";

        public PoliceRank? Rank { get; init; }

        public string? ForceNumber { get; init; }

        public AccountState State { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? DisabledAt { get; init; }

        /// <summary>The latest end of any lock: it holds for one place, and others may still sign in.</summary>
        public DateTimeOffset? LockedUntil { get; init; }

        public bool HasPassword { get; init; }

        public bool HasAuthenticator { get; init; }

        public bool HasForceIdentity { get; init; }

        public int Passkeys { get; init; }

        public int Tokens { get; init; }

        public IReadOnlyList<string> BoroughCodes { get; init; } = [];
    }

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<GetAccount, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetAccount query, CancellationToken cancellation) =>
            await database.SingleOrDefault<Row>(Sql.ById, new { query.OfficerId, Now = clock.GetUtcNow() }) is { } row
                ? row with { BoroughCodes = await database.List<string>(Sql.Boroughs, query) }
                : Refusal.NotFound("account");
    }

    private static class Sql
    {
        internal const string ById =
            $"""
            SELECT Id, Name, Email, Role, Unit, Rank, ForceNumber, {AccountStates.Of} AS State, CreatedAt, DisabledAt,
                (SELECT MAX(tried.LockedUntil) FROM SignInAttempt AS tried WHERE tried.Subject = Officer.Id) AS LockedUntil,
                CASE WHEN PasswordHash IS NULL THEN 0 ELSE 1 END AS HasPassword,
                CASE WHEN EXISTS (SELECT 1 FROM Authenticator AS app WHERE app.OfficerId = Officer.Id
                    AND app.ConfirmedAt IS NOT NULL) THEN 1 ELSE 0 END AS HasAuthenticator,
                CASE WHEN EXISTS (SELECT 1 FROM ForceIdentity AS known WHERE known.OfficerId = Officer.Id) THEN 1 ELSE 0 END AS HasForceIdentity,
                (SELECT COUNT(*) FROM Passkey AS passkey WHERE passkey.OfficerId = Officer.Id) AS Passkeys,
                (SELECT COUNT(*) FROM ApiToken AS token WHERE token.OfficerId = Officer.Id AND token.RevokedAt IS NULL
                    AND token.EndsAt > @Now) AS Tokens
            FROM Officer
            WHERE Id = @OfficerId
            """;

        internal const string Boroughs = "SELECT BoroughCode FROM OfficerBorough WHERE OfficerId = @OfficerId ORDER BY BoroughCode";
    }
}
