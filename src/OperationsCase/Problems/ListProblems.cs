using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Lists the local problems that the officer may see, filtered, the panels' priorities first, a page at a time.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record ListProblems : IQuery<ListProblems.Found>
{
    public const int PageSize = 25;

    /// <summary>The start of a reference, or part of a name, street or ward.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public string? Ward { get; init; }

    public IReadOnlyList<ProblemStage> Stage { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Found(IReadOnlyList<ProblemRow> Rows, int Total);

    internal sealed class Validator : AbstractValidator<ListProblems>
    {
        public Validator()
        {
            RuleFor(query => query.Find).MaximumLength(100).WithMessage("Search for 100 characters or fewer");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, IOfficer officer) : IRequestHandler<ListProblems, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListProblems query, CancellationToken cancellation)
        {
            var find = string.IsNullOrWhiteSpace(query.Find) ? null : query.Find.Trim();
            var which = new
            {
                OfficerId = officer.Id,
                BoroughCode = string.IsNullOrEmpty(query.Borough) ? null : query.Borough,
                WardCode = string.IsNullOrEmpty(query.Ward) ? null : query.Ward,
                AnyStage = query.Stage.Count == 0 ? 1 : 0,
                Stages = query.Stage.Select(stage => stage.ToString()),
                Find = find,
                ReferenceLike = find is null ? null : Like.StartingWith(find),
                KeyLike = find is null ? null : Like.Containing(Fold.Key(find)),
            };

            return new Found(
                await database.Page<ProblemRow>(Sql.InOrder, new(which), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        $"""
        FROM LocalProblem AS p
        JOIN Borough AS borough ON borough.Code = p.BoroughCode
        JOIN Ward AS ward ON ward.Code = p.WardCode
        JOIN Officer AS owner ON owner.Id = p.OwnerId
        WHERE {Visible.Problem}
            AND (@BoroughCode IS NULL OR p.BoroughCode = @BoroughCode)
            AND (@WardCode IS NULL OR p.WardCode = @WardCode)
            AND (@AnyStage = 1 OR p.Stage IN @Stages)
            AND (@Find IS NULL OR p.Reference LIKE @ReferenceLike ESCAPE '\' OR p.TitleKey LIKE @KeyLike ESCAPE '\'
                OR p.PlaceKey LIKE @KeyLike ESCAPE '\' OR ward.NameKey LIKE @KeyLike ESCAPE '\')
        """;

    private static class Sql
    {
        internal const string InOrder = $"SELECT {ProblemRow.Columns} {From} ORDER BY p.PanelPriority DESC, p.RecordedAt DESC, p.Id";

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}

/// <summary>Lists the problems that one operation is part of the response to, so that its officer sees what the ward suffers from.</summary>
[AllowedTo(Role.CaseReaders)]
[NotConsulted("Part of the case page, whose opening is logged")]
public sealed record ListProblemsOfOperation(string Operation) : IQuery<IReadOnlyList<ProblemRow>>, IConcernsOperation
{
    internal sealed class Handler(Database database, IOfficer officer, CaseInHand inHand)
        : IRequestHandler<ListProblemsOfOperation, Result<IReadOnlyList<ProblemRow>>>
    {
        public async Task<Result<IReadOnlyList<ProblemRow>>> Handle(ListProblemsOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<ProblemRow>>.Of(await database.List<ProblemRow>(Sql.OfOperation, new { inHand.OperationId, OfficerId = officer.Id }));
    }

    private static class Sql
    {
        internal const string OfOperation =
            $"""
            SELECT {ProblemRow.Columns}
            FROM OperationProblem AS link
            JOIN LocalProblem AS p ON p.Id = link.ProblemId
            JOIN Borough AS borough ON borough.Code = p.BoroughCode
            JOIN Ward AS ward ON ward.Code = p.WardCode
            JOIN Officer AS owner ON owner.Id = p.OwnerId
            WHERE link.OperationId = @OperationId AND {Visible.Problem}
            ORDER BY link.LinkedAt, p.Reference
            """;
    }
}

public sealed record ProblemRow
{
    internal const string Columns =
        """
        p.Reference, p.Title, p.Place, ward.Name AS WardName, borough.Name AS BoroughName, p.Stage, p.PanelPriority, p.NextPanelOn, owner.Name AS OwnerName,
            (SELECT COUNT(*) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id) AS SignCount,
            (SELECT MAX(sign.SeenAt) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id) AS LastSeenAt
        """;

    public string Reference { get; init; } = "";

    public string Title { get; init; } = "";

    public string Place { get; init; } = "";

    public string WardName { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public ProblemStage Stage { get; init; }

    public bool PanelPriority { get; init; }

    public DateOnly? NextPanelOn { get; init; }

    public string OwnerName { get; init; } = "";

    public int SignCount { get; init; }

    public DateTimeOffset? LastSeenAt { get; init; }
}
