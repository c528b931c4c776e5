using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines.Feed;

/// <summary>
/// Makes a secret address at which the officer's calendar reads their deadlines, in place of the one before. The answer is its secret,
/// which is never shown again.
/// </summary>
[AllowedTo(Role.CaseReaders)]
[RequiresRecentSignIn]
public sealed record MakeCalendarLink : ICommand<string>
{
    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<MakeCalendarLink, Result<string>>
    {
        public async Task<Result<string>> Handle(MakeCalendarLink command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var secret = RandomSecret.Make("");
            var link = new { Id = TimeOrderedId.New(now), OfficerId = officer.Id, SecretHash = RandomSecret.Hash(secret), Now = now };
            await database.Execute(CalendarLink.Revoke, link);

            if (!await database.AddIfAbsent(Sql.Add, link))
            {
                return Refusal.Conflict("Another link was made for you at the same time. Check it, and make a new one if you need it");
            }

            history.IsAbout(officer.Id, link.Id);
            history.Tell("Calendar link made", "A calendar can read the officer’s open deadlines with it until it is revoked.");

            return secret;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CalendarLink (Id, OfficerId, SecretHash, CreatedAt)
            SELECT @Id, @OfficerId, @SecretHash, @Now
            WHERE NOT EXISTS (SELECT 1 FROM CalendarLink WHERE OfficerId = @OfficerId AND RevokedAt IS NULL)
            """;
    }
}

/// <summary>Ends the officer's calendar link, at once; answers when it was made.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record RevokeCalendarLink : ICommand<DateTimeOffset>
{
    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RevokeCalendarLink, Result<DateTimeOffset>>
    {
        public async Task<Result<DateTimeOffset>> Handle(RevokeCalendarLink command, CancellationToken cancellation)
        {
            var which = new { OfficerId = officer.Id, Now = clock.GetUtcNow() };

            if (await database.SingleOrDefault<CalendarLink>(CalendarLink.InForce, which) is not { } link
                || await database.Execute(CalendarLink.Revoke, which) == 0)
            {
                return Refusal.NotFound("calendar link");
            }

            history.IsAbout(officer.Id, link.Id);
            history.Tell("Calendar link revoked", "Calendars can no longer read the officer’s deadlines.");

            return link.CreatedAt;
        }
    }
}

/// <summary>Gets the officer's calendar link, which is there or not: its address was shown once.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It tells of no case")]
public sealed record GetCalendarLink : IQuery<GetCalendarLink.Answer>
{
    public sealed record Answer(DateTimeOffset? CreatedAt, DateTimeOffset? LastUsedAt);

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<GetCalendarLink, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetCalendarLink query, CancellationToken cancellation)
        {
            var link = await database.SingleOrDefault<CalendarLink>(CalendarLink.InForce, new { OfficerId = officer.Id });

            return new Answer(link?.CreatedAt, link?.LastUsedAt);
        }
    }
}

/// <summary>A link in force, as its table keeps it.</summary>
internal sealed record CalendarLink
{
    public Guid Id { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public const string InForce = Sql.InForce;

    public const string Revoke = Sql.Revoke;

    private static class Sql
    {
        internal const string InForce = "SELECT Id, CreatedAt, LastUsedAt FROM CalendarLink WHERE OfficerId = @OfficerId AND RevokedAt IS NULL";

        internal const string Revoke =
            "UPDATE CalendarLink SET RevokedAt = CASE WHEN CreatedAt > @Now THEN CreatedAt ELSE @Now END WHERE OfficerId = @OfficerId AND "
                + "RevokedAt IS NULL";
    }
}
