using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Keeps what became of a served notice, and ends its clocks with it.</summary>
internal sealed class NoticeChangeStore(
        Database database,
        ClosureStore closure,
        DeadlineService deadlines,
        StatuteBook statutes,
        BankHolidayCalendars calendars,
        CaseHistory history,
        TimeProvider clock)
{
    /// <summary>The notice to be changed, once the case lets anything be done.</summary>
    public async Task<Result<NoticeForUpdate>> Of(Guid operationId, Guid noticeId) =>
        await closure.WhyNot(operationId) is { } refusal ? refusal
        : await closure.Notice(operationId, noticeId) is not { } notice ? Refusal.NotFound("closure notice")
        : notice.WhyNotOpen is { } ended ? ended
        : notice with { LapsesAt = await LapsesAt(notice) };

    /// <summary>The same for a notice that an officer may change by another notice, which the Act of 2003 did not know.</summary>
    public async Task<Result<NoticeForUpdate>> OfOneToChange(Guid operationId, Guid noticeId)
    {
        var found = await Of(operationId, noticeId);

        return found is { IsRefused: false, Value: { Issuer: not NoticeIssuer.Police, IssuerName: var issuer } }
            ? Refusal.Conflict($"This is a notice of {issuer}. Only they can extend, vary or cancel it")
            : !found.IsRefused && !statutes.Knows(ClosureRules.NoticeEndExtended, London.DateOf(found.Value.ServedAt))
            ? Refusal.Conflict("Under the Act of 2003 a notice cannot be extended, varied or cancelled")
            : found;
    }

    /// <summary>
    /// The last moment at which something can still come of it: the court's limit, the end of an adjournment, or that to which a court let
    /// it go on.
    /// </summary>
    private async Task<DateTimeOffset> LapsesAt(NoticeForUpdate notice)
    {
        var (governedOn, calendar) = (London.DateOf(notice.ServedAt), await calendars.Latest());

        return notice is { IsRefused: true, ContinuedUntil: { } until } ? until
            : notice.HeardAt is { } heard ? statutes.Find(ClosureRules.Adjourned, governedOn).Calculate(London.DateOf(heard), calendar).DueAt
            : statutes.Find(ClosureRules.Hearing, governedOn).Calculate(notice.ServedAt, calendar).DueAt;
    }

    /// <returns>Whether it was kept; not when the same change is there already.</returns>
    public Task<bool> Keep(NoticeChange change, Guid operationId)
    {
        history.IsAbout(change.NoticeId);

        return database.AddIfAbsent(Sql.Add, new
        {
            Id = TimeOrderedId.New(clock.GetUtcNow()),
            change.NoticeId,
            OperationId = operationId,
            Kind = change.Kind.ToString(),
            change.MadeAt,
            change.AuthorisedBy,
            Rank = change.Rank?.ToString(),
            change.Hours,
            change.UntilAt,
            change.What,
            RecordedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Ends a notice whose time has passed: its clocks were missed, and stay so on the record.</summary>
    public async Task Lapse(NoticeForUpdate notice, Guid operationId)
    {
        foreach (var rule in new[] { ClosureRules.Hearing, ClosureRules.NoticeContinued })
        {
            await deadlines.GiveUpMissed(notice.Id, rule);
        }

        foreach (var hearingId in await database.List<Guid>(Sql.Adjourned, new { NoticeId = notice.Id }))
        {
            await deadlines.GiveUpMissed(hearingId, ClosureRules.Adjourned);
        }

        await End(notice.Id, notice.LapsesAt, operationId);
    }

    /// <summary>Ends the notice at an instant and stands every clock of it down; the case goes to where it stands without it.</summary>
    public async Task End(Guid noticeId, DateTimeOffset endedAt, Guid operationId)
    {
        await database.Execute(Sql.End, new { Id = noticeId, EndedAt = endedAt });
        await StandDown(noticeId, [ClosureRules.Hearing, .. ClosureRules.NoticeEnds], operationId);
        await StandDownAdjournments(noticeId, operationId);
        await closure.Settle(operationId);
    }

    public async Task StandDown(Guid noticeId, IReadOnlyList<string> rules, Guid operationId)
    {
        foreach (var rule in rules)
        {
            await deadlines.StandDown(noticeId, rule, OperationCase.Deadlines(operationId));
        }
    }

    private async Task StandDownAdjournments(Guid noticeId, Guid operationId)
    {
        foreach (var hearingId in await database.List<Guid>(Sql.Adjourned, new { NoticeId = noticeId }))
        {
            await deadlines.StandDown(hearingId, ClosureRules.Adjourned, OperationCase.Deadlines(operationId));
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ClosureNoticeChange (Id, NoticeId, OperationId, Kind, MadeAt, AuthorisedBy, Rank, Hours, UntilAt, What, RecordedAt)
            SELECT @Id, @NoticeId, @OperationId, @Kind, @MadeAt, @AuthorisedBy, @Rank, @Hours, @UntilAt, @What, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM ClosureNoticeChange WHERE NoticeId = @NoticeId AND Kind = @Kind AND MadeAt = @MadeAt)
            """;

        internal const string End = "UPDATE ClosureNotice SET EndedAt = @EndedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";

        internal const string Adjourned = "SELECT Id FROM ClosureHearing WHERE NoticeId = @NoticeId AND Outcome = 'Adjourned' ORDER BY HeardAt, Id";
    }
}

/// <summary>One change of a served notice.</summary>
internal sealed record NoticeChange(Guid NoticeId, NoticeChangeKind Kind, DateTimeOffset MadeAt)
{
    public string? AuthorisedBy { get; init; }

    public AuthorisingRank? Rank { get; init; }

    /// <summary>Hours added, or for which a court continued it.</summary>
    public int? Hours { get; init; }

    /// <summary>The end that came of it.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    public string? What { get; init; }
}
