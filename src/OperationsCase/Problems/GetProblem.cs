using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.Problems;

/// <summary>Gets one local problem: what it is, how far the work on it has come, and its signs week by week.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetProblem(ProblemReference Problem) : IQuery<GetProblem.Answer>, IConcernsCase
{
    /// <param name="Moves">Each stage it came to, the first first.</param>
    /// <param name="Operations">Those that are part of the response and that the officer may see.</param>
    public sealed record Answer(Row Head, IReadOnlyList<StageMoveRow> Moves, IReadOnlyList<ResponseOperationRow> Operations, WeeklyProblemSigns Signs);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public ProblemReference Reference { get; init; }

        public string Title { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";

        public string Place { get; init; } = "";

        public string What { get; init; } = "";

        public DateOnly SinceOn { get; init; }

        public ProblemStage Stage { get; init; }

        public DateOnly? ResponseSinceOn { get; init; }

        public bool PanelPriority { get; init; }

        public DateOnly? NextPanelOn { get; init; }

        public string OwnerName { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public int SignCount { get; init; }

        public int Version { get; init; }
    }

    public sealed record StageMoveRow
    {
        public ProblemStage Stage { get; init; }

        public DateTimeOffset MovedAt { get; init; }
    }

    public sealed record ResponseOperationRow
    {
        public OperationReference Reference { get; init; }

        public string Name { get; init; } = "";

        public OperationKind Kind { get; init; } = null!;

        public OperationState Status { get; init; } = null!;

        public string OfficerName { get; init; } = "";

        public DateTimeOffset LinkedAt { get; init; }
    }

    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        CurrentCase currentCase,
        TimeProvider clock) : IRequestHandler<GetProblem, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetProblem query, CancellationToken cancellation)
        {
            var which = new { ProblemId = currentCase.Id, OfficerId = officer.Id };
            var head = (await database.SingleOrDefault<Row>(Sql.Head, which))!;
            var days = await database.List<DayOfSigns>(Sql.SignsByDay, which);

            return new Answer(
                head,
                await database.List<StageMoveRow>(Sql.Moves, which),
                await database.List<ResponseOperationRow>(Sql.Operations, which),
                WeeklyProblemSigns.Of(days.ToDictionary(day => day.SeenOn, day => day.Signs), head.SinceOn, head.ResponseSinceOn, clock.GetUtcNow()));
        }
    }

    private sealed record DayOfSigns
    {
        public DateOnly SeenOn { get; init; }

        public int Signs { get; init; }
    }

    private static class Sql
    {
        internal const string Head =
            """
            SELECT p.Id, p.Reference, p.Title, p.BoroughCode, borough.Name AS BoroughName, p.WardCode,
                ward.Name AS WardName, p.Place, p.What, p.SinceOn, p.Stage,
                p.ResponseSinceOn, p.PanelPriority, p.NextPanelOn, owner.Name AS OwnerName, p.RecordedAt,
                (SELECT COUNT(*) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id AND sign.TakenBackAt IS NULL) AS SignCount, it.Version
            FROM LocalProblem AS p
            JOIN CaseRecord AS it ON it.Id = p.Id
            JOIN Borough AS borough ON borough.Code = p.BoroughCode
            JOIN Ward AS ward ON ward.Code = p.WardCode
            JOIN Officer AS owner ON owner.Id = p.OwnerId
            WHERE p.Id = @ProblemId
            """;

        internal const string Moves = "SELECT Stage, MovedAt FROM ProblemMove WHERE ProblemId = @ProblemId ORDER BY MovedAt, Id";

        internal const string Operations =
            $"""
            SELECT o.Reference, o.Name, o.Kind, o.Status, officer.Name AS OfficerName, link.LinkedAt
            FROM OperationProblem AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            JOIN Officer AS officer ON officer.Id = o.OfficerId
            WHERE link.ProblemId = @ProblemId AND {Visible.Operation}
            ORDER BY link.LinkedAt, o.Reference
            """;

        internal const string SignsByDay =
            "SELECT SeenOn, COUNT(*) AS Signs FROM ProblemSign WHERE ProblemId = @ProblemId AND TakenBackAt IS NULL GROUP BY SeenOn ORDER BY SeenOn";
    }
}
