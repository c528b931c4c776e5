using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Marking;

/// <summary>Finds the references of cases in what a request says and what it is answered.</summary>
/// <remarks>
/// What is shown has a reference of its own type. A text may mention what its reader may not see, so a mention alone is never looked up.
/// </remarks>
internal sealed class ShownCaseReferences
{
    private const int Deepest = 6;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    private readonly HashSet<string> shown = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> mentioned = new(StringComparer.OrdinalIgnoreCase);

    private ShownCaseReferences(object? one) => Look(one, Deepest);

    public static HashSet<string> In(object? one) => new ShownCaseReferences(one).shown;

    /// <summary>The references that are shown, and those within a text.</summary>
    public static (HashSet<string> Shown, HashSet<string> Mentioned) Of(object? one)
    {
        var found = new ShownCaseReferences(one);

        return (found.shown, found.mentioned);
    }

    private void Look(object? at, int deeper)
    {
        switch (at)
        {
            case null:
                break;
            case string text:
                mentioned.UnionWith(ReferenceText.MentionedIn(text));
                break;
            case ICaseReference reference:
                if (ReferenceText.IsOne(reference.Value))
                {
                    shown.Add(reference.Value);
                }

                break;
            case ITuple several when deeper > 0:
                for (var place = 0; place < several.Length; place++)
                {
                    Look(several[place], deeper - 1);
                }

                break;
            case IEnumerable several when deeper > 0:
                foreach (var one in several)
                {
                    Look(one, deeper - 1);
                }

                break;
            default:
                if (deeper > 0)
                {
                    foreach (var property in Known.GetOrAdd(at.GetType(), Told))
                    {
                        Look(property.GetValue(at), deeper - 1);
                    }
                }

                break;
        }
    }

    private static PropertyInfo[] Told(Type type) => !IsPair(type)
        && (type.Namespace?.StartsWith(nameof(OperationsCase), StringComparison.Ordinal) != true || type.IsEnum)
        ? []
        : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && MayTell(Nullable.GetUnderlyingType(property.PropertyType)
                ?? property.PropertyType))];

    private static bool MayTell(Type type) =>
        !type.IsValueType || IsPair(type) || type.IsAssignableTo(typeof(ITuple))
        || (type is { IsEnum: false, Namespace: { } room } && room.StartsWith(nameof(OperationsCase), StringComparison.Ordinal));

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}
