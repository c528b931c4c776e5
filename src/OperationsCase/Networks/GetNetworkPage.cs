using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Networks;

/// <summary>Gets everything that a network's page shows, from one snapshot.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It is in the log as GetNetwork")]
public sealed record GetNetworkPage(NetworkReference Network) : IQuery<GetNetworkPage.Answer>, IConcernsCase, ILoggedAs
{
    private const int EventsShown = 5;

    object ILoggedAs.LoggedAs => new GetNetwork(Network);

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        public required GetNetwork.Answer Case { get; init; }

        public required bool MayWrite { get; init; }

        public GetRestriction.Answer? Restriction { get; init; }

        public IReadOnlyList<ListOperationsOfNetwork.Row> Operations { get; init; } = [];

        public HistoryAnswer Happened { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer) : IRequestHandler<GetNetworkPage, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetNetworkPage query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetNetwork(query.Network));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var mayWrite = officer.May<ChangeNetwork>();
            var restriction = await page.Part(new GetRestriction(query.Network.Value));
            var operations = await page.Part(new ListOperationsOfNetwork(query.Network)) ?? [];
            var sections = await page.Sections(NetworkCase.Kind.Code, found.Value, mayWrite);
            var happened = await page.Part(new ListHistoryOfNetwork(query.Network, PageSize: EventsShown)) ?? new([], 0);

            return new Answer(page, sections)
            {
                Case = found.Value,
                MayWrite = mayWrite,
                Restriction = restriction,
                Operations = operations,
                Happened = happened,
            };
        }
    }
}
