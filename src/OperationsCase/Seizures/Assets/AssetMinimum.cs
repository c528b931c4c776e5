using System.Globalization;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>The least that a power over a kind of asset reaches, by the day; data, in database/reference/asset-minimums.csv.</summary>
/// <param name="Kind">The code of the kind of asset.</param>
/// <param name="From">The first London day on which it applies.</param>
/// <param name="AmountPence">Whole pence of sterling; of several assets, their sum.</param>
/// <param name="Source">Where that is written.</param>
internal sealed record AssetMinimum(string Kind, DateOnly From, long AmountPence, string Source)
{
    private static readonly Lazy<IReadOnlyList<AssetMinimum>> All = new(() => ReferenceFiles.Rows("asset-minimums.csv", row => new AssetMinimum(
        row("Kind"),
        DateOnly.Parse(row("From"), CultureInfo.InvariantCulture),
        long.Parse(row("AmountPence"), CultureInfo.InvariantCulture),
        row("Source"))));

    /// <summary>The minimum of now, in a sentence: "£1,000.00".</summary>
    public static string InPounds(AssetKind kind, DateTimeOffset now) => Format.Pounds(On(kind, London.DateOf(now))?.AmountPence ?? 0);

    /// <returns>The minimum of that London day; null for a kind that has none, or on a day before it could be taken at all.</returns>
    public static AssetMinimum? On(AssetKind kind, DateOnly day) =>
        All.Value.LastOrDefault(minimum => minimum.Kind == kind.Code && minimum.From <= day);
}
