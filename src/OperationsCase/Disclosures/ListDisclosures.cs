using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Disclosures;

/// <summary>Lists who outside the force was told something of any case, latest first: between two days, and by recipient.</summary>
/// <remarks>
/// An information manager reads what was told, of the cases that they may see. An auditor reads the log and no case: of every case its
/// reference, who told whom, when,
/// how and on which ground, as in the audit log, and not what was told.
/// </remarks>
[AllowedTo(Role.InformationManager | Role.Auditor)]
public sealed record ListDisclosures : DateRangeQuery, IQuery<ListDisclosures.Answer>, IRequiresAccessReason, ICountsRowsRead
{
    /// <summary>Part of the name of an organisation or a person.</summary>
    public string? Recipient { get; init; }

    string? IRequiresAccessReason.InOrderTo => Rows > PageSize ? "download the disclosures" : null;

    string ICountsRowsRead.Listing => "the disclosures";

    /// <param name="Rows">The disclosures of this page.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="WithWhat">Whether the reader is told what was disclosed.</param>
    /// <param name="OrMore">Whether there are more than that.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool WithWhat, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : DisclosureRow
    {
        /// <summary>The code of the kind of case.</summary>
        public string Subject { get; init; } = "";

        /// <summary>Of the case.</summary>
        public CaseReference Reference { get; init; }

        /// <summary>Where the page of the case is.</summary>
        public string Address { get; init; } = "";
    }

    internal sealed class Validator : BaseValidator<ListDisclosures>
    {
        public Validator(TimeProvider clock)
            : base(clock)
        {
            RuleFor(query => query.Recipient)
                .MaximumLength(100).WithMessage("Recipient must be 100 characters or fewer")
                .Must(typed => typed is null || NameFolding.Words(typed).Count > 0).WithMessage("Enter letters or digits of the recipient’s name");
        }
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListDisclosures, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListDisclosures query, CancellationToken cancellation)
        {
            var readsCases = officer.Role == Role.InformationManager;
            var ordered = readsCases ? Sql.OfVisibleCases : Sql.OfAllCases;
            var today = London.DateOf(clock.GetUtcNow());
            var lastOn = query.To is { } to && to < today ? to : today;
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                From = query.From is { } from ? London.StartOf(from) : DateTimeOffset.MinValue,
                Before = London.StartOf(lastOn.AddDays(1)),
                Recipient = query.Recipient is { } recipient ? LikePattern.Containing(NameFolding.Key(recipient)) : null,
            });
            var (rows, total) = await database.PageAndTotal<Row>(ordered, which, skip: (query.Page - 1) * query.Rows, take: query.Rows);

            return new Answer(
                [.. rows.Select(row => row with { Address = kinds[row.Subject].AddressOf(row.Reference.Value) })],
                total.Rows,
                WithWhat: readsCases,
                total.OrMore);
        }
    }

    private const string Cases = "it.KindCode AS Subject, it.Reference";

    private const string Tables =
        $"""
        {DisclosureRow.Tables}
        JOIN CaseRecord AS it ON it.Id = given.SubjectId
        WHERE given.DisclosedAt >= @From AND given.DisclosedAt < @Before AND (@Recipient IS NULL OR given.RecipientKey LIKE @Recipient ESCAPE '\')
        """;

    private static class Sql
    {
        internal const string OfVisibleCases =
            $"""
            SELECT {DisclosureRow.Columns}, {DisclosureRow.CaseWords}, {Cases}
            {Tables}
                AND {Visible.OwnCase}
            ORDER BY given.DisclosedAt DESC, given.Id DESC
            """;

        internal const string OfAllCases =
            $"""
            SELECT {DisclosureRow.Columns}, {Cases}
            {Tables}
            ORDER BY given.DisclosedAt DESC, given.Id DESC
            """;
    }
}
