using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>What is left of a case that was erased.</summary>
public sealed record TombstoneRow
{
    public string Subject { get; init; } = "";

    public string Reference { get; init; } = "";

    public DateTimeOffset ErasedAt { get; init; }

    public string ErasedByName { get; init; } = "";

    public ErasureGround Ground { get; init; }

    public string Why { get; init; } = "";

    /// <summary>"Operation", "Cash seizure".</summary>
    public string Kind { get; init; } = "";

    internal TombstoneRow Of(CaseKinds kinds) => this with { Kind = kinds[Subject].Heading };
}

/// <summary>Says of a reference that its case was erased, when, by whom and why.</summary>
[AllowedTo(Role.InformationManager)]
public sealed record GetTombstone(string Reference) : IQuery<TombstoneRow>
{
    internal sealed class Handler(Database database, CaseKinds kinds) : IRequestHandler<GetTombstone, Result<TombstoneRow>>
    {
        public async Task<Result<TombstoneRow>> Handle(GetTombstone query, CancellationToken cancellation) =>
            await database.SingleOrDefault<TombstoneRow>(Sql.ByReference, new { Reference = query.Reference.Trim() }) is { } row
                ? row.Of(kinds)
                : Refusal.NotFound("case");
    }

    private static class Sql
    {
        internal const string ByReference =
            """
            SELECT gone.Subject, gone.Reference, gone.ErasedAt, eraser.Name AS ErasedByName, gone.Ground, gone.Why
            FROM Tombstone AS gone
            JOIN Officer AS eraser ON eraser.Id = gone.ErasedById
            WHERE gone.Reference = @Reference
            """;
    }
}

/// <summary>Lists what was erased, latest first.</summary>
[AllowedTo(Role.InformationManager)]
public sealed record ListTombstones(int Page = 1) : IQuery<ListTombstones.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    string ICountsRowsRead.Listing => "what was erased";

    public sealed record Answer(IReadOnlyList<TombstoneRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<TombstoneRow>;

    internal sealed class Validator : AbstractValidator<ListTombstones>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, CaseKinds kinds) : IRequestHandler<ListTombstones, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListTombstones query, CancellationToken cancellation)
        {
            var all = new DynamicParameters();
            var (rows, total) = await database.PageAndTotal<TombstoneRow>(Sql.Latest, all, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer([.. rows.Select(row => row.Of(kinds))], total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string Latest =
            """
            SELECT gone.Subject, gone.Reference, gone.ErasedAt, eraser.Name AS ErasedByName, gone.Ground, gone.Why
            FROM Tombstone AS gone
            JOIN Officer AS eraser ON eraser.Id = gone.ErasedById
            ORDER BY gone.ErasedAt DESC, gone.Reference DESC
            """;
    }
}
