using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Seizures;

/// <summary>Lets where a seizure stands and its clocks follow what is held, after a release was recorded, corrected or taken back.</summary>
internal sealed class HeldCash(Database database, SeizureStore seizures, DeadlineService deadlines)
{
    private static readonly string[] Clocks = [CashRules.DetentionOrder, CashRules.DetentionEnd, CashRules.DetentionLimit];

    /// <summary>With the last penny the clocks stand down; where some is held after all, those run again.</summary>
    /// <param name="seizureId">The seizure, locked.</param>
    /// <returns>Pence still held.</returns>
    public async Task<long> Settle(Guid seizureId)
    {
        var seizure = await seizures.Find(seizureId);
        var of = SeizureCase.Deadlines(seizureId);

        if (seizure is { HeldPence: 0, Status: not SeizureStatus.Released })
        {
            await seizures.Move(seizureId, SeizureStatus.Released);
            await deadlines.StandDownAll(of, Clocks);
        }
        else if (seizure is { HeldPence: > 0, Status: SeizureStatus.Released })
        {
            var isDetained = await database.Count(Sql.Orders, new { SeizureId = seizureId }) > 0;
            await seizures.Move(seizureId, isDetained ? SeizureStatus.Detained : SeizureStatus.Seized);
            await deadlines.ReopenGivenUp(of, Clocks);
        }

        return seizure.HeldPence;
    }

    private static class Sql
    {
        internal const string Orders = "SELECT COUNT(*) FROM DetentionOrder WHERE SeizureId = @SeizureId";
    }
}
