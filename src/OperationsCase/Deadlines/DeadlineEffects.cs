using OperationsCase.Access;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

/// <summary>The deadlines of a case and the officers who are about to be told of them, for a correction that is only tried.</summary>
internal sealed class DeadlineEffects(Database database) : ICorrectionEffect
{
    public async Task<IReadOnlyList<CaseEffect>> Standing(Guid caseId)
    {
        var which = new { CaseId = caseId, DeadlineRecalculation.Step, DeadlineService.RunsAgain };
        var clocks = await database.List<ClockRow>(Sql.Clocks, which);
        var told = await database.List<ToldRow>(Sql.Told, which);

        return
        [
            .. clocks.Select(clock => new CaseEffect(clock.Id, EffectKind.Deadline, clock.What, clock.Stands, clock.IsSettled)),
            .. told.Select(alert => new CaseEffect(alert.Id, EffectKind.ToldOfficer, alert.Name, alert.Name)),
        ];
    }

    private sealed record ClockRow
    {
        public Guid Id { get; init; }

        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }

        public bool IsSettled => MetAt is not null || StoodDownAt is not null;

        public string? Stands => StoodDownAt is not null ? null
            : MetAt is { } met ? $"Met {Format.Moment(met)}, {(met > DueAt ? "late" : "in time")}"
            : DueFormat.Heading(DueAt, LastDayOn);
    }

    private sealed record ToldRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Clocks =
            "SELECT Id, What, DueAt, LastDayOn, MetAt, StoodDownAt FROM Deadline WHERE CaseId = @CaseId ORDER BY DueAt, Id";

        internal const string Told =
            """
            SELECT alert.Id, holder.Name
            FROM DeadlineAlert AS alert
            JOIN Deadline AS d ON d.Id = alert.DeadlineId
            JOIN Officer AS holder ON holder.Id = d.OfficerId
            WHERE d.CaseId = @CaseId AND alert.SentAt IS NULL AND alert.StoodDownAt IS NULL
                AND (alert.Step LIKE CONCAT(@Step, ' %') OR alert.Step LIKE CONCAT(@RunsAgain, ' %'))
            ORDER BY holder.Name, alert.Id
            """;
    }
}
