using OperationsCase.Ledger;
using OperationsCase.Seizures.Money;
using OperationsCase.Statute;

namespace OperationsCase.Proceeds;

/// <summary>What a figure is counted by. The financial year is named by the year in which it begins, on 1 April.</summary>
internal sealed record ProceedsCell(ProceedsStage Stage, int FinancialYear, string BoroughCode, string Kind, string Unit) : IComparable<ProceedsCell>
{
    /// <summary>The order in which rows of totals are locked.</summary>
    public int CompareTo(ProceedsCell? other) => other is null ? 1
        : Stage.CompareTo(other.Stage) is var stage and not 0 ? stage
        : FinancialYear.CompareTo(other.FinancialYear) is var year and not 0 ? year
        : string.CompareOrdinal(BoroughCode, other.BoroughCode) is var borough and not 0 ? borough
        : string.CompareOrdinal(Kind, other.Kind) is var kind and not 0 ? kind
        : string.CompareOrdinal(Unit, other.Unit);
}

/// <summary>A seizure as its figures need it.</summary>
internal sealed record SeizureOfFigures
{
    public Guid Id { get; init; }

    public DateTimeOffset SeizedAt { get; init; }

    public long AmountPence { get; init; }

    public string BoroughCode { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>When the first lawful order was made; null while there is none.</summary>
    public DateTimeOffset? DetainedAt { get; init; }
}

/// <summary>One act as the figures count it: a sum of money, in whole pence, reached a stage.</summary>
internal sealed record ProceedsAct
{
    public int Number { get; init; }

    public ProceedsStage Stage { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public int FinancialYear { get; init; }

    public string BoroughCode { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Unit { get; init; } = "";

    public long AmountPence { get; init; }

    public ProceedsCell Cell => new(Stage, FinancialYear, BoroughCode, Kind, Unit);

    /// <summary>
    /// The acts of a seizure as its record and its ledger stand: what was seized, what the first lawful order detained, and each sum that went on
    /// from there, its interest with it. What was taken back does not count. Each counts by the London day on which it happened.
    /// </summary>
    public static IReadOnlyList<ProceedsAct> Of(SeizureOfFigures seizure, IReadOnlyList<LedgerEntry> entries)
    {
        var takenBack = entries.Where(entry => entry.CorrectsNumber is not null).Select(entry => entry.CorrectsNumber!.Value).ToHashSet();
        var standing = entries.Where(entry => entry.CorrectsNumber is null && !takenBack.Contains(entry.Number)).ToList();
        var acts = new List<ProceedsAct>();

        if (KindOf(standing[0].ToAccount) == LedgerAccountKind.Held)
        {
            Add(ProceedsStage.Seized, seizure.SeizedAt, seizure.AmountPence);
        }

        if (seizure.DetainedAt is { } detained)
        {
            Add(ProceedsStage.Detained, detained, standing
                .Sum(entry => (KindOf(entry.ToAccount) == LedgerAccountKind.Held && entry.HappenedAt <= detained ? entry.AmountPence : 0)
                    - (KindOf(entry.FromAccount) == LedgerAccountKind.Held && entry.HappenedAt < detained ? entry.AmountPence : 0)));
        }

        foreach (var act in standing
            .Where(entry => StageOf(KindOf(entry.ToAccount)) is not null)
            .GroupBy(entry => (Stage: StageOf(KindOf(entry.ToAccount))!.Value, entry.CauseId))
            .OrderBy(act => act.Min(entry => entry.Number)))
        {
            Add(act.Key.Stage, act.Min(entry => entry.HappenedAt), act.Sum(entry => entry.AmountPence));
        }

        return acts;

        void Add(ProceedsStage stage, DateTimeOffset at, long pence)
        {
            if (pence > 0)
            {
                acts.Add(new ProceedsAct
                {
                    Number = acts.Count + 1,
                    Stage = stage,
                    HappenedAt = at.ToUniversalTime(),
                    FinancialYear = Statute.FinancialYear.Of(London.DateOf(at)).StartsOn.Year,
                    BoroughCode = seizure.BoroughCode,
                    Kind = seizure.Kind,
                    Unit = seizure.Unit,
                    AmountPence = pence,
                });
            }
        }
    }

    public object Row(Guid caseId) => new
    {
        CaseId = caseId,
        Number,
        Stage = Stage.ToString(),
        HappenedAt,
        HappenedOn = London.DateOf(HappenedAt),
        FinancialYear,
        BoroughCode,
        Kind,
        Unit,
        AmountPence,
    };

    private static LedgerAccountKind KindOf(string account) => LedgerAccount.Of(account).Kind;

    /// <returns>The stage that money reaches in such an account; null where it reaches none.</returns>
    private static ProceedsStage? StageOf(LedgerAccountKind kind) => kind switch
    {
        LedgerAccountKind.Frozen => ProceedsStage.Frozen,
        LedgerAccountKind.Restrained => ProceedsStage.Restrained,
        LedgerAccountKind.Owed => ProceedsStage.Owed,
        LedgerAccountKind.Forfeited => ProceedsStage.Forfeited,
        LedgerAccountKind.Returned => ProceedsStage.Returned,
        LedgerAccountKind.Recovered => ProceedsStage.Recovered,
        LedgerAccountKind.PaidOver => ProceedsStage.PaidOver,
        LedgerAccountKind.Received => ProceedsStage.Received,
        _ => null,
    };
}

internal sealed record NetworkShare
{
    public Guid NetworkId { get; init; }

    /// <summary>Ten-thousandths.</summary>
    public int Share { get; init; }
}

/// <summary>What a network's figure is counted by.</summary>
internal sealed record NetworkCell(Guid NetworkId, ProceedsStage Stage, int FinancialYear, string BoroughCode) : IComparable<NetworkCell>
{
    /// <summary>The order in which rows of totals are locked.</summary>
    public int CompareTo(NetworkCell? other) => other is null ? 1
        : NetworkId.CompareTo(other.NetworkId) is var network and not 0 ? network
        : Stage.CompareTo(other.Stage) is var stage and not 0 ? stage
        : FinancialYear.CompareTo(other.FinancialYear) is var year and not 0 ? year
        : string.CompareOrdinal(BoroughCode, other.BoroughCode);
}

/// <summary>What a network has of a seizure's acts in a stage and a year, in whole pence.</summary>
internal sealed record NetworkPart
{
    public Guid NetworkId { get; init; }

    public ProceedsStage Stage { get; init; }

    public int FinancialYear { get; init; }

    public string BoroughCode { get; init; } = "";

    public int Acts { get; init; }

    public long AmountPence { get; init; }

    public NetworkCell Cell => new(NetworkId, Stage, FinancialYear, BoroughCode);

    /// <summary>Each act is split by itself, so that its parts and what is not attributed add up to it.</summary>
    public static Dictionary<NetworkCell, NetworkPart> Of(
        IReadOnlyList<ProceedsAct> acts, IReadOnlyList<NetworkShare> shares)
    {
        var parts = new Dictionary<NetworkCell, NetworkPart>();

        foreach (var act in acts)
        {
            foreach (var (share, pence) in shares.Zip(MoneyShares.Split(act.AmountPence, [.. shares.Select(share => share.Share)])))
            {
                var key = new NetworkCell(share.NetworkId, act.Stage, act.FinancialYear, act.BoroughCode);
                var before = parts.GetValueOrDefault(key);
                parts[key] = new NetworkPart
                {
                    NetworkId = share.NetworkId,
                    Stage = act.Stage,
                    FinancialYear = act.FinancialYear,
                    BoroughCode = act.BoroughCode,
                    Acts = (before?.Acts ?? 0) + 1,
                    AmountPence = (before?.AmountPence ?? 0) + pence,
                };
            }
        }

        return parts;
    }

    public object Row(Guid caseId) => new { CaseId = caseId, NetworkId, Stage = Stage.ToString(), FinancialYear, BoroughCode, Acts, AmountPence };
}
