using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Keeps a notice that was served, whether it was prepared here or only recorded afterwards, and starts its two clocks.</summary>
internal sealed class ServedNoticeStore(
    Database database,
    OperationStore operations,
    ClosureStore closure,
    DeadlineService deadlines,
    StatuteBook statutes,
    CaseHistory history,
    TimeProvider clock)
{
    /// <param name="notice">What was served, when and by whom; it has been validated.</param>
    /// <param name="operationId">The case.</param>
    /// <param name="proposalId">The proposal that it was prepared as; none when it was served without one.</param>
    /// <returns>The new notice's id.</returns>
    public async Task<Result<Guid>> Serve(RecordClosureNotice notice, Guid operationId, Guid? proposalId = null)
    {
        var now = clock.GetUtcNow();
        var noticeId = TimeOrderedId.New(now);
        var of = OperationCase.Deadlines(operationId);

        await operations.Touch(operationId);

        var state = await operations.StateOf(operationId);

        if (RecordClosureNotice.WhyNot(state.Kind, state.Status) is { } refusal)
        {
            return refusal;
        }

        if (await database.Count(Sql.Prepared, new
        {
            OperationId = operationId,
            PremisesKey = NameFolding
            .Key(notice.Premises),
            ProposalId = proposalId
            ?? Guid.Empty
        }) > 0)
        {
            return Refusal.Conflict(
                "A notice for these premises is being prepared. Serve that one, or withdraw it first", nameof(RecordClosureNotice.Premises));
        }

        if (!await database.AddIfAbsent(Sql.Add, notice.Row(noticeId, operationId, now)))
        {
            return RecordClosureNotice.InForceAlready;
        }

        var limit = await deadlines.Start(ClosureRules.Hearing, notice.ServedAt!.Value, noticeId, of);

        if (notice.HasItsOwnEnd(statutes))
        {
            await deadlines.Start(
                ClosureRules.NoticeEnd(notice.Hours!.Value),
                notice.IssuedAt!.Value,
                noticeId,
                of,
                facts: null,
                London.DateOf(notice.ServedAt.Value));
        }

        await closure.Settle(operationId);
        notice.Tell(history, noticeId, limit);

        return noticeId;
    }

    private static class Sql
    {
        internal const string Prepared =
            """
            SELECT COUNT(*)
            FROM ClosureProposal
            WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND NoticeId IS NULL AND WithdrawnAt IS NULL AND Id <> @ProposalId
            """;

        internal const string Add =
            """
            INSERT INTO ClosureNotice
                (Id, OperationId, Premises, PremisesKey, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy,
                    ServedWhere, CourtCode, ListedAt, RecordedAt, Version)
            SELECT
                @Id, @OperationId, @Premises, @PremisesKey, @AuthorisedBy, @Rank, @IssuedAt, @Hours, @ServedAt,
                    @ServedBy, @ServedWhere, @CourtCode, @ListedAt, @RecordedAt, 1
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ClosureNotice
                WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND EndedAt IS NULL
            )
            """;
    }
}
