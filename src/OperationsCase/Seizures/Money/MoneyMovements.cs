using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Money;

/// <summary>Records a movement of a seizure's money that is an act of its own, and lets everything follow it.</summary>
internal sealed class MoneyMovements(MoneyLedger ledger, SeizureStanding standing, CaseHistory history, TimeProvider clock)
{
    /// <param name="movement">What moved, in the seizure that is locked; its cause is the act itself.</param>
    /// <param name="act">The request that records it.</param>
    /// <param name="what">What happened, as the heading of the history.</param>
    /// <param name="details">How much, and how that is known.</param>
    /// <returns>The id of the act, which its entry names as its cause.</returns>
    public async Task<Guid> Record(LedgerPosting movement, string act, string what, string details)
    {
        var cause = TimeOrderedId.New(clock.GetUtcNow());
        await ledger.Post(movement with { CauseId = cause });
        history.Tell(what, details, movement.HappenedAt);
        await standing.Settle(movement.CaseId, act);

        return cause;
    }
}
