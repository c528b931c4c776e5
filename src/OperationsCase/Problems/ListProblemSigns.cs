using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Lists the signs of a problem, latest first, a page at a time; those of one week where its first day is given.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the problem's page, whose opening is logged")]
[StoredAs("ListSigns")]
public sealed record ListProblemSigns : IQuery<ListProblemSigns.Answer>, IConcernsCase
{
    public ProblemReference Problem { get; init; }

    /// <summary>The first London day of the seven to list.</summary>
    public DateOnly? Week { get; init; }

    /// <summary>Only those that were taken back, which otherwise are left out.</summary>
    public bool TakenBack { get; init; }

    /// <summary>Only this one.</summary>
    public Guid? SignId { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 25;

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset SeenAt { get; init; }

        public string What { get; init; } = "";

        public string SeenBy { get; init; } = "";

        /// <summary>Whether the officer who asks may correct it or take it back.</summary>
        public bool MayBeAmended { get; init; }

        public DateTimeOffset? TakenBackAt { get; init; }

        public string? TakenBackByName { get; init; }

        public string? TakenBackWhy { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListProblemSigns>
    {
        public Validator()
        {
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.PageSize).InclusiveBetween(1, 200).WithMessage("A page has 1 to 200 rows");
            RuleFor(query => query.Week).LessThan(new DateOnly(9999, 1, 1)).WithMessage("There is no such week");
        }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ICurrentUser officer) : IRequestHandler<ListProblemSigns, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListProblemSigns query, CancellationToken cancellation)
        {
            var which = new
            {
                ProblemId = currentCase.Id,
                FromOn = query.Week,
                BeforeOn = query.Week?.AddDays(7),
                query.TakenBack,
                query.SignId,
                OfficerId = officer.Id,
                MayWrite = officer.May<CorrectProblemSign>(),
                IsSupervisor = (officer.Role & Role.Supervisors) != Role.None,
            };

            return new Answer(
                await database.Page<Row>(Sql.Latest, new(which), skip: (query.Page - 1) * query.PageSize, take: query.PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string Which =
        """
        WHERE s.ProblemId = @ProblemId AND (@FromOn IS NULL OR s.SeenOn >= @FromOn) AND (@BeforeOn IS NULL OR s.SeenOn < @BeforeOn)
            AND (@SignId IS NULL OR s.Id = @SignId)
            AND ((@TakenBack = 0 AND s.TakenBackAt IS NULL) OR (@TakenBack = 1 AND s.TakenBackAt IS NOT NULL))
        """;

    private static class Sql
    {
        internal const string Latest =
            $"""
            SELECT s.Id, s.SeenAt, s.What, s.SeenBy, s.TakenBackAt, taker.Name AS TakenBackByName, s.TakenBackWhy,
                CASE
                    WHEN @MayWrite = 0 OR s.TakenBackAt IS NOT NULL THEN 0
                    WHEN @IsSupervisor = 1 THEN 1
                    WHEN it.ClosedAt IS NULL AND (s.RecordedById = @OfficerId OR it.OwnerId = @OfficerId) THEN 1
                    ELSE 0
                END AS MayBeAmended
            FROM ProblemSign AS s
            JOIN CaseRecord AS it ON it.Id = s.ProblemId
            LEFT JOIN Officer AS taker ON taker.Id = s.TakenBackById
            {Which}
            ORDER BY s.SeenAt DESC, s.Id DESC
            """;

        internal const string Total = $"SELECT COUNT(*) FROM ProblemSign AS s {Which}";
    }
}
