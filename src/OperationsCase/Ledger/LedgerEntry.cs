namespace OperationsCase.Ledger;

/// <summary>One movement of money, in whole pence of sterling.</summary>
public sealed record LedgerEntry
{
    /// <summary>Its place in the ledger of its case, from 1.</summary>
    public int Number { get; init; }

    public string FromAccount { get; init; } = "";

    public string ToAccount { get; init; } = "";

    public long AmountPence { get; init; }

    /// <summary>When it moved in the world, in UTC; of a correction, when it was made.</summary>
    public DateTimeOffset HappenedAt { get; init; }

    public string Note { get; init; } = "";

    /// <summary>The recorded act that it follows: a release, a forfeiture.</summary>
    public Guid CauseId { get; init; }

    /// <summary>The entry that it takes back; null of every other.</summary>
    public int? CorrectsNumber { get; init; }

    public string? RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What went into and out of an account of a case, in whole pence, without what was taken back.</summary>
public sealed record LedgerBalance
{
    public string Account { get; init; } = "";

    public LedgerAccountKind Kind { get; init; }

    public long InPence { get; init; }

    public long OutPence { get; init; }

    /// <summary>What is in it; less than nothing only where money comes from it.</summary>
    public long Pence => InPence - OutPence;
}

/// <summary>The balances of one case.</summary>
public sealed record LedgerState(IReadOnlyList<LedgerBalance> Balances)
{
    /// <summary>What still stands: held by the force, frozen, restrained or owed, of which an asset is only one. Without interest.</summary>
    public long HeldPence => Balances.Where(balance => LedgerAccount.Standing.Contains(balance.Kind)).Sum(balance => balance.Pence);

    /// <summary>What the held money earned and is still with it.</summary>
    public long InterestPence => Of(LedgerAccountKind.Interest);

    public long Of(LedgerAccountKind kind) => Balances.Where(balance => balance.Kind == kind).Sum(balance => balance.Pence);

    /// <summary>What reached that stage, whether or not it has gone on from there.</summary>
    public long EverIn(LedgerAccountKind kind) => Balances.Where(balance => balance.Kind == kind).Sum(balance => balance.InPence);

    public long Of(string account) => Balances.FirstOrDefault(balance => balance.Account == account)?.Pence ?? 0;

    /// <summary>From which accounts of a kind a sum is taken: the bank first, because it pays, then one after the other.</summary>
    /// <returns>Sums above zero that add up to it.</returns>
    /// <exception cref="InvalidOperationException">They do not have as much.</exception>
    internal IReadOnlyList<(string Account, long Pence)> Draw(LedgerAccountKind kind, long pence)
    {
        var left = pence;
        var drawn = new List<(string, long)>();

        foreach (var balance in Balances
            .Where(balance => balance.Kind == kind && balance.Pence > 0)
            .OrderBy(balance => balance.Account != LedgerAccount.Bank)
            .ThenBy(balance => balance.Account, StringComparer.Ordinal))
        {
            var some = Math.Min(left, balance.Pence);

            if (some > 0)
            {
                drawn.Add((balance.Account, some));
                left -= some;
            }
        }

        return left == 0 ? drawn : throw new InvalidOperationException($"{pence} pence were asked of accounts that have {pence - left}.");
    }
}
