using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Seizures;

/// <summary>Gets everything that a seizure’s page shows, from one snapshot.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It is in the log as GetSeizure")]
public sealed record GetSeizurePage(SeizureReference Seizure) : IQuery<GetSeizurePage.Answer>, IConcernsCase, ILoggedAs
{
    private const int EventsShown = 5;

    object ILoggedAs.LoggedAs => new GetSeizure(Seizure);

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        public required GetSeizure.Answer Case { get; init; }

        public GetRestriction.Answer? Restriction { get; init; }

        public IReadOnlyList<DeadlineRow> Clocks { get; init; } = [];

        public HistoryAnswer Happened { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer) : IRequestHandler<GetSeizurePage, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetSeizurePage query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetSeizure(query.Seizure));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var restriction = await page.Part(new GetRestriction(query.Seizure.Value));
            var clocks = await page.Part(new ListDeadlinesOfSeizure(query.Seizure)) ?? [];
            var happened = await page.Part(new ListHistoryOfSeizure(query.Seizure, PageSize: EventsShown)) ?? new([], 0);
            var sections = await page.Sections(SeizureCase.Kind.Code, found.Value, officer.May<ReleaseCash>());

            return new Answer(page, sections) { Case = found.Value, Restriction = restriction, Clocks = clocks, Happened = happened };
        }
    }
}
