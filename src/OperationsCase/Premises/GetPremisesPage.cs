using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Premises;

/// <summary>Gets everything that the page of premises shows, from one snapshot.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It is in the log as GetPremises")]
public sealed record GetPremisesPage(PremisesReference Case) : IQuery<GetPremisesPage.Answer>, IConcernsCase, ILoggedAs
{
    private const int EventsShown = 5;

    object ILoggedAs.LoggedAs => new GetPremises(Case);

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        public required GetPremises.Row Head { get; init; }

        public GetRestriction.Answer? Restriction { get; init; }

        public HistoryAnswer Happened { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer) : IRequestHandler<GetPremisesPage, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetPremisesPage query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetPremises(query.Case));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var restriction = await page.Part(new GetRestriction(query.Case.Value));
            var happened = await page.Part(new ListHistoryOfPremises(query.Case, PageSize: EventsShown)) ?? new([], 0);
            var sections = await page.Sections(PremisesCase.Kind.Code, found.Value, officer.May<ChangePremises>());

            return new Answer(page, sections) { Head = found.Value, Restriction = restriction, Happened = happened };
        }
    }
}
