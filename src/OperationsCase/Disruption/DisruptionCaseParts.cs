using OperationsCase.Access;

namespace OperationsCase.Disruption;

/// <summary>The claims that an operation disrupted a network, which go with either, and what figures count of the network.</summary>
internal static class DisruptionCaseParts
{
    public static CasePart OfOperation => new()
    {
        KindCode = "OP",
        Order = 100,
        Erase = [Sql.ChangesOfOperation, Sql.ClaimsOfOperation],
        Ids = Sql.IdsOfOperation,
    };

    public static CasePart OfNetwork => new()
    {
        KindCode = "NW",
        Order = 100,
        Erase = [Sql.Counted, Sql.ChangesOfNetwork, Sql.ClaimsOfNetwork],
        Ids = Sql.IdsOfNetwork,
    };

    private static class Sql
    {
        internal const string IdsOfOperation = "SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.OperationId = @Id";

        internal const string ChangesOfOperation =
            "DELETE FROM DisruptionClaimChange WHERE ClaimId IN (SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.OperationId = @Id)";

        internal const string ClaimsOfOperation = "DELETE FROM DisruptionClaim WHERE OperationId = @Id";

        internal const string IdsOfNetwork = "SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.NetworkId = @Id";

        internal const string Counted = "DELETE FROM DisruptedNetwork WHERE NetworkId = @Id";

        internal const string ChangesOfNetwork =
            "DELETE FROM DisruptionClaimChange WHERE ClaimId IN (SELECT claim.Id FROM DisruptionClaim AS claim WHERE claim.NetworkId = @Id)";

        internal const string ClaimsOfNetwork = "DELETE FROM DisruptionClaim WHERE NetworkId = @Id";
    }
}
