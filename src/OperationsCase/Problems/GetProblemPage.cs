using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Problems;

/// <summary>Gets everything that a problem’s page shows, from one snapshot.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It is in the log as GetProblem")]
public sealed record GetProblemPage(ProblemReference Problem) : IQuery<GetProblemPage.Answer>, IConcernsCase, ILoggedAs
{
    private const int SignsShown = 4;

    object ILoggedAs.LoggedAs => new GetProblem(Problem);

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        public required GetProblem.Answer Case { get; init; }

        public GetRestriction.Answer? Restriction { get; init; }

        public ListProblemSigns.Answer Signs { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer) : IRequestHandler<GetProblemPage, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetProblemPage query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetProblem(query.Problem));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var restriction = await page.Part(new GetRestriction(query.Problem.Value));
            var signs = await page.Part(new ListProblemSigns { Problem = query.Problem, PageSize = SignsShown }) ?? new([], 0);
            var sections = await page.Sections(ProblemCase.Kind.Code, found.Value, officer.May<LogProblemSign>());

            return new Answer(page, sections) { Case = found.Value, Restriction = restriction, Signs = signs };
        }
    }
}
