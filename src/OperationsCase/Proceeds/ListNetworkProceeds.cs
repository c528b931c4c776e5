using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Proceeds;

/// <summary>
/// Lists the networks that have money of a stage in a financial year by their shares, those with most money first; what no listed network has is
/// said beside them. Each pound counts once.
/// </summary>
[AllowedTo(Role.Investigators)]
public sealed record ListNetworkProceeds : IQuery<ListNetworkProceeds.Answer>, ICountsRowsRead
{
    /// <summary>How many networks are shown.</summary>
    public const int Most = 50;

    /// <summary>The year in which the financial year begins, on 1 April.</summary>
    public int Year { get; init; }

    public ProceedsStage Stage { get; init; } = ProceedsStage.Seized;

    string ICountsRowsRead.Listing => "a list of networks by their money";

    /// <param name="ListedPence">What all networks that the officer may see have, those too that are not shown; whole pence.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, long ListedPence) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public long Acts { get; init; }

        public long AmountPence { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListNetworkProceeds>
    {
        public Validator()
        {
            RuleFor(query => query.Year).InclusiveBetween(2002, 2100).WithMessage("There is no such year");
            RuleFor(query => query.Stage).IsInEnum();
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListNetworkProceeds, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListNetworkProceeds query, CancellationToken cancellation)
        {
            var which = new { OfficerId = officer.Id, query.Year, Stage = query.Stage.ToString() };
            var kept = (await database.List<KeptPart>(Sql.Kept, which)).ToDictionary(part => part.Reference);
            var rows = (await database.List<Row>(Sql.Totals, which))
                .Select(row => kept.GetValueOrDefault(row.Reference) is { } less
                    ? row with { Acts = row.Acts - less.Acts, AmountPence = row.AmountPence - less.AmountPence }
                    : row)
                .Where(row => row.Acts > 0)
                .OrderByDescending(row => row.AmountPence)
                .ThenBy(row => row.Reference.Value, StringComparer.Ordinal)
                .ToList();

            return new Answer([.. rows.Take(Most)], rows.Count, rows.Sum(row => row.AmountPence));
        }

        private sealed record KeptPart
        {
            public NetworkReference Reference { get; init; }

            public long Acts { get; init; }

            public long AmountPence { get; init; }
        }
    }

    private static class Sql
    {
        internal const string Totals =
            $"""
            SELECT n.Reference, n.Name, SUM(CAST(total.Acts AS BIGINT)) AS Acts, SUM(total.AmountPence) AS AmountPence
            FROM ProceedsNetworkTotal AS total
            JOIN Network AS n ON n.Id = total.NetworkId
            WHERE {Visible.ProceedsTotal} AND total.FinancialYear = @Year AND total.Stage = @Stage AND {Visible.Network}
            GROUP BY n.Reference, n.Name
            """;

        internal const string Kept =
            $"""
            SELECT n.Reference, SUM(CAST(part.Acts AS BIGINT)) AS Acts, SUM(part.AmountPence) AS AmountPence
            FROM ProceedsPart AS part
            JOIN Network AS n ON n.Id = part.NetworkId
            WHERE {Visible.KeptPartOfNetwork} AND part.FinancialYear = @Year AND part.Stage = @Stage
                AND EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = part.BoroughCode)
            GROUP BY n.Reference
            """;
    }
}
