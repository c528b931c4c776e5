using System.Text.Json;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>
/// Moves open deadlines to what a new calendar or a new version of a rule says, all of them at once, with their warnings, their cases,
/// their history and word to their holders.
/// </summary>
/// <remarks>Rows are loaded and then moved by sets, so that a hundred thousand cost as many statements as one. What was sent stays sent.</remarks>
internal sealed class DeadlineRecalculation(
    Database database,
    ICaseLock cases,
    IEnumerable<INextDeadlineStore> stores,
    AuditChain log,
    ICurrentUser officer)
{
    /// <summary>
    /// The beginning of the step at which the next sweep tells the holder that a deadline was moved; its number makes it one of its own.
    /// </summary>
    public const string Step = "moved";

    private static readonly string[] MoveColumns =
        [
            "Id", "DeadlineId", "CalendarVersion", "CalendarVersionWas", "DueAtWas", "LastDayOnWas", "DueAt", "AlertAt", "LastDayOn",
            "MovedAt", "RuleVersion", "RuleVersionWas", "TriggerAt", "TriggerAtWas",
        ];

    private static readonly string[] EntryColumns =
    [
        "Id", "At", "HappenedAt", "OfficerId", "OfficerName", "Action", "Headline", "Detail", "Before", "After",
    ];

    /// <returns>How many were moved: one that was met or stood down since it was read stays as it is.</returns>
    /// <param name="found">What to move, each with its new answer.</param>
    /// <param name="act">The request that moves them, as the history keeps it.</param>
    public async Task<int> Keep(IReadOnlyList<MovedDeadline> found, string act, DateTimeOffset now)
    {
        if (found.Count == 0)
        {
            return 0;
        }

        now = await AfterTheLast(now);
        await cases.LockAll(found.Select(move => move.Was.CaseId));
        var which = new { Now = now, EscalationPolicy.Missed, Step };
        await database.Load("DeadlineMove", MoveColumns, found.Select(move => Row(move, now)));
        await database.Execute(Sql.Move, which);
        await database.Execute(Sql.TakeBack, which);
        var open = (await database.List<Guid>(Sql.Kept, which)).ToHashSet();
        var moved = found.Where(move => open.Contains(move.Was.Id)).ToList();
        await LayAlertsAgain(moved, which, now);
        await database.Execute(Sql.RingForHolders, which);

        foreach (var ofKind in await Earliest(which))
        {
            await stores.Single(store => store.Kind == ofKind.Key).NextAreDue([.. ofKind]);
        }

        await AddHistory(moved, act, now);

        return moved.Count;
    }

    /// <summary>Corrects deadlines that were met: whether they were met in time is told by their new end.</summary>
    /// <remarks>Nobody is warned of what was done already. The history of the correction itself tells it.</remarks>
    public async Task Correct(IReadOnlyList<MovedDeadline> met, DateTimeOffset now)
    {
        if (met.Count == 0)
        {
            return;
        }

        now = await AfterTheLast(now);
        await database.Load("DeadlineMove", MoveColumns, met.Select(move => Row(move, now)));
        await database.Execute(Sql.Correct, new { Now = now });
    }

    /// <summary>Now, or a second after the last move where that was in this same second: the moves of one instant are one set.</summary>
    private async Task<DateTimeOffset> AfterTheLast(DateTimeOffset now) =>
        (await database.SingleOrDefault<DateTimeOffset?>(Sql.LastMovedAt, new { }))?.AddSeconds(1) is { } next && next > now ? next : now;

    /// <summary>A miss that was told counts for the day that it was of; it can be missed again on the new one.</summary>
    private async Task LayAlertsAgain(IReadOnlyList<MovedDeadline> moved, object which, DateTimeOffset now)
    {
        await database.Execute(Sql.SetAsideMissed, which);
        await database.Execute(Sql.SetAsideMissedMessages, which);
        await database.Execute(Sql.TakeUnsent, which);
        var sent = (await database.List<SentAlert>(Sql.Sent, which)).Select(alert => (alert.DeadlineId, alert.Step)).ToHashSet();

        await database.Load(
            "DeadlineAlert",
            ["Id", "DeadlineId", "Step", "RingsAt"],
            from move in moved
            from alert in EscalationPolicy.Of(move.Now, now)
            where !sent.Contains((move.Was.Id, alert.Step))
            select new object?[] { TimeOrderedId.New(now), move.Was.Id, alert.Step, alert.RingsAt });
    }

    /// <summary>The earliest open deadline of each case that has a moved one, by the kind of case.</summary>
    private async Task<ILookup<string, (Guid Id, NextDeadline Next)>> Earliest(object which) =>
        (from open in await database.List<OpenDeadlineOfCaseRow>(Sql.NextOfCases, which)
         group open by open.CaseId into ofCase
         select ofCase.First()).ToLookup(
            first => first.KindCode,
            first => (first.CaseId, new NextDeadline { DueAt = first.DueAt, LastDayOn = first.LastDayOn, What = first.What }));

    private async Task AddHistory(IReadOnlyList<MovedDeadline> moved, string act, DateTimeOffset now)
    {
        var entries = moved.Select(move => (Entry: Entry(move, act, now), About: (IReadOnlyCollection<Guid>)[move.Was.CaseId])).ToList();

        await database.Load("AuditEntry", EntryColumns, entries.Select(told => new object?[]
        {
            told.Entry.Id, told.Entry.At, told.Entry.HappenedAt, told.Entry.OfficerId, told.Entry.OfficerName,
            told.Entry.Action, told.Entry.Headline, told.Entry.Detail, told.Entry.Before, told.Entry.After,
        }));
        await database.Load("AuditSubject", ["SubjectId", "HappenedAt", "EntryId"], from told in entries
                                                                                    from about in told.About
                                                                                    select new object?[] { about, now, told.Entry.Id });
        await log.ChainLoaded(entries, now);
    }

    private AuditEntryRow Entry(MovedDeadline move, string act, DateTimeOffset now) => new()
    {
        Id = TimeOrderedId.New(now),
        At = now,
        HappenedAt = now,
        OfficerId = officer.Id == Guid.Empty ? null : officer.Id,
        OfficerName = officer.Name,
        Action = act,
        Headline = "Due date changed",
        Detail =
            $"{move.Was.What}: {Why(move)}, from {DueFormat.When(move.Was.DueAt, move.Was.LastDayOn)} "
                + $"to {DueFormat.When(move.Now.DueAt, move.Now.LastDayOn)}.",
        Before = JsonSerializer.Serialize(Kept(
            move,
            move.Was.TriggerAt,
            move.Was.RuleVersion,
            move.Was.CalendarVersion,
            move.Was.DueAt,
            move.Was.LastDayOn), CaseHistory.Format),
        After = JsonSerializer.Serialize(Kept(
            move,
            move.Now.TriggerAt,
            move.Now.Rule.Version,
            move.Now.CalendarVersion,
            move.Now.DueAt,
            move.Now.LastDayOn), CaseHistory.Format),
    };

    private static object Kept(
        MovedDeadline move,
        DateTimeOffset triggerAt,
        int ruleVersion,
        string calendarVersion,
        DateTimeOffset dueAt,
        DateOnly? lastDayOn) => move.IsByCorrection
        ? new { TriggerAt = triggerAt, DueAt = dueAt, LastDayOn = lastDayOn }
        : move.IsByRule
        ? new { RuleVersion = ruleVersion, DueAt = dueAt, LastDayOn = lastDayOn }
        : new { CalendarVersion = calendarVersion, DueAt = dueAt, LastDayOn = lastDayOn };

    private static string Why(MovedDeadline move) => move.IsByCorrection
        ? "what it counts from was corrected"
        : move.IsByRule
        ? $"version {move.Now.Rule.Version} of the rule replaces version {move.Was.RuleVersion} ({move.Now.Rule.Source})"
        : $"the bank holidays of version {move.Now.CalendarVersion} replace version {move.Was.CalendarVersion}";

    private static object?[] Row(MovedDeadline move, DateTimeOffset now) =>
    [
        TimeOrderedId.New(now), move.Was.Id, move.Now.CalendarVersion, move.Was.CalendarVersion, move.Was.DueAt, move.Was.LastDayOn,
        move.Now.DueAt, move.Now.AlertAt, move.Now.LastDayOn, now, move.Now.Rule.Version, move.Was.RuleVersion,
        move.IsByCorrection ? move.Now.TriggerAt : null, move.IsByCorrection ? move.Was.TriggerAt : null,
    ];

    private sealed record SentAlert
    {
        public Guid DeadlineId { get; init; }

        public string Step { get; init; } = "";
    }

    private sealed record OpenDeadlineOfCaseRow
    {
        public Guid CaseId { get; init; }

        public string KindCode { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public string What { get; init; } = "";
    }

    private const string Moved = "SELECT move.DeadlineId FROM DeadlineMove AS move WHERE move.MovedAt = @Now";

    private const string MovedToComing = $"{Moved} AND move.DueAt > @Now";

    private const string OfThisMove = "FROM DeadlineMove AS move WHERE move.MovedAt = @Now AND move.DeadlineId = Deadline.Id";

    private static class Sql
    {
        internal const string LastMovedAt = "SELECT MAX(MovedAt) FROM DeadlineMove";

        internal const string Move =
            $"""
            UPDATE Deadline
            SET TriggerAt = COALESCE((SELECT move.TriggerAt {OfThisMove}), TriggerAt),
                DueAt = (SELECT move.DueAt {OfThisMove}),
                AlertAt = (SELECT move.AlertAt {OfThisMove}),
                LastDayOn = (SELECT move.LastDayOn {OfThisMove}),
                OverdueAt = CASE WHEN (SELECT move.DueAt {OfThisMove}) > @Now THEN NULL ELSE OverdueAt END,
                CalendarVersion = (SELECT move.CalendarVersion {OfThisMove}),
                RuleVersion = (SELECT move.RuleVersion {OfThisMove})
            WHERE Id IN ({Moved}) AND MetAt IS NULL AND StoodDownAt IS NULL
            """;

        internal const string Correct =
            $"""
            UPDATE Deadline
            SET TriggerAt = (SELECT move.TriggerAt {OfThisMove}),
                DueAt = (SELECT move.DueAt {OfThisMove}),
                AlertAt = (SELECT move.AlertAt {OfThisMove}),
                LastDayOn = (SELECT move.LastDayOn {OfThisMove}),
                CalendarVersion = (SELECT move.CalendarVersion {OfThisMove}),
                RuleVersion = (SELECT move.RuleVersion {OfThisMove})
            WHERE Id IN ({Moved}) AND MetAt IS NOT NULL
            """;

        internal const string TakeBack =
            """
            DELETE FROM DeadlineMove
            WHERE MovedAt = @Now
                AND NOT EXISTS
                (
                    SELECT 1
                    FROM Deadline AS d
                    WHERE d.Id = DeadlineMove.DeadlineId AND d.CalendarVersion = DeadlineMove.CalendarVersion
                        AND d.RuleVersion = DeadlineMove.RuleVersion
                )
            """;

        internal const string Kept = Moved;

        internal const string SetAsideMissed =
            $"""
            UPDATE DeadlineAlert
            SET Step = CONCAT(@Missed, ' ', (SELECT COUNT(*) FROM DeadlineMove AS each WHERE each.DeadlineId = DeadlineAlert.DeadlineId))
            WHERE Step = @Missed AND SentAt IS NOT NULL AND DeadlineId IN ({MovedToComing})
            """;

        internal const string SetAsideMissedMessages =
            $"""
            UPDATE InboxMessage
            SET Step = CONCAT(@Missed, ' ', (SELECT COUNT(*) FROM DeadlineMove AS each WHERE each.DeadlineId = InboxMessage.DeadlineId))
            WHERE Step = @Missed AND DeadlineId IN ({MovedToComing})
            """;

        internal const string TakeUnsent = $"DELETE FROM DeadlineAlert WHERE SentAt IS NULL AND StoodDownAt IS NULL AND DeadlineId IN ({Moved})";

        internal const string Sent = $"SELECT DeadlineId, Step FROM DeadlineAlert WHERE DeadlineId IN ({Moved})";

        internal const string RingForHolders =
            """
            INSERT INTO DeadlineAlert (Id, DeadlineId, Step, RingsAt)
            SELECT move.Id, move.DeadlineId, CONCAT(@Step, ' ', (SELECT COUNT(*) FROM DeadlineMove AS each
                WHERE each.DeadlineId = move.DeadlineId)), @Now
            FROM DeadlineMove AS move
            WHERE move.MovedAt = @Now
            """;

        internal const string NextOfCases =
            $"""
            SELECT d.CaseId, it.KindCode, d.DueAt, d.LastDayOn, d.What
            FROM Deadline AS d
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL AND {TaskRules.NotATask}
                AND d.CaseId IN (SELECT moved.CaseId FROM Deadline AS moved WHERE moved.Id IN ({Moved}))
            ORDER BY d.DueAt, d.Id
            """;
    }
}
