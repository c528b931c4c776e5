using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Proceeds;

/// <summary>Lists the acts that a figure of <see cref="CountProceeds"/> counts, the latest first, a page at a time.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListProceeds : IQuery<ListProceeds.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>The year in which the financial year begins, on 1 April.</summary>
    public int Year { get; init; }

    public ProceedsStage Stage { get; init; } = ProceedsStage.Seized;

    public string? Borough { get; init; }

    public string? Kind { get; init; }

    public string? Unit { get; init; }

    /// <summary>A network's reference.</summary>
    public NetworkReference? Network { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of acts on proceeds of crime";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public SeizureReference Reference { get; init; }

        public string Place { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset HappenedAt { get; init; }

        public long AmountPence { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListProceeds>
    {
        public Validator()
        {
            RuleFor(query => query.Year).InclusiveBetween(2002, 2100).WithMessage("There is no such year");
            RuleFor(query => query.Stage).IsInEnum();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListProceeds, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListProceeds query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                query.Year,
                Stage = query.Stage.ToString(),
                query.Borough,
                query.Kind,
                query.Unit,
                Network = query.Network?.Value.ToUpperInvariant(),
            });
            var ordered = query.Network is not null ? Sql.OfNetwork : query.Borough is not null ? Sql.OfBorough : Sql.All;
            var (rows, total) = await database.PageAndTotal<Row>(ordered, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows, total.Rows, total.OrMore);
        }
    }

    private const string Columns =
        "SELECT s.Reference, s.Place, borough.Name AS BoroughName, act.Unit, act.HappenedAt, act.AmountPence";

    private const string Which =
        $"""
        JOIN Seizure AS s ON s.Id = act.CaseId
        JOIN Borough AS borough ON borough.Code = act.BoroughCode
        WHERE act.Stage = @Stage AND act.FinancialYear = @Year AND {Visible.ProceedsAct}
            AND (@Kind IS NULL OR act.Kind = @Kind) AND (@Unit IS NULL OR act.Unit = @Unit)
        """;

    private const string LatestFirst = "ORDER BY act.HappenedAt DESC, act.CaseId DESC, act.Number DESC";

    private static class Sql
    {
        internal const string All = $"{Columns} FROM ProceedsEvent AS act {Which} {LatestFirst}";

        internal const string OfBorough = $"{Columns} FROM ProceedsEvent AS act {Which} AND act.BoroughCode = @Borough {LatestFirst}";

        internal const string OfNetwork =
            $"""
            {Columns}
            FROM ProceedsEvent AS act
            {Which}
                AND EXISTS
                (
                    SELECT 1
                    FROM NetworkSeizure AS link
                    JOIN Network AS n ON n.Id = link.NetworkId
                    WHERE link.SeizureId = act.CaseId AND link.Share > 0 AND n.Reference = @Network AND {Visible.Network}
                )
            {LatestFirst}
            """;
    }
}
