using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines.Feed;

/// <summary>Gets the officer's own open deadlines of the cases that they may see, the first thousand in order of time, for their calendar.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetCalendar : IQuery<IReadOnlyList<GetCalendar.Row>>
{
    private const int Most = 1000;

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset WorkedOutAt { get; init; }

        /// <summary>How often it was moved since it was worked out.</summary>
        public int Moves { get; init; }

        public DateTimeOffset? MovedAt { get; init; }

        public string Reference { get; init; } = "";

        public bool IsOperation { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<GetCalendar, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(GetCalendar query, CancellationToken cancellation) => Result<IReadOnlyList<Row>>.Of(
            await database.Page<Row>(Sql.OfOfficer, new DynamicParameters(new { OfficerId = officer.Id, officer.SeesMoney }), skip: 0, take: Most));
    }

    private static class Sql
    {
        internal const string OfOfficer =
            $"""
            SELECT d.Id, d.What, d.DueAt, d.LastDayOn, d.WorkedOutAt,
                (SELECT COUNT(*) FROM DeadlineMove AS move WHERE move.DeadlineId = d.Id) AS Moves,
                (SELECT MAX(move.MovedAt) FROM DeadlineMove AS move WHERE move.DeadlineId = d.Id) AS MovedAt,
                COALESCE(o.Reference, s.Reference) AS Reference, CASE WHEN o.Id IS NULL THEN 0 ELSE 1 END AS IsOperation
            FROM Deadline AS d
            LEFT JOIN Operation AS o ON o.Id = d.OperationId
            LEFT JOIN Seizure AS s ON s.Id = d.SeizureId
            WHERE d.OfficerId = @OfficerId AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
                AND {Visible.Deadline}
            ORDER BY d.DueAt, d.Id
            """;
    }
}
