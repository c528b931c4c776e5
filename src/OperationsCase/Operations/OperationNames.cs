using OperationsCase.Foundation.Reference;

namespace OperationsCase.Operations;

/// <summary>Names operations that are not given a name: two neutral words, and no two of them alike.</summary>
/// <remarks>
/// Every name is the next number of one series, which a transaction holds until it commits. The lists have no common divisor, so that the words
/// of a number differ from those of every other number until all pairs are given out. Then a third word stands before them.
/// </remarks>
internal sealed class OperationNames(ReferenceNumbers references)
{
    private const string Series = "OP-names";
    private const string File = "operation-names.csv";

    private static readonly Lazy<IReadOnlyList<string>> First = new(() => Words("First"));
    private static readonly Lazy<IReadOnlyList<string>> Second = new(() => Words("Second"));

    /// <summary>How many names have two words.</summary>
    public static int Pairs => First.Value.Count * Second.Value.Count;

    public async Task<string> Next() => Of(await references.NextOf(Series) - 1);

    /// <param name="number">From 0.</param>
    public static string Of(int number)
    {
        var round = number / Pairs;
        var pair = $"{First.Value[number % First.Value.Count]} {Second.Value[number % Second.Value.Count]}";

        return round == 0 ? pair : $"{First.Value[(number + round) % First.Value.Count]} {pair}";
    }

    private static IReadOnlyList<string> Words(string column) => [.. ReferenceFiles.Rows(File, row => row(column)).Where(word => word.Length > 0)];
}
