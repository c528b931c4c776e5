using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>Lists the ward panels that are to come, the next first: each day and ward once, with the open problems that it hears of.</summary>
/// <remarks>It counts the problems that the officer may see, and lists the next few panels.</remarks>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
[SaidInAuditLog("Listed the ward panels to come")]
public sealed record ListComingPanels : IQuery<IReadOnlyList<ListComingPanels.Row>>
{
    private const int Most = 5;

    public sealed record Row
    {
        public DateOnly NextPanelOn { get; init; }

        public string BoroughCode { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";

        public int Problems { get; init; }

        /// <summary>Those that the panel made a priority.</summary>
        public int Priorities { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock)
        : IRequestHandler<ListComingPanels, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListComingPanels query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.Page<Row>(
                Sql.Coming,
                new(new { OfficerId = officer.Id, Today = London.DateOf(clock.GetUtcNow()) }),
                skip: 0,
                take: Most));
    }

    private static class Sql
    {
        internal const string Coming =
            $"""
            SELECT p.NextPanelOn, p.BoroughCode, p.WardCode, ward.Name AS WardName, COUNT(*) AS Problems,
                SUM(CAST(CASE WHEN p.PanelPriority = 1 THEN 1 ELSE 0 END AS BIGINT)) AS Priorities
            FROM OfficerBorough AS mine
            CROSS JOIN LocalProblem AS p
            JOIN Ward AS ward ON ward.Code = p.WardCode
            WHERE mine.OfficerId = @OfficerId AND p.BoroughCode = mine.BoroughCode AND p.NextPanelOn >= @Today AND {Visible.Problem}
            GROUP BY p.NextPanelOn, p.BoroughCode, p.WardCode, ward.Name
            ORDER BY p.NextPanelOn, ward.Name, p.WardCode
            """;
    }
}
