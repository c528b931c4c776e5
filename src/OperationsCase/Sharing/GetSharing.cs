using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Sharing;

/// <summary>Gets which boroughs work an operation and with whom else it is shared, for those who decide it.</summary>
[AllowedTo(Role.Supervisors)]
public sealed record GetSharing(OperationReference Operation) : IQuery<GetSharing.Answer>, IConcernsCase
{
    /// <param name="Case">The operation.</param>
    /// <param name="Boroughs">Those that work it, its lead borough first.</param>
    /// <param name="Shares">With whom it is shared, the first first.</param>
    public sealed record Answer(
        CaseSummary Case,
        IReadOnlyList<ListBoroughsOfOperation.Row> Boroughs,
        IReadOnlyList<ListOperationShares.Row> Shares)
    {
        public ListBoroughsOfOperation.Row Lead => Boroughs[0];
    }

    internal sealed class Handler(CaseStore cases, CurrentCase currentCase, IQueries queries) : IRequestHandler<GetSharing, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetSharing query, CancellationToken cancellation) => new Answer(
            await cases.Summary(currentCase.Id),
            (await queries.Send(new ListBoroughsOfOperation(query.Operation), cancellation)).Value,
            (await queries.Send(new ListOperationShares(query.Operation), cancellation)).Value);
    }
}
