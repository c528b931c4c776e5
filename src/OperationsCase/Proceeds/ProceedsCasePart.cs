using OperationsCase.Access;

namespace OperationsCase.Proceeds;

/// <summary>What figures count of a case. It goes with the case, and off the totals.</summary>
internal static class ProceedsCasePart
{
    public static CasePart Of => new()
    {
        Order = 110,
        Erase = [Sql.Total, Sql.NetworkTotal, Sql.Parts, Sql.Acts, Sql.PartsOfNetwork, Sql.TotalsOfNetwork],
    };

    private const string InCell =
        """
        act.CaseId = @Id AND act.Stage = ProceedsTotal.Stage AND act.FinancialYear = ProceedsTotal.FinancialYear
                AND act.BoroughCode = ProceedsTotal.BoroughCode AND act.Kind = ProceedsTotal.Kind AND act.Unit = ProceedsTotal.Unit
        """;

    private const string OfNetwork =
        """
        part.CaseId = @Id AND part.NetworkId = ProceedsNetworkTotal.NetworkId AND part.Stage = ProceedsNetworkTotal.Stage
                AND part.FinancialYear = ProceedsNetworkTotal.FinancialYear AND part.BoroughCode = ProceedsNetworkTotal.BoroughCode
        """;

    private static class Sql
    {
        internal const string Total =
            $"""
            UPDATE ProceedsTotal
            SET Acts = Acts - (SELECT COUNT(*) FROM ProceedsEvent AS act WHERE {InCell}),
                AmountPence = AmountPence - (SELECT SUM(act.AmountPence) FROM ProceedsEvent AS act WHERE {InCell})
            WHERE EXISTS (SELECT 1 FROM ProceedsEvent AS act WHERE {InCell})
            """;

        internal const string NetworkTotal =
            $"""
            UPDATE ProceedsNetworkTotal
            SET Acts = Acts - (SELECT SUM(CAST(part.Acts AS BIGINT)) FROM ProceedsPart AS part WHERE {OfNetwork}),
                AmountPence = AmountPence - (SELECT SUM(part.AmountPence) FROM ProceedsPart AS part WHERE {OfNetwork})
            WHERE EXISTS (SELECT 1 FROM ProceedsPart AS part WHERE {OfNetwork})
            """;

        internal const string Parts = "DELETE FROM ProceedsPart WHERE CaseId = @Id";

        internal const string Acts = "DELETE FROM ProceedsEvent WHERE CaseId = @Id";

        internal const string PartsOfNetwork = "DELETE FROM ProceedsPart WHERE NetworkId = @Id";

        internal const string TotalsOfNetwork = "DELETE FROM ProceedsNetworkTotal WHERE NetworkId = @Id";
    }
}
