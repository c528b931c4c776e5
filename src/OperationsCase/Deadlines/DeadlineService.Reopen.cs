using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines;

/// <remarks>
/// A clock that was given up, or met by mistake, runs again as it stands: with its trigger, its limit and the version of the law that it was
/// worked out by. Whoever corrects the event that it counts from works it out again after that. It goes to whoever has the case now; a task
/// stays with its owner. Warnings that were not sent and whose moment is still to come are sent then; one whose moment passed meanwhile is left
/// out, as it is of a clock that is recorded late. That the limit passed is told, even if that was meanwhile. What was sent stays sent.
/// </remarks>
internal sealed partial class DeadlineService
{
    /// <summary>The beginning of the step at which the next sweep tells the holder that a clock runs again; its number makes it one of its own.</summary>
    public const string RunsAgain = "runs again";

    /// <summary>Lets one clock run again, whether it was stood down or met.</summary>
    /// <returns>False when there is no such clock, or when it runs.</returns>
    public async Task<bool> Reopen(Guid subjectId, string ruleId, DeadlineCase of) =>
        await Reopen(await database.List<Guid>(Sql.Ended, new { SubjectId = subjectId, RuleId = ruleId }), of) > 0;

    /// <summary>Lets every clock of a case by these rules run again that was stood down, whatever it depends on; one that was met stays met.</summary>
    /// <inheritdoc cref="ReopenGivenUp(DeadlineCase, DateTimeOffset)" />
    public async Task<int> ReopenGivenUp(DeadlineCase of, IReadOnlyList<string> ruleIds) =>
        await Reopen(await database.List<Guid>(Sql.GivenUpByRule, new { CaseId = of.Id, RuleIds = ruleIds }), of);

    /// <summary>Lets every clock of a case run again that was given up at an instant, such as when the case was closed.</summary>
    /// <param name="of">The case.</param>
    /// <param name="givenUpAt">The instant that was given to <see cref="GiveUp"/>, in UTC and to the second.</param>
    /// <returns>How many run again.</returns>
    public async Task<int> ReopenGivenUp(DeadlineCase of, DateTimeOffset givenUpAt) =>
        await Reopen(await database.List<Guid>(Sql.GivenUp, new { CaseId = of.Id, GivenUpAt = givenUpAt }), of);

    /// <summary>Makes a clock run that may have run before: one that ended comes back as it stands, one that never was is started.</summary>
    public async Task Run(StartedDeadline running, Guid subjectId, DeadlineCase of)
    {
        var which = new { SubjectId = subjectId, RuleId = running.Rule.Id };

        if (await database.Count(Sql.Known, which) == 0)
        {
            await Keep(running, subjectId, of);
        }
        else
        {
            await Reopen(await database.List<Guid>(Sql.Ended, which), of);
        }
    }

    private async Task<int> Reopen(IReadOnlyList<Guid> ended, DeadlineCase of)
    {
        if (ended.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var which = new { Ended = ended, Now = now, EscalationPolicy.Missed };
        await database.Execute(Sql.RunAgain, which);
        await database.Execute(Sql.RingAgain, which);
        await database.Execute(Sql.TellHolder, ended.Select(id => new { Id = TimeOrderedId.New(now), DeadlineId = id, Step = RunsAgain, Now = now }));
        await UpdateCase(of);

        return ended.Count;
    }

    private static partial class Sql
    {
        internal const string Known = "SELECT COUNT(*) FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId";

        internal const string Ended =
            "SELECT Id FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId AND (MetAt IS NOT NULL OR StoodDownAt IS NOT NULL)";

        internal const string GivenUp = "SELECT Id FROM Deadline WHERE CaseId = @CaseId AND StoodDownAt = @GivenUpAt ORDER BY DueAt, Id";

        internal const string GivenUpByRule =
            "SELECT Id FROM Deadline WHERE CaseId = @CaseId AND RuleId IN @RuleIds AND StoodDownAt IS NOT NULL ORDER BY DueAt, Id";

        internal const string RunAgain =
            $"""
            UPDATE Deadline
            SET MetAt = NULL, MetBy = NULL, MetHow = NULL, StoodDownAt = NULL,
                OfficerId = CASE
                    WHEN {TaskRules.NotATask} THEN COALESCE((SELECT it.OwnerId FROM CaseRecord AS it WHERE it.Id = Deadline.CaseId), OfficerId)
                    ELSE OfficerId
                END
            WHERE Id IN @Ended
            """;

        internal const string RingAgain =
            """
            UPDATE DeadlineAlert
            SET StoodDownAt = NULL
            WHERE SentAt IS NULL AND StoodDownAt IS NOT NULL AND DeadlineId IN @Ended AND (RingsAt > @Now OR Step = @Missed)
            """;

        internal const string TellHolder =
            """
            INSERT INTO DeadlineAlert (Id, DeadlineId, Step, RingsAt)
            SELECT @Id, @DeadlineId, CONCAT(@Step, ' ', (SELECT COUNT(*) + 1 FROM DeadlineAlert AS told
                WHERE told.DeadlineId = @DeadlineId AND told.Step LIKE CONCAT(@Step, ' %'))), @Now
            """;
    }
}
