using OperationsCase.Access;

namespace OperationsCase.Ledger;

/// <summary>The ledger of a case, which goes with it.</summary>
internal static class LedgerCasePart
{
    public static CasePart Of => new() { Order = 120, Erase = [Sql.Entries, Sql.Balances] };

    private static class Sql
    {
        internal const string Entries = "DELETE FROM LedgerEntry WHERE CaseId = @Id";

        internal const string Balances = "DELETE FROM LedgerBalance WHERE CaseId = @Id";
    }
}
