using System.Text.Json.Serialization;
using System.ComponentModel.DataAnnotations;
using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>
/// Lists deadlines of all cases: the officer's own, or those of the boroughs they serve; open ones in order of time, ended ones latest
/// first.
/// </summary>
[AllowedTo(Role.CaseReaders)]
public sealed partial record ListDeadlines : IQuery<ListDeadlines.Answer>, IRequiresAccessReason, ICountsRowsRead
{
    public const int PageSize = 25;
    public const int MostRows = 10_000;

    /// <summary>More rows at once than this are an export, for which a reason is asked.</summary>
    public const int MostListed = 200;

    /// <summary>When what is open falls due; left out, at any time.</summary>
    public DeadlineTimeFilter? When { get; init; }

    /// <summary>What became of it; left out, it is open.</summary>
    public DeadlineState? State { get; init; }

    public string? Borough { get; init; }

    /// <summary>The rule that it was calculated by, such as closure-notice.hearing.</summary>
    public string? Rule { get; init; }

    /// <summary>Whose they are; left out, the officer's own, or everybody's.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Those of other officers in the boroughs served, too.</summary>
    public bool Everybodys { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Rows { get; init; } = PageSize;

    string? IRequiresAccessReason.InOrderTo => Rows > MostListed ? "download a list of deadlines" : null;

    string ICountsRowsRead.Listing => "a list of deadlines";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : ListedCase
    {
        public Guid Id { get; init; }

        /// <summary>What the clock hangs on: of a task, the task.</summary>
        public Guid SubjectId { get; init; }

        public string RuleId { get; init; } = "";

        public string What { get; init; } = "";

        public DateTimeOffset TriggerAt { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        /// <summary>When it was found to be missed.</summary>
        public DateTimeOffset? OverdueAt { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        public string? MetBy { get; init; }

        public string? MetHow { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }

        public string OfficerName { get; init; } = "";

        public string BoroughName { get; init; } = "";

        /// <summary>The code of the kind of operation.</summary>
        [JsonConverter(typeof(CodeJson))]
        public string? OperationKind { get; init; }

        public string? OperationPlace { get; init; }

        public long? AmountPence { get; init; }

        public DateTimeOffset? SeizedAt { get; init; }

        public string? SeizurePlace { get; init; }

        /// <summary>Where it is answered: of a task its own page, else that of the case.</summary>
        internal string Leads => TaskRules.IsTask(RuleId) ? TaskRules.AddressOf(Reference, SubjectId) : Address;

        /// <summary>"Operation Kestrel, CH-2026-000142. Crack house closure, Queensbridge Road", or what was seized, or the name alone.</summary>
        internal string About(CaseKinds kinds) =>
            OperationKind is { } kind ? $"{Name}, {Format.Whole(Reference.Value)}. {kinds[Subject].WordsOfVariety!(kind)}, {OperationPlace}"
            : AmountPence is { } pence
                ? $"{Format.Pounds(pence)} seized {Format.Moment(SeizedAt!.Value)}, {Format.Whole(Reference.Value)}, {SeizurePlace}"
            : NameWithReference;

        /// <summary>A clock that was missed and then given up stays missed.</summary>
        public DeadlineState StateAt(DateTimeOffset now) => StoodDownAt is not null
            ? (OverdueAt is null ? DeadlineState.StoodDown : DeadlineState.Missed)
            : MetAt is { } met ? (met > DueAt ? DeadlineState.MetLate : DeadlineState.Met)
            : DueAt < now ? DeadlineState.Missed : DeadlineState.Open;
    }

    internal sealed class Validator : AbstractValidator<ListDeadlines>
    {
        public Validator()
        {
            RuleFor(query => query.When).IsInEnum();
            RuleFor(query => query.State).IsInEnum();
            RuleFor(query => query.Borough).MaximumLength(9).WithMessage("Select one of the boroughs");
            RuleFor(query => query.Rule).MaximumLength(60).WithMessage("Select one of the rules");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, MostRows).WithMessage("A page has 1 to 10,000 rows");
        }
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        BoroughsServed served,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListDeadlines, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListDeadlines query, CancellationToken cancellation)
        {
            var holder = query.Officer ?? (query.Everybodys ? (Guid?)null : officer.Id);
            var borough = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough;
            var sole = holder is null ? await served.Sole(borough) : borough;
            var isAlone = !await served.WorksBeside(sole);
            var (from, before) = Between(query, clock.GetUtcNow());
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                HolderId = holder,
                BoroughCode = isAlone ? sole : null,
                Beside = isAlone ? null : borough,
                ReadableKinds = kinds.ReadableBy(officer),
                RuleId = string.IsNullOrWhiteSpace(query.Rule) ? null : query.Rule,
                From = from,
                Before = before,
            });
            var (ofOfficer, ofBorough, ofEverybody) = StatementsOf(query.State);
            var ordered = holder is not null ? ofOfficer : sole is null || !isAlone ? ofEverybody : ofBorough;
            var total = await database.CountUpTo(ordered, which);

            return new Answer(
                total.Rows == 0
                    ? []
                    : (await database.Page<Row>(ordered, which, skip: (query.Page - 1) * query.Rows, take: query.Rows)).Named(kinds),
                total.Rows,
                total.OrMore);
        }

        private static (DateTimeOffset From, DateTimeOffset Before) Between(ListDeadlines query, DateTimeOffset now)
        {
            var today = London.DateOf(now);
            var afterToday = London.StartOf(today.AddDays(1)).AddSeconds(1);
            var afterTheWeek = London.StartOf(today.AddDays(8)).AddSeconds(1);

            return query.State == DeadlineState.Missed ? (DateTimeOffset.MinValue, now) : query.When switch
            {
                DeadlineTimeFilter.Overdue => (DateTimeOffset.MinValue, now),
                DeadlineTimeFilter.Today => (now, afterToday),
                DeadlineTimeFilter.Week => (afterToday, afterTheWeek),
                _ => (DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            };
        }

        private static (string OfOfficer, string OfBorough, string OfEverybody) StatementsOf(DeadlineState? state) => state switch
        {
            DeadlineState.Met => (Sql.MetOfOfficer, Sql.MetOfBorough, Sql.MetOfEverybody),
            DeadlineState.MetLate => (Sql.MetLateOfOfficer, Sql.MetLateOfBorough, Sql.MetLateOfEverybody),
            DeadlineState.StoodDown => (Sql.StoodDownOfOfficer, Sql.StoodDownOfBorough, Sql.StoodDownOfEverybody),
            _ => (Sql.OfOfficer, Sql.OfBorough, Sql.OfEverybody),
        };
    }
}

public enum DeadlineTimeFilter
{
    [Display(Name = "Overdue")]
    Overdue,

    /// <summary>Up to and including the midnight that ends today in London.</summary>
    [Display(Name = "Due today")]
    Today,

    /// <summary>After today and within the seven days that follow, up to and including the midnight that ends them.</summary>
    [Display(Name = "Due this week")]
    Week,
}

/// <summary>What became of a deadline.</summary>
public enum DeadlineState
{
    [Display(Name = "Open")]
    Open,

    /// <summary>Open, and past.</summary>
    [Display(Name = "Missed")]
    Missed,

    [Display(Name = "Met in time")]
    Met,

    [Display(Name = "Met late")]
    MetLate,

    [Display(Name = "No longer needed")]
    StoodDown,
}
