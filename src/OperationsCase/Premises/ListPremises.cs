using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Premises;

/// <summary>Lists the premises that the officer may see, filtered, those recorded last first, a page at a time.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Listed or searched premises")]
public sealed record ListPremises : IQuery<ListPremises.Answer>, ICountsRowsRead
{
    public const int MostRows = 10_000;

    /// <summary>The start of a reference, or words of its address, postcode, landlord or ward, each from its beginning.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public string? Ward { get; init; }

    public IReadOnlyList<PremisesTenure> Tenure { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 25;

    string ICountsRowsRead.Listing => "a list of premises";

    public sealed record Answer(IReadOnlyList<PremisesRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<PremisesRow>;

    internal sealed class Validator : AbstractValidator<ListPremises>
    {
        public Validator()
        {
            RuleFor(query => query.Find).IsSearchable();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.PageSize).InclusiveBetween(1, MostRows).WithMessage("A page has 1 to 10,000 rows");
        }
    }

    internal sealed class Handler(Database database, BoroughsServed served, ICurrentUser officer)
        : IRequestHandler<ListPremises, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListPremises query, CancellationToken cancellation)
        {
            var sole = await served.Sole(query.Borough);
            var ward = string.IsNullOrEmpty(query.Ward) ? null : query.Ward;
            var typed = SearchText.Of(PremisesCase.Kind.WithoutItsWords(query.Find));
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                BoroughCode = sole,
                WardCode = ward,
                AnyTenure = query.Tenure.Count == 0 ? 1 : 0,
                Tenures = query.Tenure.Select(tenure => tenure.ToString()),
                typed?.ReferenceLike,
            });

            if (typed is { ReferenceLike: null })
            {
                if (await typed.In(database, PremisesCase.Code, sole, Sql.Knows, officer.Id) is not { } words)
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
            var (rows, total) = await database.PageAndTotal<PremisesRow>(ordered, which, skip: (query.Page - 1) * query.PageSize, take: query.PageSize);

            return new Answer([.. rows.Select(row => row with { Postcode = PostcodeText.Shown(row.Postcode) })], total.Rows, total.OrMore);
        }
    }

    private const string Which =
        $"""
        JOIN CaseRecord AS it ON it.Id = place.Id
        JOIN Borough AS borough ON borough.Code = place.BoroughCode
        JOIN Ward AS ward ON ward.Code = place.WardCode
        WHERE {Visible.OwnCaseOfKind}
            AND (@BoroughCode IS NULL OR place.BoroughCode = @BoroughCode)
            AND (@WardCode IS NULL OR place.WardCode = @WardCode)
            AND (@AnyTenure = 1 OR place.Tenure IN @Tenures)
        """;

    private const string Listed = $"SELECT {PremisesRow.Columns} FROM Premises AS place {Which}";

    private const string LatestFirst = "ORDER BY place.RecordedAt DESC, place.Id DESC";

    private static class Sql
    {
        internal const string Knows =
            $"""
            SELECT DISTINCT w.Word
            FROM ({Visible.OnList}) AS mine
            CROSS JOIN CaseRecord AS it
            CROSS JOIN SearchWord AS w
            WHERE it.Id = mine.Id AND it.KindCode = 'PR' AND {Visible.OwnCaseOfKind} AND w.SubjectId = it.Id AND w.Word LIKE @Prefix
            ORDER BY w.Word
            """;

        internal const string InOrder = $"{Listed} {LatestFirst}";

        internal const string OfBorough = $"{Listed} AND place.BoroughCode = @BoroughCode {LatestFirst}";

        internal const string OfWard = $"{Listed} AND place.BoroughCode = @BoroughCode AND place.WardCode = @WardCode {LatestFirst}";

        internal const string OfReference = $"{Listed} AND place.Reference LIKE @ReferenceLike ORDER BY place.Reference";

        internal const string Found =
            $"SELECT {PremisesRow.Columns} FROM SearchWord AS w JOIN Premises AS place ON place.Id = w.SubjectId {Which} "
                + $"AND {SearchCondition.Condition} ORDER BY w.OrderedAt DESC, w.SubjectId DESC";
    }
}

/// <summary>Premises as a row of a list.</summary>
public sealed record PremisesRow
{
    internal const string Columns =
        "place.Reference, it.Title, place.Postcode, ward.Name AS WardName, borough.Name AS BoroughName, place.Tenure, place.Landlord, place.RecordedAt";

    public PremisesReference Reference { get; init; }

    public string Title { get; init; } = "";

    /// <summary>With its blank.</summary>
    public string Postcode { get; init; } = "";

    public string WardName { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public PremisesTenure Tenure { get; init; }

    public string? Landlord { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
