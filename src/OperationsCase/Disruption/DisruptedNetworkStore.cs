using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>Keeps which networks each financial year counts as disrupted in each borough, so that the figure does not read every claim.</summary>
internal sealed class DisruptedNetworkStore(Database database)
{
    /// <summary>Counts one confirmed disruption, inside the transaction that confirms it.</summary>
    /// <param name="networkId">The network.</param>
    /// <param name="boroughCode">The borough of the operation that disrupted it.</param>
    /// <param name="happenedOn">The London day of the event, which decides the financial year.</param>
    public async Task Count(Guid networkId, string boroughCode, DateOnly happenedOn)
    {
        var disruption = new
        {
            FinancialYear = FinancialYear.Of(happenedOn).StartsOn.Year,
            BoroughCode = boroughCode,
            NetworkId = networkId,
            HappenedOn = happenedOn,
        };

        if (await database.Execute(Sql.CountAnother, disruption) == 0 && !await database.AddIfAbsent(Sql.CountTheFirst, disruption))
        {
            await database.Execute(Sql.CountAnother, disruption);
        }
    }

    /// <summary>Counts a network again from the claims that are left, after some of them were erased.</summary>
    public async Task CountAgain(Guid networkId)
    {
        await database.Execute(Sql.Forget, new { NetworkId = networkId });
        await database.Execute(Sql.CountAll, new { NetworkId = networkId });
    }

    private static class Sql
    {
        internal const string Forget = "DELETE FROM DisruptedNetwork WHERE NetworkId = @NetworkId";

        internal const string CountAll =
            """
            INSERT INTO DisruptedNetwork (FinancialYear, BoroughCode, NetworkId, FirstOn, LastOn, Disruptions)
            SELECT day.FinancialYear, claim.BoroughCode, claim.NetworkId, MIN(claim.HappenedOn), MAX(claim.HappenedOn), COUNT(claim.Id)
            FROM DisruptionClaim AS claim
            JOIN Day AS day ON day.DayOn = claim.HappenedOn
            WHERE claim.NetworkId = @NetworkId AND claim.Status = 'Confirmed' AND claim.DecidedLevel IN ('Minor', 'Moderate', 'Major')
            GROUP BY day.FinancialYear, claim.BoroughCode, claim.NetworkId
            """;

        internal const string CountAnother =
            """
            UPDATE DisruptedNetwork
            SET FirstOn = CASE WHEN @HappenedOn < FirstOn THEN @HappenedOn ELSE FirstOn END,
                LastOn = CASE WHEN @HappenedOn > LastOn THEN @HappenedOn ELSE LastOn END,
                Disruptions = Disruptions + 1
            WHERE FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode AND NetworkId = @NetworkId
            """;

        internal const string CountTheFirst =
            """
            INSERT INTO DisruptedNetwork (FinancialYear, BoroughCode, NetworkId, FirstOn, LastOn, Disruptions)
            SELECT @FinancialYear, @BoroughCode, @NetworkId, @HappenedOn, @HappenedOn, 1
            WHERE NOT EXISTS
                (SELECT 1 FROM DisruptedNetwork WHERE FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode AND NetworkId = @NetworkId)
            """;
    }
}
