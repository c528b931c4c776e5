using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Lists whom a case, or a task of it, may be given to: those who work in its boroughs and may see it.</summary>
[AllowedTo(Role.OfBoroughs)]
[SaidInAuditLog("Saw who a case may be given to")]
public sealed record ListCaseColleagues(CaseReference Case) : IQuery<ListCaseColleagues.Answer>, IConcernsCase
{
    public sealed record Answer(CaseSummary Case, IReadOnlyList<CaseColleague> Colleagues);

    internal sealed class Handler(TaskAuthority authority, CaseColleagues colleagues) : IRequestHandler<ListCaseColleagues, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListCaseColleagues query, CancellationToken cancellation)
        {
            var of = await authority.CaseInHand();

            return new Answer(of, await colleagues.Of(of));
        }
    }
}
