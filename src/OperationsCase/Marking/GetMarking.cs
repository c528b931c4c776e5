using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Marking;

/// <summary>Says how a case is marked.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It says how a case is marked; opening the case is logged")]
public sealed record GetMarking(CaseReference Case) : IQuery<GetMarking.Answer>, IConcernsCase
{
    public sealed record Answer(CaseSummary Case, CaseMark Marking);

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        MarkingStore markings) : IRequestHandler<GetMarking, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetMarking query, CancellationToken cancellation)
        {
            var found = await cases.Summary(currentCase.Id);

            return new Answer(found, await markings.Of(found.Id));
        }
    }
}
