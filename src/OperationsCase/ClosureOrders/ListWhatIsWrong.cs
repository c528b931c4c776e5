using MediatR;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders;

/// <summary>Lists what is wrong with a closure, such as a hearing that is listed after its limit, for the head of the pages of the case.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListWhatIsWrong(OperationReference Operation) : IQuery<IReadOnlyList<ClosureWarning>>, IConcernsCase
{
    internal sealed class Handler(IQueries queries)
        : IRequestHandler<ListWhatIsWrong, Result<IReadOnlyList<ClosureWarning>>>
    {
        public async Task<Result<IReadOnlyList<ClosureWarning>>> Handle(ListWhatIsWrong query, CancellationToken cancellation)
        {
            var life = await queries.Send(new GetClosure(query.Operation), cancellation);
            var clocks = await queries.Send(new ListDeadlinesOfOperation(query.Operation), cancellation);

            if (life.IsRefused || clocks.IsRefused)
            {
                return Result<IReadOnlyList<ClosureWarning>>.Refused(life.IsRefused ? life.Refusals : clocks.Refusals);
            }

            return Result<IReadOnlyList<ClosureWarning>>.Of(
                [.. life.Value.Notices.Select(notice => ClosureWarnings.ListedTooLate(notice, clocks.Value)).OfType<ClosureWarning>()]);
        }
    }
}
