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

    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<ListProblemSigns, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListProblemSigns query, CancellationToken cancellation)
        {
            var which = new { ProblemId = currentCase.Id, FromOn = query.Week, BeforeOn = query.Week?.AddDays(7) };

            return new Answer(
                await database.Page<Row>(Sql.Latest, new(which), skip: (query.Page - 1) * query.PageSize, take: query.PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        """
        FROM ProblemSign
        WHERE ProblemId = @ProblemId AND (@FromOn IS NULL OR SeenOn >= @FromOn) AND (@BeforeOn IS NULL OR SeenOn < @BeforeOn)
        """;

    private static class Sql
    {
        internal const string Latest = $"SELECT Id, SeenAt, What, SeenBy {From} ORDER BY SeenAt DESC, Id DESC";

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}
