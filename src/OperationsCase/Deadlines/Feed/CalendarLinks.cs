using System.Security.Claims;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Feed;

/// <summary>Finds the officer behind a calendar's secret address, afresh for each visit.</summary>
internal sealed class CalendarLinks(IEngine engine, TimeProvider clock)
{
    private const string Scheme = "Calendar";

    /// <summary>The last use is noted no more often than this, so that reading stays reading.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(5);

    /// <returns>Null when no link in force has that secret, or its officer has no account any more.</returns>
    public async Task<ClaimsPrincipal?> Owner(string secret)
    {
        var now = clock.GetUtcNow();
        var link = new { SecretHash = RandomSecret.Hash(secret), Now = now, NotedSince = now - NotedEvery };
        await using var database = new Database(engine);

        if (await database.SingleOrDefault<Row>(Sql.Owner, link) is not { } owner)
        {
            return null;
        }

        if (owner.LastUsedAt is null || owner.LastUsedAt < link.NotedSince)
        {
            await Note(link);
        }

        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, owner.Id.ToString()),
                new(ClaimTypes.Name, owner.Name),
                new(ClaimTypes.Role, owner.Role),
                new(CurrentUser.UnitClaim, owner.Unit),
            ],
            Scheme));
    }

    private async Task Note(object link)
    {
        await using var database = new Database(engine);
        database.WillChange();
        await database.Execute(Sql.NoteUse, link);
        await database.Commit();
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset? LastUsedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Owner =
            """
            SELECT officer.Id, officer.Name, officer.Role, officer.Unit, feed.LastUsedAt
            FROM CalendarLink AS feed
            JOIN Officer AS officer ON officer.Id = feed.OfficerId
            WHERE feed.SecretHash = @SecretHash AND feed.RevokedAt IS NULL AND officer.DisabledAt IS NULL
            """;

        internal const string NoteUse =
            "UPDATE CalendarLink SET LastUsedAt = @Now WHERE SecretHash = @SecretHash AND CreatedAt <= @Now AND (LastUsedAt IS NULL OR "
                + "LastUsedAt < @NotedSince)";
    }
}
