using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Assets;

/// <summary>Lets the ledger of an asset follow when what it is worth, or when it was taken, was recorded wrongly.</summary>
internal sealed class AssetAmounts(MoneyLedger ledger)
{
    /// <param name="kind">The kind of the asset.</param>
    /// <param name="seizureId">The asset, locked.</param>
    /// <param name="before">Whole pence as they were recorded, and when it was taken.</param>
    /// <param name="after">Whole pence as they are, and when it was taken.</param>
    /// <param name="why">Why it was wrong.</param>
    public Task Correct(
        AssetKind kind, Guid seizureId, (long Pence, DateTimeOffset At) before, (long Pence, DateTimeOffset At) after, string why) =>
        before == after ? Task.CompletedTask
        : kind.IsKept ? CountAgain(kind, seizureId, after.Pence - before.Pence, after.At, why)
        : OrderAgain(kind, seizureId, after, why);

    /// <summary>What was counted too little comes in beside the rest; what was counted too much goes back to where it came from.</summary>
    private async Task CountAgain(AssetKind kind, Guid seizureId, long more, DateTimeOffset at, string why)
    {
        var state = await ledger.StateOf(seizureId);
        var place = state.Balances.FirstOrDefault(balance => balance.Kind == LedgerAccountKind.Held && balance.Pence > 0)?.Account ?? kind.Accounts.To;
        var posting = new LedgerPosting(seizureId, kind.Accounts.From, place, Math.Abs(more), seizureId, at, $"Counted again. {why}");

        if (more > 0)
        {
            await ledger.Post(posting);
        }
        else if (more < 0)
        {
            await ledger.PostFrom(LedgerAccountKind.Held, posting with { To = kind.Accounts.From });
        }
    }

    /// <summary>The sum as it is comes in before the sum as it was recorded is taken back, so that no balance is below nothing meanwhile.</summary>
    private async Task OrderAgain(AssetKind kind, Guid seizureId, (long Pence, DateTimeOffset At) after, string why)
    {
        var entries = await ledger.Entries(seizureId);
        var wrong = entries
            .Where(entry => entry.CauseId == seizureId && entry.CorrectsNumber is null && entries.All(later => later.CorrectsNumber != entry.Number))
            .ToList();
        var (from, to) = kind.Accounts;
        await ledger.Post(new LedgerPosting(seizureId, from, to, after.Pence, seizureId, after.At, $"Corrected. {why}"));

        foreach (var entry in wrong)
        {
            await ledger.TakeBack(seizureId, entry, $"Corrected. {why}");
        }
    }
}
