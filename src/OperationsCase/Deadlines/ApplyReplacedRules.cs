using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines;

/// <summary>
/// Works out again the open deadlines whose version of a rule was replaced, because it had read the law wrongly; answers how many moved.
/// </summary>
/// <remarks>Sent at each start, before anybody can look. Where nothing was replaced since, it changes nothing.</remarks>
[AllowedTo(Role.TheSystem)]
[StoredAs("MoveToNewRules")]
[LongWork(WorkKind.Load)]
public sealed record ApplyReplacedRules : ICommand<int>, INotAudited
{
    internal sealed class Handler(
        SystemFacts facts,
        MovedDeadlineFinder deadlines,
        DeadlineRecalculation moves,
        TimeProvider clock) : IRequestHandler<ApplyReplacedRules, Result<int>>
    {
        public async Task<Result<int>> Handle(ApplyReplacedRules command, CancellationToken cancellation)
        {
            // Whoever loads bank holidays waits here too: nobody else moves deadlines meanwhile.
            await facts.TakeTurn();

            return await moves.Keep(await deadlines.ByNewRules(), typeof(ApplyReplacedRules).StoredName(), clock.GetUtcNow());
        }
    }
}
