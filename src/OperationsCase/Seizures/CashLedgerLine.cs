namespace OperationsCase.Seizures;

/// <summary>One line of a seizure's ledger, in pence of sterling.</summary>
/// <param name="HeldPence">What was held after it.</param>
/// <param name="Order">The order that was made, on such a line.</param>
/// <param name="Release">What was given back, on such a line.</param>
public sealed record CashLedgerLine(
        CashLedgerEntryKind Entry,
        DateTimeOffset At,
        long? InPence,
        long? OutPence,
        long HeldPence,
        GetSeizure.DetentionOrderRow? Order = null,
        GetSeizure.CashReleaseRow? Release = null)
{
    /// <summary>Seized and counted, then orders and releases as they came.</summary>
    internal static IReadOnlyList<CashLedgerLine> Of(
        GetSeizure.Row head,
        IReadOnlyList<GetSeizure.DetentionOrderRow> orders,
        IReadOnlyList<GetSeizure.CashReleaseRow> releases,
        IReadOnlyList<(DateTimeOffset At, long Pence)>? forfeited = null)
    {
        var seized = head.AmountPence;
        var lines = new List<CashLedgerLine>
        {
            new(CashLedgerEntryKind.Seized, head.SeizedAt, seized, null, seized),
            new(CashLedgerEntryKind.Counted, head.SeizedAt, null, null, seized),
        };
        var later = orders.Select(order => new CashLedgerLine(CashLedgerEntryKind.Ordered, order.MadeAt, null, null, 0, Order: order))
            .Concat(releases.Select(release => new CashLedgerLine(
                CashLedgerEntryKind.Released,
                release.ReleasedAt,
                null,
                release.AmountPence,
                0,
                Release: release)))
            .Concat((forfeited ?? []).Select(gone => new CashLedgerLine(CashLedgerEntryKind.Forfeited, gone.At, null, gone.Pence, 0)))
            .OrderBy(line => line.At);

        foreach (var line in later)
        {
            lines.Add(line with { HeldPence = lines[^1].HeldPence - (line.OutPence ?? 0) });
        }

        return lines;
    }
}

public enum CashLedgerEntryKind
{
    Seized,
    Counted,
    Ordered,
    Released,
    Forfeited,
}
