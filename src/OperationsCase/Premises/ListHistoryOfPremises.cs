using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Read the history of premises")]
public sealed record ListHistoryOfPremises(PremisesReference Case, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsCase, IHistoryQuery
{
    internal sealed class Validator : AbstractValidator<ListHistoryOfPremises>
    {
        public Validator() => Include(new HistoryPaging<ListHistoryOfPremises>());
    }

    internal sealed class Handler(HistoryReader history, CurrentCase currentCase) : IRequestHandler<ListHistoryOfPremises, Result<HistoryAnswer>>
    {
        public Task<Result<HistoryAnswer>> Handle(ListHistoryOfPremises query, CancellationToken cancellation) =>
            history.Of(currentCase.Id, query);
    }
}
