using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>Where each proposal, notice and order of a case stands, for the commands that move them on.</summary>
internal sealed class ClosureStore(Database database, OperationStore operations)
{
    /// <summary>Touches the case, so that nobody moves it on meanwhile, and says whether anything may be done in it at all.</summary>
    public async Task<Refusal?> WhyNot(Guid operationId)
    {
        await operations.Touch(operationId);
        var state = await operations.StateOf(operationId);

        return RecordClosureNotice.WhyNot(state.Kind, state.Status);
    }

    /// <summary>The proposal of that id in the case; none when it is not there.</summary>
    public Task<ProposalForUpdate?> Proposal(Guid operationId, Guid id) =>
        database.SingleOrDefault<ProposalForUpdate>(Sql.Proposal, new { OperationId = operationId, Id = id });

    /// <summary>The served notice of that id in the case; none when it is not there.</summary>
    public Task<NoticeForUpdate?> Notice(Guid operationId, Guid id) =>
        database.SingleOrDefault<NoticeForUpdate>(Sql.Notice, new { OperationId = operationId, Id = id });

    /// <summary>The order of that id in the case, with the last day that it has now; none when it is not there.</summary>
    public Task<ClosureOrderForUpdate?> Order(Guid operationId, Guid id) =>
        database.SingleOrDefault<ClosureOrderForUpdate>(Sql.Order, new { OperationId = operationId, Id = id });

    /// <summary>Moves the case to where its notices and orders say it stands.</summary>
    public async Task Settle(Guid operationId)
    {
        var standing = (await database.SingleOrDefault<ClosurePosition>(Sql.Standing, new { OperationId = operationId }))!;

        await operations.Move(operationId, standing switch
        {
            { OrdersInForce: > 0 } => CrackHouseKind.OrderInForce,
            { AdjournedNotices: > 0 } => CrackHouseKind.Adjourned,
            { NoticesInForce: > 0 } => CrackHouseKind.NoticeServed,
            { RefusedLast: true } => CrackHouseKind.Refused,
            _ => OperationState.Live,
        });
    }

    private sealed record ClosurePosition
    {
        public int OrdersInForce { get; init; }

        public int NoticesInForce { get; init; }

        public int AdjournedNotices { get; init; }

        public bool RefusedLast { get; init; }
    }

    private static class Sql
    {
        internal const string Proposal =
            """
            SELECT proposed.Id, proposed.Premises, proposed.PremisesKey, proposed.ProposedAt, proposed.ConsultedAt,
                proposed.AuthorisedAt, proposed.AuthorisedBy, proposed.Rank,
                proposed.Authority, proposed.ConfirmedAt, proposed.Hours, proposed.IssuedAt, proposed.WithdrawnAt, proposed.NoticeId,
                proposed.AuthoriserNumber
            FROM ClosureProposal AS proposed
            WHERE proposed.Id = @Id AND proposed.OperationId = @OperationId
            """;

        internal const string Notice =
            """
            SELECT notice.Id, notice.Premises, notice.IssuedAt, notice.ServedAt, notice.Hours, notice.Rank, notice.Issuer, notice.IssuerName,
                notice.EndedAt,
                (SELECT changed.Hours FROM ClosureNoticeChange AS changed WHERE changed.NoticeId = notice.Id
                    AND changed.Kind = 'Extended') AS ExtendedBy,
                (SELECT MAX(continued.UntilAt) FROM ClosureNoticeChange AS continued
                    WHERE continued.NoticeId = notice.Id AND continued.Kind = 'Continued') AS ContinuedUntil,
                (SELECT MAX(heard.HeardAt) FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id) AS HeardAt,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id
                    AND heard.Outcome = 'OrderMade') THEN 1 ELSE 0 END AS IsDecided,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id
                    AND heard.Outcome = 'Refused') THEN 1 ELSE 0 END AS IsRefused
            FROM ClosureNotice AS notice
            WHERE notice.Id = @Id AND notice.OperationId = @OperationId
            """;

        internal const string Order =
            """
            SELECT made.Id, made.NoticeId, notice.Premises, notice.ServedAt, made.MadeAt, made.MadeOn, made.EffectiveFrom,
                made.LastDayOn AS StatedLastDayOn, made.EndedAt,
                COALESCE((SELECT MAX(changed.LastDayOn) FROM ClosureOrderChange AS changed
                    WHERE changed.OrderId = made.Id AND changed.Kind = 'Extended'), made.LastDayOn) AS LastDayOn,
                (
                    SELECT changed.Id
                    FROM ClosureOrderChange AS changed
                    WHERE changed.OrderId = made.Id AND changed.Kind = 'Extended'
                        AND NOT EXISTS
                        (
                            SELECT 1 FROM ClosureOrderChange AS later
                            WHERE later.OrderId = made.Id AND later.Kind = 'Extended' AND later.LastDayOn > changed.LastDayOn
                        )
                ) AS ExtensionId
            FROM ClosureOrder AS made
            JOIN ClosureNotice AS notice ON notice.Id = made.NoticeId
            WHERE made.Id = @Id AND made.OperationId = @OperationId
            """;

        internal const string Standing =
            """
            SELECT
                (SELECT COUNT(*) FROM ClosureOrder AS made WHERE made.OperationId = @OperationId AND made.EndedAt IS NULL) AS OrdersInForce,
                (SELECT COUNT(*) FROM ClosureNotice AS notice WHERE notice.OperationId = @OperationId AND notice.EndedAt IS NULL) AS NoticesInForce,
                (
                    SELECT COUNT(*)
                    FROM ClosureNotice AS notice
                    WHERE notice.OperationId = @OperationId AND notice.EndedAt IS NULL
                        AND EXISTS (SELECT 1 FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id AND heard.Outcome = 'Adjourned')
                        AND NOT EXISTS (SELECT 1 FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id AND heard.Outcome <> 'Adjourned')
                ) AS AdjournedNotices,
                CASE WHEN EXISTS
                (
                    SELECT 1
                    FROM ClosureHearing AS refused
                    WHERE refused.OperationId = @OperationId AND refused.Outcome = 'Refused'
                        AND NOT EXISTS (SELECT 1 FROM ClosureHearing AS later
                            WHERE later.OperationId = @OperationId AND later.HeardAt > refused.HeardAt)
                        AND NOT EXISTS (SELECT 1 FROM ClosureNotice AS newer
                            WHERE newer.OperationId = @OperationId AND newer.ServedAt > refused.HeardAt)
                ) THEN 1 ELSE 0 END AS RefusedLast
            """;
    }
}

/// <summary>A notice before it is served.</summary>
internal sealed record ProposalForUpdate
{
    public Guid Id { get; init; }

    public string Premises { get; init; } = "";

    public string PremisesKey { get; init; } = "";

    public DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? ConsultedAt { get; init; }

    public DateTimeOffset? AuthorisedAt { get; init; }

    public string? AuthorisedBy { get; init; }

    public AuthorisingRank? Rank { get; init; }

    public NoticeAuthority? Authority { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public int? Hours { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public Guid? NoticeId { get; init; }

    /// <summary>The warrant number of whoever authorised it.</summary>
    public string? AuthoriserNumber { get; init; }

    /// <summary>Why nothing more can be done with it at all; none while it waits to be served.</summary>
    public Refusal? WhyNotOpen => WithdrawnAt is not null ? Refusal.Conflict("This proposal was withdrawn. Propose the notice again")
        : NoticeId is not null ? Refusal.Conflict("This notice has been served already") : null;
}

/// <summary>A served notice.</summary>
internal sealed record NoticeForUpdate
{
    public Guid Id { get; init; }

    public string Premises { get; init; } = "";

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ServedAt { get; init; }

    public int Hours { get; init; }

    /// <summary>Of a police notice.</summary>
    public AuthorisingRank? Rank { get; init; }

    public NoticeIssuer Issuer { get; init; }

    public string? IssuerName { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The hours that an extension notice added.</summary>
    public int? ExtendedBy { get; init; }

    /// <summary>Until when a court let the notice go on.</summary>
    public DateTimeOffset? ContinuedUntil { get; init; }

    /// <summary>The last hearing there has been.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>A court has made the order.</summary>
    public bool IsDecided { get; init; }

    /// <summary>A court has refused the order, and may have let the notice go on for 48 hours.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The last moment at which something can still come of it, in UTC; calculated, and not kept.</summary>
    public DateTimeOffset LapsesAt { get; init; }

    /// <summary>Why nothing more can be done with it; none while it is in force or waits for the court.</summary>
    public Refusal? WhyNotOpen => EndedAt is not null ? Refusal.Conflict("This notice has ended")
        : IsDecided ? Refusal.Conflict("The court has made the order already. Record the order") : null;
}

/// <summary>A closure order.</summary>
internal sealed record ClosureOrderForUpdate
{
    public Guid Id { get; init; }

    public Guid NoticeId { get; init; }

    public string Premises { get; init; } = "";

    /// <summary>When its notice was served, whose day decides which Act governs the closure.</summary>
    public DateTimeOffset ServedAt { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateOnly MadeOn { get; init; }

    public DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>The last London day that the order itself stated.</summary>
    public DateOnly StatedLastDayOn { get; init; }

    /// <summary>The last London day that it has now, extensions included.</summary>
    public DateOnly LastDayOn { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last extension, whose clock is the one that runs; none for an order as it was made.</summary>
    public Guid? ExtensionId { get; init; }

    /// <summary>The rule of the clock that runs.</summary>
    public string ClockRule => ExtensionId is null ? ClosureRules.LongestOrder : ClosureRules.ExtendedOrder;
}
