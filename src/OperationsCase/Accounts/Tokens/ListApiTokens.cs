using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Tokens;

/// <summary>Lists the officer's own tokens that have not ended for longer than a year, newest first.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("The tokens are the officer's own")]
[StoredAs("ListTokens")]
public sealed record ListApiTokens : IQuery<IReadOnlyList<ListApiTokens.Row>>
{
    private const int DaysShown = 365;

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public ApiTokenScope Scope { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public DateTimeOffset? LastUsedAt { get; init; }

        public DateTimeOffset? RevokedAt { get; init; }
    }

    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListApiTokens, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListApiTokens query, CancellationToken cancellation) => Result<IReadOnlyList<Row>>.Of(
            await database.List<Row>(Sql.Own, new { OfficerId = officer.Id, Since = clock.GetUtcNow().AddDays(-DaysShown) }));
    }

    private static class Sql
    {
        internal const string Own =
            """
            SELECT Id, Name, Scope, CreatedAt, EndsAt, LastUsedAt, RevokedAt
            FROM ApiToken
            WHERE OfficerId = @OfficerId AND EndsAt > @Since
            ORDER BY CreatedAt DESC, Id
            """;
    }
}
