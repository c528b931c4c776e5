using System.Globalization;
using System.Text.RegularExpressions;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>What a column is tried with, on the way to a row that a constraint must refuse.</summary>
internal static partial class CandidateValues
{
    private const int LongestText = 5000;

    private static readonly object[] Numbers = [0L, 1L, -1L, 2L, 3L, 13L, 24L, 48L, (long)int.MaxValue];

    private static readonly object[] Texts =
    [
        "", "x", "0001-01-01 00:00:00+00:00", "9999-12-31 23:59:59+00:00", "0001-01-01", "9999-12-31", "00000000-0000-0000-0000-000000000001",
    ];

    /// <param name="isNumber">Whether the column holds numbers; SQLite would refuse the other kind before it looks at any check.</param>
    /// <param name="condition">The check, whose own numbers and texts are tried with what lies beside them.</param>
    /// <param name="others">What the row's other columns hold.</param>
    public static IReadOnlyList<object> For(bool isNumber, string condition, IEnumerable<object> others)
    {
        var said = isNumber ? NumbersIn(condition).SelectMany(number => new object[] { number, number - 1, number + 1 }) : TextsIn(condition);

        return
        [
            .. new object[] { DBNull.Value }
                .Concat(isNumber ? Numbers : Texts)
                .Concat(said)
                .Concat(isNumber ? [] : NumbersIn(condition).Where(number => number < LongestText).Select(number => new string('x', (int)number + 1)))
                .Concat(others.Where(other => other is long == isNumber && other is not DBNull))
                .Distinct(),
        ];
    }

    /// <summary>The columns that a condition names; a word in quotes is no column.</summary>
    public static IReadOnlyList<string> ColumnsIn(string condition, IEnumerable<string> columns)
    {
        var words = Word().Matches(Quoted().Replace(condition, "")).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

        return [.. columns.Where(words.Contains)];
    }

    private static IEnumerable<object> TextsIn(string condition) => Quoted().Matches(condition).Select(text => text.Groups["text"].Value);

    private static IEnumerable<long> NumbersIn(string condition) =>
        Number().Matches(Quoted().Replace(condition, "")).Select(number => long.Parse(number.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("'(?<text>[^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d+\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex Word();
}
