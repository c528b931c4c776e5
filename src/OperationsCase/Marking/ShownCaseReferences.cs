using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OperationsCase.Marking;

/// <summary>Finds the references of cases in what a request says and what it is answered.</summary>
/// <remarks>A text may mention what its reader may not see, so a mention alone is never looked up.</remarks>
internal static partial class ShownCaseReferences
{
    private const int Deepest = 6;

    /// <summary>A shorter text is no reference and mentions none.</summary>
    private const int Shortest = 14;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    public static HashSet<string> In(params ReadOnlySpan<object?> all)
    {
        var found = new ShownCaseRow([], []);

        foreach (var one in all)
        {
            Look(one, found, Deepest);
        }

        return found.Whole.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The references that stand by themselves, and those within a longer text.</summary>
    public static (HashSet<string> Shown, HashSet<string> Mentioned) Of(object? one)
    {
        var found = new ShownCaseRow([], []);
        Look(one, found, Deepest);

        return (found.Whole.ToHashSet(StringComparer.OrdinalIgnoreCase), found.Mentioned.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static void Look(object? at, ShownCaseRow found, int deeper)
    {
        switch (at)
        {
            case null:
                break;
            case string { Length: < Shortest }:
                break;
            case string text:
                if (Reference().IsMatch(text))
                {
                    found.Whole.Add(text.Trim());
                }
                else
                {
                    found.Mentioned.AddRange(Mention().Matches(text).Select(match => match.Value));
                }

                break;
            case ITuple several when deeper > 0:
                for (var place = 0; place < several.Length; place++)
                {
                    Look(several[place], found, deeper - 1);
                }

                break;
            case IEnumerable several when deeper > 0:
                foreach (var one in several)
                {
                    Look(one, found, deeper - 1);
                }

                break;
            default:
                if (deeper > 0)
                {
                    foreach (var property in Known.GetOrAdd(at.GetType(), Told))
                    {
                        Look(property.GetValue(at), found, deeper - 1);
                    }
                }

                break;
        }
    }

    private static PropertyInfo[] Told(Type type) => !IsPair(type)
        && (type.Namespace?.StartsWith(nameof(OperationsCase), StringComparison.Ordinal) != true || type.IsEnum)
        ? []
        : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && MayTell(property.PropertyType))];

    private static bool MayTell(Type type) =>
        !type.IsValueType || IsPair(type) || type.IsAssignableTo(typeof(ITuple))
        || (type is { IsEnum: false, Namespace: { } room } && room.StartsWith(nameof(OperationsCase), StringComparison.Ordinal));

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    /// <summary>Of any kind: what only looks like one has no mark, and is taken for the highest.</summary>
    [GeneratedRegex(@"^\s*[A-Z]{2}-\d{4}-\d{6}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    /// <summary>No boundary before it: what was kept as JSON has "\nCH-2026-000001" for a reference on a new line.</summary>
    [GeneratedRegex(@"[A-Z]{2}-\d{4}-\d{6}(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    private sealed record ShownCaseRow(List<string> Whole, List<string> Mentioned);
}
