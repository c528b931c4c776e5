using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Feed;

/// <summary>Gets the officer's own open deadlines of the cases that they may see, the first thousand in order of time, for their calendar.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetCalendar : IQuery<IReadOnlyList<GetCalendar.Row>>
{
    private const int Most = 1000;

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string RuleId { get; init; } = "";

        public int RuleVersion { get; init; }

        /// <summary>In the words of the rule: those of an officer’s own task do not leave the building.</summary>
        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset WorkedOutAt { get; init; }

        /// <summary>How often it was moved since it was worked out.</summary>
        public int Moves { get; init; }

        public DateTimeOffset? MovedAt { get; init; }

        public CaseReference Reference { get; init; }

        /// <summary>The code of the kind of case that it is of.</summary>
        public string KindCode { get; init; } = "";

        /// <summary>Where the page of the case is.</summary>
        public string Address { get; init; } = "";
    }

    internal sealed class Handler(Database database, CaseKinds kinds, StatuteBook statutes, ICurrentUser officer)
        : IRequestHandler<GetCalendar, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(GetCalendar query, CancellationToken cancellation)
        {
            var rows = await database.Page<Row>(
                Sql.OfOfficer,
                new DynamicParameters(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) }),
                skip: 0,
                take: Most);

            return Result<IReadOnlyList<Row>>.Of([.. rows.Select(row => row with
            {
                What = statutes.ById(row.RuleId, row.RuleVersion).MustBeDone,
                Address = kinds[row.KindCode].AddressOf(row.Reference.Value),
            })]);
        }
    }

    private static class Sql
    {
        internal const string OfOfficer =
            $"""
            SELECT d.Id, d.RuleId, d.RuleVersion, d.DueAt, d.LastDayOn, d.WorkedOutAt,
                (SELECT COUNT(*) FROM DeadlineMove AS move WHERE move.DeadlineId = d.Id) AS Moves,
                (SELECT MAX(move.MovedAt) FROM DeadlineMove AS move WHERE move.DeadlineId = d.Id) AS MovedAt,
                it.Reference, it.KindCode
            FROM Deadline AS d
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE d.OfficerId = @OfficerId AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
                AND {Visible.Case}
            ORDER BY d.DueAt, d.Id
            """;
    }
}
