using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Sharing;

namespace OperationsCase.Operations;

/// <summary>Gets everything that an operation's page shows, from one snapshot: what every operation has, and what other rooms add to it.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It is in the log as GetOperation")]
public sealed record GetOperationPage(OperationReference Operation) : IQuery<GetOperationPage.Answer>, IConcernsCase, ILoggedAs
{
    private const int EventsShown = 5;

    object ILoggedAs.LoggedAs => new GetOperation(Operation);

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        public required GetOperation.Answer Case { get; init; }

        public required bool MayWrite { get; init; }

        public GetRestriction.Answer? Restriction { get; init; }

        public IReadOnlyList<ListOperationShares.Row> Shares { get; init; } = [];

        /// <summary>The boroughs that work it, its lead borough first.</summary>
        public IReadOnlyList<ListBoroughsOfOperation.Row> Boroughs { get; init; } = [];

        public IReadOnlyList<DeadlineRow> Clocks { get; init; } = [];

        public HistoryAnswer Happened { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer) : IRequestHandler<GetOperationPage, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetOperationPage query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetOperation(query.Operation));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var mayWrite = found.Value.Head.MayBeWrittenBy(officer);
            var restriction = await page.Part(new GetRestriction(query.Operation.Value));
            var shares = await page.Part(new ListOperationShares(query.Operation)) ?? [];
            var boroughs = await page.Part(new ListBoroughsOfOperation(query.Operation)) ?? [];
            var clocks = await page.Part(new ListDeadlinesOfOperation(query.Operation)) ?? [];
            var happened = await page.Part(new ListHistoryOfOperation(query.Operation, PageSize: EventsShown)) ?? new([], 0);
            var sections = await page.Sections(OperationCase.Kind.Code, found.Value, mayWrite);

            return new Answer(page, sections)
            {
                Case = found.Value,
                MayWrite = mayWrite,
                Restriction = restriction,
                Shares = shares,
                Boroughs = boroughs,
                Clocks = clocks,
                Happened = happened,
            };
        }
    }
}
