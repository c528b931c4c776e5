using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OperationsCase.Marking;

/// <summary>Finds the references of cases in what a request says and what it is answered.</summary>
internal static partial class CasesShown
{
    private const int Deepest = 6;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    public static HashSet<string> In(params ReadOnlySpan<object?> all)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        foreach (var one in all)
        {
            Look(one, found, Deepest);
        }

        return found;
    }

    private static void Look(object? at, HashSet<string> found, int deeper)
    {
        switch (at)
        {
            case null:
                break;
            case string text:
                if (Reference().IsMatch(text))
                {
                    found.Add(text.Trim());
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

    [GeneratedRegex(@"^\s*(CH|OM|CF|NW|SZ|LP|DC)-\d{4}-\d{6}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
