using System.Text.Json.Serialization;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>Gets a deadline with the steps by which it was worked out, calculated again by the rule and calendar that it was kept with.</summary>
[AllowedTo(Role.CaseReaders)]
[StoredAs("GetWorking")]
public sealed record GetDeadlineWorking(Guid DeadlineId) : IQuery<GetDeadlineWorking.Answer>
{
    /// <param name="Deadline">The row, as it was kept.</param>
    /// <param name="Calculation">The same answer, worked out again.</param>
    /// <param name="IsStated">A court stated the end, and the rule only limits it.</param>
    /// <param name="Alerts">When its officer is warned, the earliest first.</param>
    /// <param name="Calendar">The bank holidays it was calculated with.</param>
    /// <param name="Moves">When newer bank holidays, a newer rule or a correction moved it, latest first.</param>
    public sealed record Answer(
        Row Deadline,
        [property: JsonPropertyName("reckoning")] DeadlineCalculation Calculation,
        bool IsStated,
        IReadOnlyList<AlertRow> Alerts,
        BankHolidays Calendar,
        IReadOnlyList<MoveRow> Moves);

    public sealed record Row : ListedCase
    {
        public Guid Id { get; init; }

        public Guid SubjectId { get; init; }

        public string RuleId { get; init; } = "";

        public int RuleVersion { get; init; }

        public string CalendarVersion { get; init; } = "";

        public string What { get; init; } = "";

        public DateTimeOffset TriggerAt { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateTimeOffset AlertAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset WorkedOutAt { get; init; }

        public string WorkedOutBy { get; init; } = "";

        public DateTimeOffset? OverdueAt { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        public string? MetBy { get; init; }

        public string? MetHow { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }

        public string? Facts { get; init; }

        /// <summary>The code of the kind of operation.</summary>
        [JsonConverter(typeof(CodeJson))]
        public string? OperationKind { get; init; }
    }

    public sealed record AlertRow
    {
        public string Step { get; init; } = "";

        public DateTimeOffset RingsAt { get; init; }

        public DateTimeOffset? SentAt { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }
    }

    public sealed record MoveRow
    {
        public string CalendarVersion { get; init; } = "";

        public int RuleVersion { get; init; }

        public int RuleVersionWas { get; init; }

        public DateTimeOffset DueAtWas { get; init; }

        public DateOnly? LastDayOnWas { get; init; }

        /// <summary>What it counts from was recorded to be, where a correction moved it.</summary>
        public DateTimeOffset? TriggerAtWas { get; init; }

        public DateTimeOffset MovedAt { get; init; }
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer,
        StatuteBook statutes,
        BankHolidayCalendars calendars)
        : IRequestHandler<GetDeadlineWorking, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetDeadlineWorking query, CancellationToken cancellation)
        {
            var which = new { query.DeadlineId, OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) };

            if ((await database.List<Row>(Sql.ById, which)).Named(kinds) is not [var deadline])
            {
                return Refusal.NotFound("deadline");
            }

            var calendar = await calendars.Version(deadline.CalendarVersion);
            var rule = statutes.ById(deadline.RuleId, deadline.RuleVersion);
            var facts = RuleFacts.Parse(deadline.Facts ?? "");
            var calculation = deadline.LastDayOn is null
                ? rule.Calculate(deadline.TriggerAt, calendar, facts)
                : rule.Calculate(London.DateOf(deadline.TriggerAt), calendar, facts);

            return new Answer(
                deadline,
                calculation,
                IsStated: deadline.DueAt != calculation.DueAt,
                await database.List<AlertRow>(Sql.Alerts, new { query.DeadlineId }),
                calendar,
                await database.List<MoveRow>(Sql.Moves, new { query.DeadlineId }));
        }
    }

    private static class Sql
    {
        internal const string ById =
            $"""
            SELECT d.Id, d.SubjectId, d.RuleId, d.RuleVersion, d.CalendarVersion, d.What, d.TriggerAt, d.DueAt, d.AlertAt, d.LastDayOn,
                d.WorkedOutAt, d.WorkedOutBy, d.OverdueAt, d.MetAt, d.MetBy, d.MetHow, d.StoodDownAt, facts.Facts,
                o.Kind AS OperationKind, {ListedCases.Columns}
            FROM Deadline AS d
            LEFT JOIN DeadlineFact AS facts ON facts.DeadlineId = d.Id
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            LEFT JOIN Operation AS o ON o.Id = d.CaseId
            WHERE d.Id = @DeadlineId
                AND {Visible.Case}
            """;

        internal const string Moves =
            """
            SELECT move.CalendarVersion, move.RuleVersion, move.RuleVersionWas, move.DueAtWas, move.LastDayOnWas, move.TriggerAtWas, move.MovedAt
            FROM DeadlineMove AS move
            WHERE move.DeadlineId = @DeadlineId
            ORDER BY move.MovedAt DESC, move.Id DESC
            """;

        internal const string Alerts =
            "SELECT Step, RingsAt, SentAt, StoodDownAt FROM DeadlineAlert WHERE DeadlineId = @DeadlineId ORDER BY RingsAt, Id";
    }
}
