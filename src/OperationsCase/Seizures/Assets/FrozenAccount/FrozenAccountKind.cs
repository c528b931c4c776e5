using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Assets;

internal static class FrozenAccountKind
{
    /// <summary>From an order to the last day it may name.</summary>
    public const string End = "account-freezing.end";

    /// <summary>From a notice to the last day on which an objection to it is in time.</summary>
    public const string Objection = "account-freezing.objection";

    public static AssetKind Kind { get; } = new AssetKindOf<FrozenAccountDetails, RecordFrozenAccount, CorrectFrozenAccount>("Account", "Frozen account")
    {
        Power = "Proceeds of Crime Act 2002, section 303Z3",
        Say = new("account", "Frozen", "Frozen now", "No longer frozen", "Account holder", "Applied for by"),
        Accounts = (LedgerAccount.AccountHolder, LedgerAccount.Frozen),
        Standing = SeizureStatus.Frozen,
        Detention = new DetentionRules(Order: null, End, Limit: null),
        Forfeiture = new ForfeitureRules("account-forfeiture.appeal", "section 303Z14")
        {
            Notice = new(Objection, "account-freezing.set-aside", "section 303Z9") { AfterObjection = "account-freezing.after-objection" },
        },
        FormTitle = "Record a frozen account",
        FormName = "frozen-account",
        FormHint = "A magistrates’ court made an account freezing order. Section 303Z1",
        ApiFolder = "frozen-accounts",
        Table = "FrozenAccount",
        Statements = (Sql.Add, Sql.Change, Sql.Find, Sql.Erase),
        ShowFacts = account =>
        [
            ("Account", account.SortCode is { } code ? $"{code}, {account.AccountNumber}" : account.AccountNumber),
            ("Authorised by", account.AuthorisedBy),
            ("Exceptions", account.Exceptions ?? "None"),
        ],
    };

    private static class Sql
    {
        internal static readonly string Add = AssetTable<FrozenAccountDetails>.Add("FrozenAccount");

        internal static readonly string Change = AssetTable<FrozenAccountDetails>.Change("FrozenAccount");

        internal static readonly string Find = AssetTable<FrozenAccountDetails>.Find("FrozenAccount");

        internal const string Erase = "DELETE FROM FrozenAccount WHERE SeizureId = @Id";
    }
}
