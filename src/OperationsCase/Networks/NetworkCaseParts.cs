using OperationsCase.Access;

namespace OperationsCase.Networks;

/// <summary>A network, and its links to operations, which go with either.</summary>
internal static class NetworkCaseParts
{
    public static CasePart OfOperation => new() { KindCode = "OP", Order = 110, Erase = [Sql.Networks] };

    public static CasePart OfNetwork => new() { KindCode = "NW", Order = CasePart.OwnRow, Erase = [Sql.Operations, Sql.Network] };

    private static class Sql
    {
        internal const string Networks = "DELETE FROM OperationNetwork WHERE OperationId = @Id";

        internal const string Operations = "DELETE FROM OperationNetwork WHERE NetworkId = @Id";

        internal const string Network = "DELETE FROM Network WHERE Id = @Id";
    }
}
