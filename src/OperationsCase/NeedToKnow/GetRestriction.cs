using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.NeedToKnow;

/// <summary>Says who may see a case that the officer may see: everybody of its borough, or a list.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It says who may see a case; opening the case is logged")]
public sealed record GetRestriction(CaseReference Case) : IQuery<GetRestriction.Answer>, IConcernsCase
{
    /// <param name="Case">What it is about.</param>
    /// <param name="Restriction">Null when everybody who serves its borough may see it.</param>
    /// <param name="With">
    /// The restricted operations that the cash belongs to, and with which it is restricted; none for a case of another kind.
    /// </param>
    /// <param name="Allowed">Those on the list, and whoever broke the glass.</param>
    /// <param name="Candidates">Those who could be on the list; none to whom may not say so.</param>
    public sealed record Answer(
        CaseSummary Case, RestrictionRow? Restriction, IReadOnlyList<string> With, IReadOnlyList<AccessListMember> Allowed,
        IReadOnlyList<AccessListCandidate> Candidates);

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        ICurrentUser officer) : IRequestHandler<GetRestriction, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetRestriction query, CancellationToken cancellation)
        {
            var found = await cases.Summary(currentCase.Id);
            var restriction = await restrictions.InForce(found.Id);

            return new Answer(
                found,
                restriction,
                await restrictions.HangsOn(found.Id),
                restriction is null ? [] : await restrictions.Listed(restriction.Id),
                officer.May<RestrictCase>() ? await restrictions.Candidates(found) : []);
        }
    }
}
