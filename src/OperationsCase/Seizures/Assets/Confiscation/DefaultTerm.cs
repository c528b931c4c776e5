using System.Globalization;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Seizures.Assets;

/// <summary>The longest prison term in default of a confiscation order, by its amount; data, in database/reference/default-terms.csv.</summary>
/// <param name="AboveAmountPence">Whole pence that the order is above.</param>
/// <param name="Months">The longest term, in months.</param>
internal sealed record DefaultTerm(long AboveAmountPence, int Months)
{
    private static readonly Lazy<IReadOnlyList<DefaultTerm>> All = new(() => ReferenceFiles.Rows("default-terms.csv", row => new DefaultTerm(
        long.Parse(row("AboveAmountPence"), CultureInfo.InvariantCulture), int.Parse(row("Months"), CultureInfo.InvariantCulture))));

    /// <param name="pence">What was ordered to be paid, in whole pence, above zero.</param>
    /// <returns>Months. Source: Proceeds of Crime Act 2002, s. 35(2A).</returns>
    public static int LongestFor(long pence) => All.Value.Last(term => pence > term.AboveAmountPence).Months;
}
