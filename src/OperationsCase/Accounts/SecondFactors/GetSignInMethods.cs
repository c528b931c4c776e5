using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>Says by what means the officer can sign in.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("The means are the officer's own")]
[StoredAs("GetSignInMeans")]
public sealed record GetSignInMethods : IQuery<GetSignInMethods.Row>
{
    public sealed record Row
    {
        public string Email { get; init; } = "";

        public bool HasPassword { get; init; }

        public DateTimeOffset? AuthenticatorSince { get; init; }

        public int RecoveryCodesLeft { get; init; }

        public int Passkeys { get; init; }

        public int Tokens { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<GetSignInMethods, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetSignInMethods query, CancellationToken cancellation) =>
            await database.SingleOrDefault<Row>(Sql.Means, new { OfficerId = officer.Id, Now = clock.GetUtcNow() }) is { } means
                ? means
                : Refusal.NotFound("account");
    }

    private static class Sql
    {
        internal const string Means =
            """
            SELECT o.Email, CASE WHEN o.PasswordHash IS NULL THEN 0 ELSE 1 END AS HasPassword,
                (SELECT app.ConfirmedAt FROM Authenticator AS app WHERE app.OfficerId = o.Id) AS AuthenticatorSince,
                (SELECT COUNT(*) FROM RecoveryCode AS code WHERE code.OfficerId = o.Id AND code.UsedAt IS NULL) AS RecoveryCodesLeft,
                (SELECT COUNT(*) FROM Passkey AS passkey WHERE passkey.OfficerId = o.Id) AS Passkeys,
                (SELECT COUNT(*) FROM ApiToken AS token WHERE token.OfficerId = o.Id AND token.RevokedAt IS NULL AND token.EndsAt > @Now) AS Tokens
            FROM Officer AS o
            WHERE o.Id = @OfficerId
            """;
    }
}
