using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Seizures;

/// <summary>Lists the cash seizures that the officer may see, filtered, the one with least time left first, a page at a time.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListSeizures : IQuery<ListSeizures.Found>
{
    public const int PageSize = 25;

    /// <summary>The start of a reference, or part of a place, of an exhibit or seal number, or of the name it was seized from.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public IReadOnlyList<SeizureStatus> Status { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Found(IReadOnlyList<SeizureRow> Rows, int Total);

    internal sealed class Validator : AbstractValidator<ListSeizures>
    {
        public Validator()
        {
            RuleFor(query => query.Find).MaximumLength(100).WithMessage("Search for 100 characters or fewer");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, IOfficer officer) : IRequestHandler<ListSeizures, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListSeizures query, CancellationToken cancellation)
        {
            var find = string.IsNullOrWhiteSpace(query.Find) ? null : query.Find.Trim();
            var which = new
            {
                OfficerId = officer.Id,
                BoroughCode = string.IsNullOrEmpty(query.Borough) ? null : query.Borough,
                AnyStatus = query.Status.Count == 0 ? 1 : 0,
                Statuses = query.Status.Select(status => status.ToString()),
                Find = find,
                ReferenceLike = find is null ? null : Like.StartingWith(find),
                KeyLike = find is null ? null : Like.Containing(Fold.Key(find)),
                TextLike = find is null ? null : Like.Containing(find),
            };

            return new Found(
                await database.Page<SeizureRow>(Sql.ByDue, new(which), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        $"""
        FROM Seizure AS s
        JOIN Borough AS borough ON borough.Code = s.BoroughCode
        JOIN Officer AS officer ON officer.Id = s.OfficerId
        WHERE {Visible.Seizure}
            AND (@BoroughCode IS NULL OR s.BoroughCode = @BoroughCode)
            AND (@AnyStatus = 1 OR s.Status IN @Statuses)
            AND (@Find IS NULL OR s.Reference LIKE @ReferenceLike ESCAPE '\' OR s.PlaceKey LIKE @KeyLike ESCAPE '\' OR s.Exhibit LIKE @TextLike ESCAPE '\'
                OR s.Seal LIKE @TextLike ESCAPE '\' OR s.SeizedFrom LIKE @TextLike ESCAPE '\')
        """;

    private static class Sql
    {
        internal const string ByDue =
            $"SELECT {SeizureRow.Columns} {From} ORDER BY CASE WHEN s.NextDueAt IS NULL THEN 1 ELSE 0 END, s.NextDueAt, s.SeizedAt DESC, s.Id";

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}

/// <summary>Lists the cash seized in one operation, the latest first.</summary>
[AllowedTo(Role.Investigators)]
[NotConsulted("Part of the case page, whose opening is logged")]
public sealed record ListSeizuresOfOperation(string Operation) : IQuery<IReadOnlyList<SeizureRow>>, IConcernsOperation
{
    internal sealed class Handler(Database database, IOfficer officer, CaseInHand inHand) : IRequestHandler<ListSeizuresOfOperation, Result<IReadOnlyList<SeizureRow>>>
    {
        public async Task<Result<IReadOnlyList<SeizureRow>>> Handle(ListSeizuresOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<SeizureRow>>.Of(await database.List<SeizureRow>(Sql.OfOperation, new { inHand.OperationId, OfficerId = officer.Id }));
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

/// <summary>Lists the cash thought to be one network's, the latest first.</summary>
[AllowedTo(Role.Investigators)]
[NotConsulted("Part of the network's page, whose opening is logged")]
public sealed record ListSeizuresOfNetwork(string Network) : IQuery<IReadOnlyList<SeizureRow>>, IConcernsNetwork
{
    internal sealed class Handler(Database database, IOfficer officer, CaseInHand inHand) : IRequestHandler<ListSeizuresOfNetwork, Result<IReadOnlyList<SeizureRow>>>
    {
        public async Task<Result<IReadOnlyList<SeizureRow>>> Handle(ListSeizuresOfNetwork query, CancellationToken cancellation) =>
            Result<IReadOnlyList<SeizureRow>>.Of(await database.List<SeizureRow>(Sql.OfNetwork, new { inHand.NetworkId, OfficerId = officer.Id }));
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
        """
        s.Reference, s.AmountPence, s.AmountPence - COALESCE((SELECT SUM(back.AmountPence) FROM CashRelease AS back WHERE back.SeizureId = s.Id), 0) AS HeldPence,
            s.Currency, s.Place, borough.Name AS BoroughName, s.SeizedAt, officer.Name AS OfficerName, s.NextDueAt, s.NextDueOn, s.NextDue, s.Status
        """;

    public string Reference { get; init; } = "";

    public long AmountPence { get; init; }

    /// <summary>What has not been given back.</summary>
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
}
