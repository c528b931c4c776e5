using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Audit.Log;

/// <summary>
/// Lists who looked at what, or who changed what, latest first: by person, by what it was about, by what was done, between two days.
/// </summary>
/// <remarks>An auditor reads the log and no case: of a change it tells which fields it was about, and none of their values.</remarks>
[AllowedTo(Role.Auditor)]
[StoredAs("ListLog")]
public sealed record ListAuditLog : DateRangeQuery, IQuery<ListAuditLog.Answer>, IRequiresAccessReason, ICountsRowsRead
{
    /// <summary>How far back the list goes where no first day is said.</summary>
    public const int DaysBack = 30;

    public AuditLogKind Of { get; init; }

    /// <summary>A name or an e-mail address, whole.</summary>
    public string? Person { get; init; }

    /// <summary>The reference of an operation, network, seizure, problem or claim.</summary>
    public string? About { get; init; }

    /// <summary>What was asked of the program, such as <c>GetNetwork</c>.</summary>
    public string? Act { get; init; }

    string? IRequiresAccessReason.InOrderTo => Rows > PageSize ? "download the log" : null;

    string ICountsRowsRead.Listing => "the log";

    public sealed record Answer(IReadOnlyList<AuditLogRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<AuditLogRow>;

    internal sealed class Validator : BaseValidator<ListAuditLog>
    {
        public Validator(TimeProvider clock)
            : base(clock)
        {
            RuleFor(query => query.Of).IsInEnum().WithMessage("Select one of the answers");
            RuleFor(query => query.Person).MaximumLength(200).WithMessage("Name or e-mail address must be 200 characters or fewer");
            RuleFor(query => query.About).MaximumLength(20).WithMessage("A reference looks like CH-2026-000142");
            RuleFor(query => query.Act).MaximumLength(100).WithMessage("Select one of the answers");
        }
    }

    internal sealed class Handler(
        AuditLogReader documents,
        AuditLogSubjectNames names,
        TimeProvider clock) : IRequestHandler<ListAuditLog, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListAuditLog query, CancellationToken cancellation)
        {
            var who = query.Person is { Length: > 0 } person ? await documents.People(person) : [];

            if (query.Person is { Length: > 0 } && who.Count != 1)
            {
                return Refusal.Invalid(
                    who.Count == 0
                        ? "We could not find this name or e-mail address. Enter all of it"
                        : "Several people have this name. Enter the e-mail address", nameof(query.Person));
            }

            var about = query.About is { Length: > 0 } reference ? await names.IdOf(reference) : null;

            if (query.About is { Length: > 0 } && about is null)
            {
                return Refusal.Invalid("Nothing on the record has this reference", nameof(query.About));
            }

            var today = London.DateOf(clock.GetUtcNow());
            var which = new DynamicParameters(new
            {
                From = London.StartOf(query.From ?? (query.To ?? today).AddDays(-DaysBack)),
                Before = London.StartOf((query.To ?? today).AddDays(1)),
                OfficerId = who.Count == 1 ? who[0] : (Guid?)null,
                SubjectId = about,
                query.Act,
            });

            return await documents.List(
                query.Of,
                which,
                (query.Page - 1) * query.Rows,
                query.Rows,
                hasPerson: who.Count == 1,
                hasSubject: about is not null);
        }
    }
}

/// <summary>One line of the log.</summary>
public sealed record AuditLogRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public string Person { get; init; } = "";

    /// <summary>What was asked of the program, such as <c>GetNetwork</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary>Of a change, its own few words.</summary>
    public string Headline { get; init; } = "";

    /// <summary>References and addresses of what it is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Of a look, what was asked for, with the reason where one was given. Of a change, the names of its fields.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}
