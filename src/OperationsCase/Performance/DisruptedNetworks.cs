using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>A cell of the measure "networks disrupted".</summary>
public interface IDisruptedNetworks
{
    /// <summary>The year in which the financial year begins: 2026 is 1 April 2026 to 31 March 2027, in London.</summary>
    int Year { get; }

    /// <summary>GSS code; left out, every borough that the officer may see.</summary>
    string? Borough { get; }

    /// <summary>Only disruptions on this London day or before, to set one year beside a part of another.</summary>
    DateOnly? Through { get; }
}

/// <summary>
/// What the measure counts: networks with a confirmed claim of level minor, moderate or major, by the London day of the
/// event. The figures and their rows are made of these texts, so they cannot differ.
/// </summary>
/// <remarks>
/// The rows of DisruptedNetwork are kept by <see cref="DisruptedNetworkStore"/>; a test proves them equal to a recount of the claims.
/// </remarks>
internal static class DisruptedNetworks
{
    /// <summary>
    /// Rows for each network and borough, as the table <c>counted</c>: one, or one for each claim where a claim is kept from the officer. A
    /// network was disrupted by a day if its first disruption was.
    /// </summary>
    /// <remarks>
    /// Few networks are counted apart, so they are read first and their claims by the network: an equality on the status would have SQLite
    /// walk all that were confirmed.
    /// </remarks>
    public const string Kept =
        $"""
        FROM
        (
            SELECT kept.BoroughCode, kept.NetworkId, kept.FirstOn, kept.LastOn, kept.Disruptions
            FROM DisruptedNetwork AS kept
            WHERE kept.FinancialYear = @FinancialYear AND kept.NetworkId NOT IN ({Visible.NetworksWithKeptClaims})
            UNION ALL
            SELECT c.BoroughCode, c.NetworkId, c.HappenedOn, c.HappenedOn, 1
            FROM (SELECT DISTINCT few.NetworkId FROM ({Visible.NetworksWithKeptClaims}) AS few) AS apart
            CROSS JOIN DisruptionClaim AS c
            WHERE c.NetworkId = apart.NetworkId AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= @EndsOn
                AND CASE c.Status WHEN 'Confirmed' THEN 1 ELSE 0 END = 1 AND c.DecidedLevel NOT IN ('None', 'Negative') AND {Visible.Claim}
        ) AS counted
        WHERE (@BoroughCode IS NULL OR counted.BoroughCode = @BoroughCode)
            AND (@Through IS NULL OR counted.FirstOn <= @Through)
            AND {Visible.DisruptedNetwork}
        """;

    /// <summary>One row for each network, as the table <c>disrupted</c>.</summary>
    public const string EachOnce =
        $"""
        WITH disrupted AS
        (
            SELECT counted.NetworkId, MIN(counted.FirstOn) AS FirstOn, MAX(counted.LastOn) AS LastOn,
                SUM(CAST(counted.Disruptions AS BIGINT)) AS Disruptions
            {Kept}
            GROUP BY counted.NetworkId
        )
        """;

    public const string ByFirst = "FROM disrupted JOIN Day AS first ON first.DayOn = disrupted.FirstOn";

    public static object Parameters(this IDisruptedNetworks query, ICurrentUser officer, int? month = null) => new
    {
        OfficerId = officer.Id,
        FinancialYear = query.Year,
        FinancialYear.Of(new DateOnly(query.Year, 4, 1)).StartsOn,
        FinancialYear.Of(new DateOnly(query.Year, 4, 1)).EndsOn,
        BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
        query.Through,
        Month = month,
    };

    public static IRuleBuilderOptions<T, int> IsAFinancialYear<T>(this IRuleBuilder<T, int> year) =>
        year.InclusiveBetween(2003, 2044).WithMessage("Year must be between 2003 and 2044");
}
