using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>
/// Shows which open cases of a borough would go from one officer to another, or from nobody, and which would not and why, before anything is
/// changed.
/// </summary>
[AllowedTo(Role.Supervisors)]
[SaidInAuditLog("Saw which cases would go to another officer")]
public sealed record PreviewReassignment : IQuery<PreviewReassignment.Answer>, ICountsRowsRead
{
    /// <summary>So many cases at once are enough to read, and to give away.</summary>
    public const int Most = 100;

    /// <summary>The lead borough of the cases.</summary>
    public string Borough { get; init; } = "";

    public Guid? From { get; init; }

    public Guid? To { get; init; }

    string ICountsRowsRead.Listing => "a list of open cases";

    /// <param name="Rows">The first hundred, those that would go first.</param>
    /// <param name="FromName">Who has them.</param>
    /// <param name="ToName">Who would have them.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, string FromName, string ToName) : IRowsAnswer<Row>
    {
        public IEnumerable<Row> Going => Rows.Where(row => row.WhyNot is null);

        public IEnumerable<Row> Staying => Rows.Where(row => row.WhyNot is not null);
    }

    public sealed record Row : ListedCase
    {
        public Guid Id { get; init; }

        public bool IsRestricted { get; init; }

        public bool IsSeen { get; init; }

        public int OpenWork { get; init; }

        /// <summary>Why it would not go; null where it would.</summary>
        public string? WhyNot => IsRestricted ? "Restricted: hand it over by itself, to an officer on its list"
            : !IsSeen ? "The officer does not work on such cases"
            : null;
    }

    internal sealed class Validator : AbstractValidator<PreviewReassignment>
    {
        public Validator()
        {
            RuleFor(query => query.Borough).NotEmpty().WithMessage("Select the borough")
                .MaximumLength(9).WithMessage("Select one of the boroughs");
            RuleFor(query => query.From).NotEmpty().WithMessage("Select who has the cases");
            RuleFor(query => query.To).NotEmpty().WithMessage("Select who is to have the cases")
                .NotEqual(query => query.From).WithMessage("Select two different officers");
        }
    }

    internal sealed class Handler(ReassignableCases cases) : IRequestHandler<PreviewReassignment, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(PreviewReassignment query, CancellationToken cancellation)
        {
            var from = await cases.Named(query.From!.Value, query.Borough, mayBeClosed: true);
            var to = await cases.Named(query.To!.Value, query.Borough, mayBeClosed: false);

            return from is null ? Refusal.Invalid("Select an officer who served this borough", nameof(From))
                : to is null ? Refusal.Invalid("Select an officer who serves this borough and whose account is open", nameof(To))
                : new Answer(await cases.Of(query.Borough, query.From.Value, to), from.Name, to.Name);
        }
    }
}

/// <summary>Finds the cases that one officer has and another could have.</summary>
internal sealed class ReassignableCases(Database database, CaseKinds kinds, ICurrentUser officer)
{
    /// <returns>Null where nobody of the asker’s borough is meant.</returns>
    public Task<NamedOfficer?> Named(Guid officerId, string boroughCode, bool mayBeClosed) => database.SingleOrDefault<NamedOfficer>(
        Sql.Named,
        new { Id = officerId, BoroughCode = boroughCode, OfficerId = officer.Id, MayBeClosed = mayBeClosed ? 1 : 0 });

    public async Task<IReadOnlyList<PreviewReassignment.Row>> Of(string boroughCode, Guid fromId, NamedOfficer to)
    {
        var rows = await database.Page<PreviewReassignment.Row>(
            Sql.Cases,
            new Dapper.DynamicParameters(new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                TheirKinds = kinds.ReadableBy(to.Role & Role.OfBoroughs),
                BoroughCode = boroughCode,
                FromId = fromId,
            }),
            skip: 0,
            take: PreviewReassignment.Most);

        return rows.Named(kinds);
    }

    private static class Sql
    {
        internal const string Named =
            """
            SELECT colleague.Id, colleague.Name, colleague.Role
            FROM Officer AS colleague
            WHERE colleague.Id = @Id AND (@MayBeClosed = 1 OR (colleague.DisabledAt IS NULL
                    AND EXISTS (SELECT 1 FROM OfficerBorough AS theirs WHERE theirs.OfficerId = colleague.Id AND theirs.BoroughCode = @BoroughCode)))
                AND EXISTS (SELECT 1 FROM OfficerBorough AS mine WHERE mine.OfficerId = @OfficerId AND mine.BoroughCode = @BoroughCode)
            """;

        internal const string Cases =
            $"""
            SELECT it.Id,
                CASE WHEN EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = it.Id) THEN 1 ELSE 0 END AS IsRestricted,
                CASE WHEN it.KindCode IN @TheirKinds THEN 1 ELSE 0 END AS IsSeen,
                (SELECT COUNT(*) FROM Deadline AS d WHERE d.CaseId = it.Id AND d.MetAt IS NULL AND d.StoodDownAt IS NULL) AS OpenWork,
                {ListedCases.Columns}
            FROM CaseRecord AS it
            WHERE it.OwnerId = @FromId AND it.ClosedAt IS NULL AND {Visible.OwnCase}
                AND EXISTS (SELECT 1 FROM CaseBorough AS leads WHERE leads.CaseId = it.Id AND leads.BoroughCode = @BoroughCode
                    AND COALESCE(leads.IsLead, 1) = 1)
            ORDER BY it.OpenedAt DESC, it.Id DESC
            """;
    }
}

internal sealed record NamedOfficer
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }
}
