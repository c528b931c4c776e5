using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// Lets follow from a corrected hearing what follows from one that is recorded: what it started only by mistake stands down, what it ended
/// only by mistake runs again, and what it starts is started.
/// </summary>
internal sealed class HearingCorrection(
    Database database,
    DeadlineService deadlines,
    DeadlineCorrection clocks,
    HearingDeadlines limits,
    ClosureStore closure,
    StatuteBook statutes,
    BankHolidayCalendars calendars,
    Gazetteer gazetteer)
{
    private const string Act = nameof(CorrectHearing);

    public Task<RecordedHearing?> Find(Guid operationId, Guid hearingId) =>
        database.SingleOrDefault<RecordedHearing>(Sql.Recorded, new { OperationId = operationId, HearingId = hearingId });

    /// <param name="it">The hearing as it was recorded.</param>
    /// <param name="corrected">The hearing as it was, with all that the court decided.</param>
    /// <param name="operationId">Its case, locked.</param>
    public async Task Follow(RecordedHearing it, CorrectHearing corrected, Guid operationId)
    {
        var court = gazetteer.Court(corrected.CourtCode)!.Name;
        await Meet(it, corrected, court);
        await MoveNoticeClock(it, corrected, OperationCase.Deadlines(operationId));
        await MoveClocks(it, corrected, OperationCase.Deadlines(operationId));
        await KeepContinuation(it, corrected, court, operationId);
        await KeepNotice(it, corrected);

        if (!it.IsDecided(corrected))
        {
            await closure.Settle(operationId);
        }
    }

    private Task Meet(RecordedHearing it, CorrectHearing corrected, string court) => it.EarlierId is { } earlier
        ? clocks.Met(ClosureRules.Adjourned, earlier, corrected.HeardAt!.Value, $"Heard again at {court}")
        : clocks.Met(ClosureRules.Hearing, it.NoticeId, corrected.HeardAt!.Value, $"Heard at {court}");

    /// <summary>The clock of the notice itself, which the hearing ended or did not.</summary>
    private async Task MoveNoticeClock(RecordedHearing it, CorrectHearing corrected, DeadlineCase of)
    {
        var rule = it.ExtendedBy is null ? ClosureRules.NoticeEnd(it.Hours) : ClosureRules.NoticeEndExtended;
        var governedOn = London.DateOf(it.ServedAt);

        if (it.EndedNoticeClock && !corrected.EndsNoticeClock() && statutes.Knows(rule, governedOn))
        {
            await clocks.Hours(
                rule,
                it.IssuedAt,
                it.NoticeId,
                Act,
                it.ExtendedBy is { } hours ? $"extension={hours}h" : null,
                it.ExtendedBy is null ? governedOn : null,
                runsIn: of);
        }
        else if (!it.EndedNoticeClock && corrected.EndsNoticeClock())
        {
            await deadlines.StandDown(it.NoticeId, rule, of);
        }
    }

    /// <summary>The clocks that a hearing starts. The law of the day of service governs them all.</summary>
    private async Task MoveClocks(RecordedHearing it, CorrectHearing corrected, DeadlineCase of)
    {
        var (id, heard, governedOn) = (corrected.HearingId, corrected.HeardAt!.Value, London.DateOf(it.ServedAt));

        await Move(
            ClosureRules.Adjourned,
            id,
            was: it.Outcome == HearingOutcome.Adjourned,
            corrected.Outcome == HearingOutcome.Adjourned,
            of,
            runsIn => clocks.Days(ClosureRules.Adjourned, heard, id, Act, governedOn, runsIn));
        await Move(
            ClosureRules.NoticeContinued,
            it.NoticeId,
            was: it.ContinuesUntil is not null,
            corrected.ContinuesUntil is not null,
            of,
            runsIn => clocks.Until(ClosureRules.NoticeContinued, heard, corrected.ContinuesUntil!.Value, it.NoticeId, Act, governedOn, runsIn));

        if (it.OrderId is { } order)
        {
            var made = new { OrderId = order, MadeAt = heard, MadeOn = London.DateOf(heard), corrected.CourtCode, MadeAtWas = it.HeardAt };
            await database.Execute(Sql.CorrectOrder, made);
            await clocks.Stated(ClosureRules.LongestOrder, heard, it.LastDayOn!.Value, order, Act, governedOn);
        }
        else
        {
            var ends = HearingDeadlines.SafeEnd(statutes, await calendars.Latest(), London.DateOf(heard), governedOn);
            await Move(
                ClosureRules.LongestOrder,
                id,
                was: it.Outcome == HearingOutcome.OrderMade,
                corrected.Outcome == HearingOutcome.OrderMade,
                of,
                runsIn => clocks.Stated(ClosureRules.LongestOrder, heard, ends, id, Act, governedOn, runsIn));
        }
    }

    private async Task Move(string rule, Guid subjectId, bool was, bool runs, DeadlineCase of, Func<DeadlineCase?, Task> correct)
    {
        if (runs)
        {
            await correct(was ? null : of);
        }
        else if (was)
        {
            await deadlines.StandDown(subjectId, rule, of);
        }
    }

    private async Task KeepContinuation(RecordedHearing it, CorrectHearing corrected, string court, Guid operationId)
    {
        var heard = corrected.HeardAt!.Value;
        await database.Execute(Sql.TakeBackContinuation, new { it.NoticeId, MadeAt = it.HeardAt });
        var adjourned = statutes.Find(ClosureRules.Adjourned, London.DateOf(it.ServedAt)).Calculate(London.DateOf(heard), await calendars.Latest());
        await limits.KeepContinuation(
            corrected,
            it.NoticeId,
            corrected.ContinuesUntil ?? corrected.ResumesAt ?? (it.LaterAt is null ? null : it.ContinuedUntil) ?? adjourned.DueAt,
            court,
            operationId);
    }

    /// <summary>When the notice ended, and when it is listed again.</summary>
    private async Task KeepNotice(RecordedHearing it, CorrectHearing corrected)
    {
        var heard = corrected.HeardAt!.Value;
        await database.Execute(Sql.CorrectEnd, new
        {
            it.NoticeId,
            EndedAt = corrected.EndsNotice() || it.OrderId is not null ? heard : (DateTimeOffset?)null,
            MayEnd = it.LaterAt is null,
            EndedAtWas = it.HeardAt,
        });

        if (corrected.ResumesAt != it.ResumesAt)
        {
            await database.Execute(Sql.ListAgain, new { it.NoticeId, corrected.CourtCode, ListedAt = corrected.ResumesAt });
        }
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT heard.NoticeId, heard.CourtCode, heard.HeardAt, heard.Outcome, heard.Note, notice.IssuedAt, notice.ServedAt, notice.Hours,
                notice.ListedAt,
                (SELECT MAX(extended.Hours) FROM ClosureNoticeChange AS extended
                    WHERE extended.NoticeId = heard.NoticeId AND extended.Kind = 'Extended') AS ExtendedBy,
                (SELECT MAX(continued.UntilAt) FROM ClosureNoticeChange AS continued
                    WHERE continued.NoticeId = heard.NoticeId AND continued.Kind = 'Continued' AND continued.MadeAt = heard.HeardAt) AS ContinuedUntil,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureNoticeChange AS continued
                    WHERE continued.NoticeId = heard.NoticeId AND continued.Kind = 'Continued' AND continued.MadeAt < heard.HeardAt)
                    THEN 1 ELSE 0 END AS IsContinuedBefore,
                earlier.Id AS EarlierId, earlier.HeardAt AS EarlierAt,
                (SELECT MIN(later.HeardAt) FROM ClosureHearing AS later
                    WHERE later.NoticeId = heard.NoticeId AND later.HeardAt > heard.HeardAt) AS LaterAt,
                made.Id AS OrderId, made.EffectiveFrom, made.LastDayOn,
                (SELECT MAX(since.MadeAt) FROM ClosureNoticeChange AS since WHERE since.NoticeId = heard.NoticeId
                    AND since.Kind IN ('Varied', 'Cancelled', 'Lapsed') AND since.MadeAt > heard.HeardAt) AS ChangedAt,
                (SELECT MIN(since.Kind) FROM ClosureNoticeChange AS since WHERE since.NoticeId = heard.NoticeId
                    AND since.Kind IN ('Varied', 'Cancelled', 'Lapsed') AND since.MadeAt > heard.HeardAt) AS ChangedBy,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureNotice AS other
                    WHERE other.OperationId = notice.OperationId AND other.PremisesKey = notice.PremisesKey AND other.EndedAt IS NULL
                        AND other.Id <> notice.Id)
                    THEN 1 ELSE 0 END AS IsOtherInForce,
                CASE WHEN it.ClosedAt IS NULL THEN 0 ELSE 1 END AS IsClosed
            FROM ClosureHearing AS heard
            JOIN ClosureNotice AS notice ON notice.Id = heard.NoticeId
            JOIN CaseRecord AS it ON it.Id = heard.OperationId
            LEFT JOIN ClosureHearing AS earlier ON earlier.NoticeId = heard.NoticeId AND earlier.HeardAt =
                (SELECT MAX(before.HeardAt) FROM ClosureHearing AS before WHERE before.NoticeId = heard.NoticeId AND before.HeardAt < heard.HeardAt)
            LEFT JOIN ClosureOrder AS made ON made.NoticeId = heard.NoticeId AND heard.Outcome = 'OrderMade'
            WHERE heard.Id = @HearingId AND heard.OperationId = @OperationId
            """;

        internal const string CorrectOrder =
            """
            UPDATE ClosureOrder
            SET MadeAt = @MadeAt, MadeOn = @MadeOn, CourtCode = @CourtCode,
                EffectiveFrom = CASE WHEN EffectiveFrom = @MadeAtWas THEN @MadeAt ELSE EffectiveFrom END
            WHERE Id = @OrderId
            """;

        internal const string TakeBackContinuation =
            "DELETE FROM ClosureNoticeChange WHERE NoticeId = @NoticeId AND Kind = 'Continued' AND MadeAt = @MadeAt";

        internal const string CorrectEnd =
            """
            UPDATE ClosureNotice
            SET EndedAt = @EndedAt, Version = Version + 1
            WHERE Id = @NoticeId AND (EndedAt = @EndedAtWas OR (EndedAt IS NULL AND @MayEnd = 1))
            """;

        internal const string ListAgain =
            "UPDATE ClosureNotice SET CourtCode = @CourtCode, ListedAt = @ListedAt, Version = Version + 1 WHERE Id = @NoticeId";
    }
}
