using System.Text.Json.Serialization;
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

    /// <summary>How many people, or things, a search may be about.</summary>
    private const int Most = 100;

    public AuditLogKind Of { get; init; }

    /// <summary>Part of a name or of an e-mail address.</summary>
    public string? Person { get; init; }

    /// <summary>Part of the reference of a case or claim, such as 142.</summary>
    public string? About { get; init; }

    /// <summary>What was asked of the program, such as <c>GetNetwork</c>.</summary>
    public string? Act { get; init; }

    /// <summary>Of who looked at what, only what was refused.</summary>
    public bool RefusedOnly { get; init; }

    /// <summary>Where the page before ended, as it said: what is older than that.</summary>
    public string? Older { get; init; }

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
            RuleFor(query => query.Older).Must(older => older is null || LogPlace.Read(older) is not null).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(
        AuditLogReader documents,
        AuditLogSubjectNames names,
        TimeProvider clock) : IRequestHandler<ListAuditLog, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListAuditLog query, CancellationToken cancellation)
        {
            var who = query.Person is { Length: > 0 } person ? await documents.People(person) : null;

            if (who is { Count: 0 or > Most })
            {
                return Refusal.Invalid(
                    who.Count == 0 ? "No account has this in its name or e-mail address" : "Too many accounts have this in their name. Enter more of it",
                    nameof(query.Person));
            }

            var about = query.About is { Length: > 0 } reference ? await names.IdsOf(reference) : null;

            if (about is { Count: 0 or > Most })
            {
                return Refusal.Invalid(
                    about.Count == 0 ? "Nothing on the record has this in its reference" : "Too many references have this in them. Enter more of it",
                    nameof(query.About));
            }

            var today = London.DateOf(clock.GetUtcNow());
            var before = London.StartOf((query.To ?? today).AddDays(1));
            var older = LogPlace.Read(query.Older ?? "") is { } place && place.At < before ? place : new LogPlace(before, Guid.Empty);
            var which = new DynamicParameters(new
            {
                From = London.StartOf(query.From ?? (query.To ?? today).AddDays(-DaysBack)),
                OlderAt = older.At,
                OlderId = older.Id,
                OfficerIds = who ?? [],
                SubjectIds = about ?? [],
                query.Act,
            });

            return await documents.List(
                query.Of,
                which,
                (query.Page - 1) * query.Rows,
                query.Rows,
                new LogFilter(HasPerson: who is not null, HasSubject: about is not null, query.RefusedOnly));
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

    /// <summary>The place in the log after which older ones follow.</summary>
    [JsonIgnore]
    public string Place => new LogPlace(At, Id).ToString();

    /// <summary>Whether the program said no.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Of a look, what was asked for, with the reason where one was given. Of a change, the names of its fields.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}
