using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Networks;

/// <summary>Lists the networks that the officer may see, filtered, in order, a page at a time.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListNetworks : IQuery<ListNetworks.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>The start of a reference, or words of the name or of the drugs, each from its beginning.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public NetworkOrder Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Rows { get; init; } = PageSize;

    string ICountsRowsRead.Listing => "a list of networks";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public string Drugs { get; init; } = "";

        public int Level { get; init; }

        public string OwnerName { get; init; } = "";

        public DateOnly IdentifiedOn { get; init; }

        public int Operations { get; init; }

        /// <summary>The day of its latest confirmed disruption.</summary>
        public DateOnly? DisruptedOn { get; init; }

        public IReadOnlyList<string> BoroughNames { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<ListNetworks>
    {
        public Validator()
        {
            RuleFor(query => query.Find).IsSearchable();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, PageSize).WithMessage("A page has 1 to 25 rows");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListNetworks, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListNetworks query, CancellationToken cancellation)
        {
            var typed = SearchText.Of(NetworkCase.Kind.WithoutItsWords(query.Find));
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
                typed?.ReferenceLike,
            });

            if (typed is { ReferenceLike: null })
            {
                if (await typed.In(database, NetworkCase.Code, soleBorough: null, Sql.Knows, officer.Id) is not { } words)
                {
                    return new Answer([], 0);
                }

                which.AddDynamicParams(words);
            }

            var ordered = Ordered(typed, query.Sort);
            var (rows, total) = await database.PageAndTotal<Row>(ordered, which, skip: (query.Page - 1) * query.Rows, take: query.Rows);
            var boroughs = (await database.List<NetworkPlaceRow>(Sql.Boroughs, new { References = rows.Select(row => row.Reference.Value) }))
                .ToLookup(place => place.Reference, place => place.BoroughName);

            return new Answer([.. rows.Select(row => row with { BoroughNames = [.. boroughs[row.Reference]] })], total.Rows, total.OrMore);
        }

        private static string Ordered(SearchText? typed, NetworkOrder sort) => (typed, sort) switch
        {
            ({ ReferenceLike: not null }, _) => Sql.OfReference,
            (null, NetworkOrder.Reference) => Sql.ByReference,
            (null, NetworkOrder.Newest) => Sql.Newest,
            (null, _) => Sql.ByName,
            (_, NetworkOrder.Reference) => Sql.FoundByReference,
            (_, NetworkOrder.Newest) => Sql.Found,
            _ => Sql.FoundByName,
        };
    }

    private sealed record NetworkPlaceRow
    {
        public NetworkReference Reference { get; init; }

        public string BoroughName { get; init; } = "";
    }

    private const string Which =
        $"""
        JOIN Officer AS owner ON owner.Id = n.OwnerId
        WHERE {Visible.Network}
            AND (@BoroughCode IS NULL OR EXISTS (SELECT 1 FROM CaseBorough AS asked WHERE asked.CaseId = n.Id
                AND asked.BoroughCode = @BoroughCode))
        """;

    private const string Columns =
        $"""
        SELECT n.Reference, n.Name, n.Drugs, n.Level, owner.Name AS OwnerName, n.IdentifiedOn,
            (
                SELECT COUNT(*)
                FROM OperationNetwork AS link
                JOIN Operation AS o ON o.Id = link.OperationId
                WHERE link.NetworkId = n.Id AND {Visible.Operation}
            ) AS Operations,
            (
                SELECT MAX(c.HappenedOn)
                FROM DisruptionClaim AS c
                JOIN Operation AS o ON o.Id = c.OperationId
                WHERE c.NetworkId = n.Id AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative') AND {Visible.OwnOperation}
            ) AS DisruptedOn
        """;

    private const string Listed = $"{Columns} FROM Network AS n {Which}";

    private const string ByWords = $"{Columns} FROM SearchWord AS w JOIN Network AS n ON n.Id = w.SubjectId {Which} AND {SearchCondition.Condition}";

    private static class Sql
    {
        internal const string Knows =
            $"""
            SELECT DISTINCT w.Word
            FROM ({Visible.OnList}) AS mine
            CROSS JOIN Network AS n
            CROSS JOIN SearchWord AS w
            WHERE n.Id = mine.Id AND {Visible.Network} AND w.SubjectId = n.Id AND w.Word LIKE @Prefix
            ORDER BY w.Word
            """;

        internal const string ByName = $"{Listed} ORDER BY n.NameKey, n.Id";

        internal const string ByReference = $"{Listed} ORDER BY n.Reference";

        internal const string OfReference = $"{Listed} AND n.Reference LIKE @ReferenceLike ORDER BY n.Reference";

        internal const string Newest = $"{Listed} ORDER BY n.IdentifiedOn DESC, n.Reference DESC";

        internal const string Found = $"{ByWords} ORDER BY w.OrderedAt DESC, w.SubjectId DESC";

        internal const string FoundByName = $"{ByWords} ORDER BY n.NameKey, n.Id";

        internal const string FoundByReference = $"{ByWords} ORDER BY n.Reference";

        internal const string Boroughs =
            """
            SELECT network.Reference, borough.Name AS BoroughName
            FROM Network AS network
            JOIN CaseBorough AS works ON works.CaseId = network.Id
            JOIN Borough AS borough ON borough.Code = works.BoroughCode
            WHERE network.Reference IN @References
            ORDER BY network.Reference, borough.Name
            """;
    }
}
