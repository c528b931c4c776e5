using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Problems;

/// <summary>Lists the local problems that the officer may see, filtered, the panels' priorities first, a page at a time.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record ListProblems : IQuery<ListProblems.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>The start of a reference, or words of its name, street or ward, each from its beginning.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public string? Ward { get; init; }

    public IReadOnlyList<ProblemStage> Stage { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Rows { get; init; } = PageSize;

    string ICountsRowsRead.Listing => "a list of local problems";

    public sealed record Answer(IReadOnlyList<ProblemRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<ProblemRow>;

    internal sealed class Validator : AbstractValidator<ListProblems>
    {
        public Validator()
        {
            RuleFor(query => query.Find).IsSearchable();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, PageSize).WithMessage("A page has 1 to 25 rows");
        }
    }

    internal sealed class Handler(Database database, BoroughsServed served, ICurrentUser officer) : IRequestHandler<ListProblems, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListProblems query, CancellationToken cancellation)
        {
            var sole = await served.Sole(query.Borough);
            var ward = string.IsNullOrEmpty(query.Ward) ? null : query.Ward;
            var typed = SearchText.Of(ProblemCase.Kind.WithoutItsWords(query.Find));
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                BoroughCode = sole,
                WardCode = ward,
                AnyStage = query.Stage.Count == 0 ? 1 : 0,
                Stages = query.Stage.Select(stage => stage.ToString()),
                typed?.ReferenceLike,
            });

            if (typed is { ReferenceLike: null })
            {
                if (await typed.In(database, ProblemCase.Code, sole, Sql.Knows, officer.Id) is not { } words)
                {
                    return new Answer([], 0);
                }

                which.AddDynamicParams(words);
            }

            var ordered = (typed, sole, ward) switch
            {
                ({ ReferenceLike: not null }, _, _) => Sql.OfReference,
                (not null, _, _) => Sql.Found,
                (_, null, _) => Sql.InOrder,
                (_, _, null) => Sql.OfBorough,
                _ => Sql.OfWard,
            };
            var (rows, total) = await database.PageAndTotal<ProblemRow>(ordered, which, skip: (query.Page - 1) * query.Rows, take: query.Rows);

            return new Answer(rows, total.Rows, total.OrMore);
        }
    }

    private const string Which =
        $"""
        JOIN Borough AS borough ON borough.Code = p.BoroughCode
        JOIN Ward AS ward ON ward.Code = p.WardCode
        JOIN Officer AS owner ON owner.Id = p.OwnerId
        WHERE {Visible.Problem}
            AND (@BoroughCode IS NULL OR p.BoroughCode = @BoroughCode)
            AND (@WardCode IS NULL OR p.WardCode = @WardCode)
            AND (@AnyStage = 1 OR p.Stage IN @Stages)
        """;

    private const string Listed = $"SELECT {ProblemRow.Columns} FROM LocalProblem AS p {Which}";

    private const string PrioritiesFirst = "ORDER BY p.PanelPriority DESC, p.RecordedAt DESC, p.Id DESC";

    private static class Sql
    {
        internal const string Knows =
            $"""
            SELECT DISTINCT w.Word
            FROM ({Visible.OnList}) AS mine
            CROSS JOIN LocalProblem AS p
            CROSS JOIN SearchWord AS w
            WHERE p.Id = mine.Id AND {Visible.Problem} AND w.SubjectId = p.Id AND w.Word LIKE @Prefix
            ORDER BY w.Word
            """;

        internal const string InOrder = $"{Listed} {PrioritiesFirst}";

        internal const string OfBorough = $"{Listed} AND p.BoroughCode = @BoroughCode {PrioritiesFirst}";

        internal const string OfWard = $"{Listed} AND p.BoroughCode = @BoroughCode AND p.WardCode = @WardCode {PrioritiesFirst}";

        internal const string OfReference = $"{Listed} AND p.Reference LIKE @ReferenceLike ORDER BY p.Reference";

        internal const string Found =
            $"SELECT {ProblemRow.Columns} FROM SearchWord AS w JOIN LocalProblem AS p ON p.Id = w.SubjectId {Which} "
                + $"AND {SearchCondition.Condition} {PrioritiesFirst}";
    }
}

/// <summary>Lists the problems that one operation is part of the response to, so that its officer sees what the ward suffers from.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListProblemsOfOperation(OperationReference Operation) : IQuery<IReadOnlyList<ProblemRow>>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of local problems";

    Type ICountsRowsRead.CountsWith => typeof(ListProblems);

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListProblemsOfOperation, Result<IReadOnlyList<ProblemRow>>>
    {
        public async Task<Result<IReadOnlyList<ProblemRow>>> Handle(ListProblemsOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<ProblemRow>>.Of(await database.List<ProblemRow>(Sql.OfOperation, new
            {
                OperationId = currentCase.Id,
                OfficerId = officer.Id,
            }));
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
        p.Reference, p.Title, p.Place, ward.Name AS WardName, borough.Name AS BoroughName, p.Stage, p.PanelPriority,
            p.NextPanelOn, owner.Name AS OwnerName,
            (SELECT COUNT(*) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id AND sign.TakenBackAt IS NULL) AS SignCount,
            (SELECT MAX(sign.SeenAt) FROM ProblemSign AS sign WHERE sign.ProblemId = p.Id AND sign.TakenBackAt IS NULL) AS LastSeenAt
        """;

    public ProblemReference Reference { get; init; }

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
