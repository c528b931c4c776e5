using OperationsCase.Foundation.Reference;

namespace OperationsCase.Ledger;

/// <summary>An account of the ledger; data, in database/reference/ledger-accounts.csv.</summary>
/// <param name="Code">As entries name it: "Store.ForestGate".</param>
/// <param name="Kind">What may be done with what is in it.</param>
/// <param name="Name">For people: "Property store, Forest Gate".</param>
internal sealed record LedgerAccount(string Code, LedgerAccountKind Kind, string Name)
{
    /// <summary>Cash whose place nobody said.</summary>
    public const string Unplaced = "Unplaced";

    public const string TakenFrom = "TakenFrom";

    public const string Bank = "Bank";

    public const string BankInterest = "BankInterest";

    public const string Interest = "Interest";

    public const string Returned = "Returned";

    public const string Forfeited = "Forfeited";

    public const string HomeOffice = "HomeOffice";

    public const string Aris = "Aris";

    public const string Wallet = "Wallet";

    public const string Pound = "Pound";

    public const string AccountHolder = "AccountHolder";

    public const string Frozen = "Frozen";

    public const string Owner = "Owner";

    public const string Restrained = "Restrained";

    public const string Defendant = "Defendant";

    public const string Owed = "Owed";

    public const string Recovered = "Recovered";

    private static readonly Lazy<IReadOnlyList<LedgerAccount>> Known = new(() => ReferenceFiles.Rows(
        "ledger-accounts.csv",
        row => new LedgerAccount(row("Code"), Enum.Parse<LedgerAccountKind>(row("Kind")), row("Name"))));

    public static IReadOnlyList<LedgerAccount> All => Known.Value;

    /// <summary>The kinds of account in which the money of an asset stands until something becomes of it.</summary>
    public static IReadOnlyList<LedgerAccountKind> Standing { get; } =
        [LedgerAccountKind.Held, LedgerAccountKind.Frozen, LedgerAccountKind.Restrained, LedgerAccountKind.Owed];

    /// <summary>Where the force can keep money, in the order of the file.</summary>
    public static IReadOnlyList<LedgerAccount> Places { get; } = [.. All.Where(account => account.Kind == LedgerAccountKind.Held)];

    /// <exception cref="InvalidOperationException">No account has that code.</exception>
    public static LedgerAccount Of(string code) => All.FirstOrDefault(account => account.Code == code)
        ?? throw new InvalidOperationException($"The ledger has no account '{code}'.");

    public static bool IsPlace(string? code) => Places.Any(place => place.Code == code);
}

/// <summary>What may be done with the money in an account. No two kinds are added together, but Held with Held.</summary>
public enum LedgerAccountKind
{
    /// <summary>Money comes from it, so it may give more than it got.</summary>
    Source,

    /// <summary>In the hands of the force.</summary>
    Held,

    /// <summary>What held money earned; it goes with the money.</summary>
    Interest,

    Returned,

    /// <summary>Forfeited, and not yet paid over.</summary>
    Forfeited,

    /// <summary>With the Home Office.</summary>
    PaidOver,

    /// <summary>The force's share of what was paid over.</summary>
    Received,

    /// <summary>Kept at a bank by a freezing order.</summary>
    Frozen,

    /// <summary>Kept with its owner by a restraint order.</summary>
    Restrained,

    /// <summary>Ordered by a court, and not yet paid.</summary>
    Owed,

    /// <summary>Paid on such an order.</summary>
    Recovered,
}
