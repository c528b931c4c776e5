using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Marking;

/// <summary>Says how a case is marked.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It says how a case is marked; opening the case is logged")]
public sealed record GetMarking(string Case) : IQuery<GetMarking.Answer>, IConcernsRestrictable
{
    public sealed record Answer(RestrictableCase Case, CaseMark Marking);

    internal sealed class Handler(
        CurrentCase currentCase,
        RestrictionStore cases,
        MarkingStore markings) : IRequestHandler<GetMarking, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetMarking query, CancellationToken cancellation)
        {
            var found = await cases.Case(currentCase.RestrictableId);

            return new Answer(found, await markings.Of(found.Id));
        }
    }
}
