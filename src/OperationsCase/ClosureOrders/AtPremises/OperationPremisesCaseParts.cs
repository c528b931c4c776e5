using OperationsCase.Access;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>The links between operations and premises, which go with either.</summary>
internal static class OperationPremisesCaseParts
{
    public static CasePart OfOperation => new() { KindCode = "OP", Order = 95, Erase = [Sql.Premises] };

    public static CasePart OfPremises => new() { KindCode = "PR", Order = 95, Erase = [Sql.Operations] };

    private static class Sql
    {
        internal const string Premises = "DELETE FROM OperationPremises WHERE OperationId = @Id";

        internal const string Operations = "DELETE FROM OperationPremises WHERE PremisesId = @Id";
    }
}
