using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Lists the networks that the officer may see, filtered, in order, a page at a time.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListNetworks : IQuery<ListNetworks.Found>
{
    public const int PageSize = 25;

    /// <summary>A reference, or part of a name or of the drugs.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public NetworkOrder Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public string Reference { get; init; } = "";

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
            RuleFor(query => query.Find).MaximumLength(100).WithMessage("Search for 100 characters or fewer");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, IOfficer officer) : IRequestHandler<ListNetworks, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListNetworks query, CancellationToken cancellation)
        {
            var find = string.IsNullOrWhiteSpace(query.Find) ? null : query.Find.Trim();
            var which = new
            {
                OfficerId = officer.Id,
                BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
                Find = find,
                ReferenceLike = find is null ? null : Like.StartingWith(find),
                KeyLike = find is null ? null : Like.Containing(Fold.Key(find)),
                DrugsLike = find is null ? null : Like.Containing(find),
            };
            var ordered = query.Sort switch
            {
                NetworkOrder.Reference => Sql.ByReference,
                NetworkOrder.Newest => Sql.Newest,
                _ => Sql.ByName,
            };
            var rows = await database.Page<Row>(ordered, new(which), skip: (query.Page - 1) * PageSize, take: PageSize);
            var boroughs = (await database.List<Place>(Sql.Boroughs, new { References = rows.Select(row => row.Reference) }))
                .ToLookup(place => place.Reference, place => place.BoroughName);

            return new Found([.. rows.Select(row => row with { BoroughNames = [.. boroughs[row.Reference]] })], await database.Count(Sql.Total, which));
        }
    }

    private sealed record Place
    {
        public string Reference { get; init; } = "";

        public string BoroughName { get; init; } = "";
    }

    private const string From =
        $"""
        FROM Network AS n
        JOIN Officer AS owner ON owner.Id = n.OwnerId
        WHERE {Visible.Network}
            AND (@BoroughCode IS NULL OR EXISTS (SELECT 1 FROM NetworkBorough AS asked WHERE asked.NetworkId = n.Id AND asked.BoroughCode = @BoroughCode))
            AND (@Find IS NULL OR n.Reference LIKE @ReferenceLike ESCAPE '\' OR n.NameKey LIKE @KeyLike ESCAPE '\' OR n.Drugs LIKE @DrugsLike ESCAPE '\')
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
                WHERE c.NetworkId = n.Id AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative') AND {Visible.Operation}
            ) AS DisruptedOn
        """;

    private static class Sql
    {
        internal const string ByName = $"{Columns} {From} ORDER BY n.NameKey";

        internal const string ByReference = $"{Columns} {From} ORDER BY n.Reference";

        internal const string Newest = $"{Columns} {From} ORDER BY n.IdentifiedOn DESC, n.Reference DESC";

        internal const string Total = $"SELECT COUNT(*) {From}";

        internal const string Boroughs =
            """
            SELECT network.Reference, borough.Name AS BoroughName
            FROM Network AS network
            JOIN NetworkBorough AS works ON works.NetworkId = network.Id
            JOIN Borough AS borough ON borough.Code = works.BoroughCode
            WHERE network.Reference IN @References
            ORDER BY network.Reference, borough.Name
            """;
    }
}
