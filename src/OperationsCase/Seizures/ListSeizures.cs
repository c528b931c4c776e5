using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures;

/// <summary>Lists the seizures of every kind that the officer may see, filtered, the one with least time left first, a page at a time.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListSeizures : IQuery<ListSeizures.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>
    /// The start of a reference, or words of its place, of its exhibit or seal number, or of the name it was seized from, each from its
    /// beginning.
    /// </summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public IReadOnlyList<SeizureStatus> Status { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Rows { get; init; } = PageSize;

    string ICountsRowsRead.Listing => "a list of cash seizures";

    public sealed record Answer(IReadOnlyList<SeizureRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<SeizureRow>;

    internal sealed class Validator : AbstractValidator<ListSeizures>
    {
        public Validator()
        {
            RuleFor(query => query.Find).IsSearchable();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, PageSize).WithMessage("A page has 1 to 25 rows");
        }
    }

    internal sealed class Handler(Database database, BoroughsServed served, ICurrentUser officer) : IRequestHandler<ListSeizures, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListSeizures query, CancellationToken cancellation)
        {
            var sole = await served.Sole(query.Borough);
            var typed = SearchText.Of(SeizureCase.Kind.WithoutItsWords(query.Find));
            var status = query.Status.Count == 1 ? query.Status[0].ToString() : null;
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                BoroughCode = sole,
                AnyStatus = query.Status.Count == 0 ? 1 : 0,
                Statuses = query.Status.Select(one => one.ToString()),
                Status = status,
                typed?.ReferenceLike,
            });

            if (typed is { ReferenceLike: null })
            {
                if (await typed.In(database, SeizureCase.Code, sole, Sql.Knows, officer.Id) is not { } words)
                {
                    return new Answer([], 0);
                }

                which.AddDynamicParams(words);
            }

            var ordered = (typed, sole, status) switch
            {
                ({ ReferenceLike: not null }, _, _) => Sql.OfReference,
                (not null, _, _) => Sql.FoundByDue,
                (_, null, null) => Sql.Due,
                (_, null, _) => Sql.DueOfStatus,
                (_, _, null) => Sql.DueOfBorough,
                _ => Sql.DueOfBoroughAndStatus,
            };
            var (rows, total) = await database.PageAndTotal<SeizureRow>(ordered, which, skip: (query.Page - 1) * query.Rows, take: query.Rows);

            return new Answer(rows, total.Rows, total.OrMore);
        }
    }

    private const string Which =
        $"""
        JOIN Borough AS borough ON borough.Code = s.BoroughCode
        JOIN Officer AS officer ON officer.Id = s.OfficerId
        WHERE {Visible.Seizure}
            AND (@BoroughCode IS NULL OR s.BoroughCode = @BoroughCode)
            AND (@AnyStatus = 1 OR s.Status IN @Statuses)
        """;

    private const string Listed = $"SELECT {SeizureRow.Columns} FROM Seizure AS s {Which}";

    private const string InDueOrder = "ORDER BY s.DueOrder, s.Id";

    private static class Sql
    {
        internal const string Knows =
            $"""
            SELECT DISTINCT w.Word
            FROM ({Visible.OnList}) AS mine
            CROSS JOIN Seizure AS s
            CROSS JOIN SearchWord AS w
            WHERE s.Id = mine.Id AND {Visible.Seizure} AND w.SubjectId = s.Id AND w.Word LIKE @Prefix
            ORDER BY w.Word
            """;

        internal const string Due = $"{Listed} {InDueOrder}";

        internal const string DueOfStatus = $"{Listed} AND s.Status = @Status {InDueOrder}";

        internal const string DueOfBorough = $"{Listed} AND s.BoroughCode = @BoroughCode {InDueOrder}";

        internal const string DueOfBoroughAndStatus = $"{Listed} AND s.BoroughCode = @BoroughCode AND s.Status = @Status {InDueOrder}";

        internal const string OfReference = $"{Listed} AND s.Reference LIKE @ReferenceLike ORDER BY s.Reference";

        internal const string FoundByDue =
            $"SELECT {SeizureRow.Columns} FROM SearchWord AS w JOIN Seizure AS s ON s.Id = w.SubjectId {Which} "
                + $"AND {SearchCondition.Condition} {InDueOrder}";
    }
}

/// <summary>Lists the cash seized in one operation, latest first.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListSeizuresOfOperation(OperationReference Operation) : IQuery<IReadOnlyList<SeizureRow>>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of cash seizures";

    Type ICountsRowsRead.CountsWith => typeof(ListSeizures);

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListSeizuresOfOperation, Result<IReadOnlyList<SeizureRow>>>
    {
        public async Task<Result<IReadOnlyList<SeizureRow>>> Handle(ListSeizuresOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<SeizureRow>>.Of(await database.List<SeizureRow>(Sql.OfOperation, new
            {
                OperationId = currentCase.Id,
                OfficerId = officer.Id,
            }));
    }

    private static class Sql
    {
        internal const string OfOperation =
            $"""
            SELECT {SeizureRow.Columns}
            FROM OperationSeizure AS link
            JOIN Seizure AS s ON s.Id = link.SeizureId
            JOIN Borough AS borough ON borough.Code = s.BoroughCode
            JOIN Officer AS officer ON officer.Id = s.OfficerId
            WHERE link.OperationId = @OperationId AND {Visible.Seizure}
            ORDER BY s.SeizedAt DESC, s.Id
            """;
    }
}

/// <summary>Lists the cash thought to be one network's, latest first.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("Part of the network's page, whose opening is logged")]
public sealed record ListSeizuresOfNetwork(NetworkReference Network) : IQuery<IReadOnlyList<SeizureRow>>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of cash seizures";

    Type ICountsRowsRead.CountsWith => typeof(ListSeizures);

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListSeizuresOfNetwork, Result<IReadOnlyList<SeizureRow>>>
    {
        public async Task<Result<IReadOnlyList<SeizureRow>>> Handle(ListSeizuresOfNetwork query, CancellationToken cancellation) =>
            Result<IReadOnlyList<SeizureRow>>.Of(await database.List<SeizureRow>(Sql.OfNetwork, new
            {
                NetworkId = currentCase.Id,
                OfficerId = officer.Id,
            }));
    }

    private static class Sql
    {
        internal const string OfNetwork =
            $"""
            SELECT {SeizureRow.Columns}
            FROM NetworkSeizure AS link
            JOIN Seizure AS s ON s.Id = link.SeizureId
            JOIN Borough AS borough ON borough.Code = s.BoroughCode
            JOIN Officer AS officer ON officer.Id = s.OfficerId
            WHERE link.NetworkId = @NetworkId AND {Visible.Seizure}
            ORDER BY s.SeizedAt DESC, s.Id
            """;
    }
}

public sealed record SeizureRow
{
    internal const string Columns =
        $"""
        s.Reference, s.Kind, s.AmountPence, {MoneyLedger.HeldOfSeizure} AS HeldPence,
            s.Currency, s.Place, borough.Name AS BoroughName, s.SeizedAt, officer.Name AS OfficerName, s.NextDueAt, s.NextDueOn, s.NextDue, s.Status,
            s.Exhibit, s.Seal
        """;

    public SeizureReference Reference { get; init; }

    public AssetKind Kind { get; init; } = null!;

    public long AmountPence { get; init; }

    /// <summary>What is still held, frozen, restrained or owed, as its kind says; whole pence.</summary>
    public long HeldPence { get; init; }

    public string Currency { get; init; } = "";

    public string Place { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public DateTimeOffset SeizedAt { get; init; }

    public string OfficerName { get; init; } = "";

    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The last London day, included, of a clock that counts days.</summary>
    public DateOnly? NextDueOn { get; init; }

    public string? NextDue { get; init; }

    public SeizureStatus Status { get; init; }

    public string Exhibit { get; init; } = "";

    public string Seal { get; init; } = "";
}
