using OperationsCase.Access;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures;

/// <summary>A seizure with its detention and its releases, and its links to operations and networks, which go with either.</summary>
internal static class SeizureCaseParts
{
    public static CasePart OfOperation => new() { KindCode = "OP", Order = 130, Erase = [Sql.SeizuresOfOperation] };

    public static CasePart OfNetwork => new() { KindCode = "NW", Order = 130, Erase = [Sql.SeizuresOfNetwork] };

    public static CasePart OfSeizure => new()
    {
        KindCode = "SZ",
        Order = CasePart.OwnRow,
        Erase =
        [
            Sql.Rulings, Sql.Notices, Sql.Applications, Sql.DetentionOrders, Sql.Releases, Sql.Operations, Sql.Networks,
            .. AssetKind.All.Select(kind => kind.Erase).OfType<string>(),
            Sql.Seizure,
        ],
        Ids = Sql.Ids,
    };

    private static class Sql
    {
        internal const string SeizuresOfOperation = "DELETE FROM OperationSeizure WHERE OperationId = @Id";

        internal const string SeizuresOfNetwork = "DELETE FROM NetworkSeizure WHERE NetworkId = @Id";

        internal const string Ids =
            """
            SELECT detained.Id FROM DetentionOrder AS detained WHERE detained.SeizureId = @Id
            UNION ALL
            SELECT given.Id FROM CashRelease AS given WHERE given.SeizureId = @Id
            UNION ALL
            SELECT ruled.Id FROM DetentionRuling AS ruled WHERE ruled.SeizureId = @Id
            UNION ALL
            SELECT notice.Id FROM ForfeitureNotice AS notice WHERE notice.SeizureId = @Id
            UNION ALL
            SELECT asked.Id FROM ForfeitureApplication AS asked WHERE asked.SeizureId = @Id
            """;

        internal const string DetentionOrders = "DELETE FROM DetentionOrder WHERE SeizureId = @Id";

        internal const string Rulings = "DELETE FROM DetentionRuling WHERE SeizureId = @Id";

        internal const string Notices = "DELETE FROM ForfeitureNotice WHERE SeizureId = @Id";

        internal const string Applications = "DELETE FROM ForfeitureApplication WHERE SeizureId = @Id";

        internal const string Releases = "DELETE FROM CashRelease WHERE SeizureId = @Id";

        internal const string Operations = "DELETE FROM OperationSeizure WHERE SeizureId = @Id";

        internal const string Networks = "DELETE FROM NetworkSeizure WHERE SeizureId = @Id";

        internal const string Seizure = "DELETE FROM Seizure WHERE Id = @Id";
    }
}
