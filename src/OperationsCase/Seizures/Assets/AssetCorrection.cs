using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of an asset of any kind but cash; its ledger, its clocks and the figures follow.</summary>
internal sealed class AssetCorrection(
    Database database,
    CurrentCase currentCase,
    CaseStore cases,
    CaseCorrection correction,
    MoneyLedger ledger,
    AssetAmounts amounts,
    SeizureStanding standing,
    SeizureStore seizures)
{
    /// <returns>The version of the asset after it.</returns>
    public async Task<Result<int>> Make<T>(T command) where T : AssetDetails, ICorrectsAsset<T>
    {
        var id = currentCase.Id;
        await correction.Lock(id);
        var seizure = await seizures.Find(id);

        if (seizure.Kind != command.Kind)
        {
            return Refusal.Conflict($"This is of another kind: {seizure.Kind.InSentence()}");
        }

        var recorded = (await seizure.Kind.Find(database, id))!;
        var corrected = command.Stored();

        if (WhyNot(corrected, await database.SingleOrDefault<DateTimeOffset?>(Sql.FirstOrder, new { SeizureId = id }), seizure, await ledger.StateOf(id))
            is { } wrong)
        {
            return wrong;
        }

        if (await correction.WhyNot(id, command, recorded, corrected) is { } refusal)
        {
            return refusal;
        }

        if (corrected.Seal is { } seal && seal != recorded.Seal && await seizures.OtherWithSeal(id, seal) is { } other)
        {
            return Refusal.Invalid($"Seal {seal} is on {other} already. Check the seal", nameof(command.Seal));
        }

        var (before, after) = ((recorded.AmountPence!.Value, recorded.SeizedAt!.Value), (corrected.AmountPence!.Value, corrected.SeizedAt!.Value));
        await database.Execute(Sql.Correct, corrected.Columns(id));
        await seizure.Kind.Change(database, id, corrected);
        await cases.Began(id, after.Item2);
        await amounts.Correct(seizure.Kind, id, before, after, command.Why);
        var borough = (await database.SingleOrDefault<string>(Sql.Borough, new { Id = id }))!;
        var (found, texts) = corrected.FoundBy(id, borough);
        await standing.Settle(id, typeof(T).StoredName(), afterFigures: () => seizures.SaveWords(found, texts));
        await seizures.KeepOrder(id);

        return await correction.Tell(id, partId: null, command, recorded, seizure.Kind.Words());
    }

    private static Refusal? WhyNot(AssetDetails corrected, DateTimeOffset? firstOrder, SeizureForUpdate seizure, LedgerState money)
    {
        var kind = seizure.Kind;
        var gone = kind.IsKept
            ? seizure.AmountPence - seizure.HeldPence
            : money.Balances.Where(balance => balance.Kind == kind.StandsIn).Sum(one => one.OutPence);

        return firstOrder < corrected.SeizedAt
            ? Refusal.Invalid($"A court made an order {Format.Moment(firstOrder!.Value)}, so it was before that", nameof(corrected.SeizedAt))
            : gone > corrected.AmountPence
                ? Refusal.Invalid($"{Format.Pounds(gone)} of it has gone on already, so it was at least that much", nameof(corrected.AmountPence))
            : seizure.HeldPence == 0 && corrected.AmountPence != seizure.AmountPence
                ? Refusal.Conflict($"{seizure.NoneLeft}. Correct what became of it first", nameof(corrected.AmountPence))
            : null;
    }

    private static class Sql
    {
        internal const string FirstOrder = "SELECT MIN(MadeAt) FROM DetentionOrder WHERE SeizureId = @SeizureId";

        internal const string Borough = "SELECT BoroughCode FROM Seizure WHERE Id = @Id";

        internal const string Correct =
            """
            UPDATE Seizure
            SET AmountPence = @AmountPence, CountedMinor = @AmountPence, SeizedAt = @SeizedAt, Place = @Place, PlaceKey = @PlaceKey,
                SeizedFrom = @SeizedFrom, SeizedBy = @SeizedBy, Exhibit = @Exhibit, Seal = @Seal, ClaimedBy = @ClaimedBy,
                PropertyNumber = @PropertyNumber, JardNumber = @JardNumber
            WHERE Id = @Id
            """;
    }
}
