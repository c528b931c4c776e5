using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>The fields that a type has in JSON, one line each, as the serializer's own contract has them: no name of a C# type is in it.</summary>
/// <param name="options">How the application writes and reads it.</param>
/// <param name="isRead">Whether the fields that can be sent to us are wanted, and not those that we write.</param>
internal sealed class JsonFields(JsonSerializerOptions options, bool isRead = false)
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = "true or false",
        [typeof(int)] = "whole number",
        [typeof(long)] = "whole number",
        [typeof(decimal)] = "number",
        [typeof(double)] = "number",
        [typeof(Guid)] = "id",
        [typeof(DateTimeOffset)] = "instant",
        [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time",
        [typeof(TimeSpan)] = "length of time",
        [typeof(byte[])] = "bytes in base 64",
        [typeof(object)] = "anything",
    };

    /// <summary>Such as <c>rows[].dueAt: instant</c>; a field that can be null has a question mark behind its kind.</summary>
    public IEnumerable<string> Of(Type type) => Below("", type, mayBeNull: false, []);

    /// <summary>A kind that may be left out or null.</summary>
    public static string Maybe(string kind) => kind.Contains('|', StringComparison.Ordinal) ? $"({kind})?" : $"{kind}?";

    /// <summary>The kind of a single value, such as <c>instant</c>, or all words of a choice.</summary>
    /// <exception cref="ArgumentException">Nobody has said what such a value is called in the snapshot.</exception>
    public string KindOf(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;

        return CodedValues.TypeOf(value) is { } coded
            ? string.Join(" | ", CodedValues.All(coded).Select(WordOf).Distinct().Order(StringComparer.Ordinal))
            : value.IsEnum ? string.Join(" | ", ChoicesOf(value).Select(WordOf).Distinct().Order(StringComparer.Ordinal))
            : Words.GetValueOrDefault(CaseReferences.Is(value) ? typeof(string) : value)
                ?? throw new ArgumentException($"Say in {nameof(JsonFields)} what {type} is in JSON.", nameof(type));
    }

    public string WordOf(object choice) => JsonSerializer.Serialize(choice, choice.GetType(), options).Trim('"');

    /// <summary>Of those that can be combined only each by itself: names that we have for some of them together are written by nobody.</summary>
    private static IEnumerable<object> ChoicesOf(Type type) => Enum.GetValues(type).Cast<object>().Where(choice =>
        !type.IsDefined(typeof(FlagsAttribute), inherit: false) || BitOperations.IsPow2(Convert.ToInt64(choice, CultureInfo.InvariantCulture)));

    private IEnumerable<string> Below(string path, Type type, bool mayBeNull, IReadOnlyList<Type> above)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        var info = options.GetTypeInfo(value);
        var isNullable = mayBeNull || value != type;

        return info.Kind switch
        {
            JsonTypeInfoKind.Object when above.Contains(value) => [Line(path, "the same again", isNullable)],
            JsonTypeInfoKind.Object => Whole("object", Fields(path, info, [.. above, value]).ToList()),
            JsonTypeInfoKind.Enumerable => Whole("list", Below($"{path}[]", info.ElementType!, mayBeNull: false, above)),
            JsonTypeInfoKind.Dictionary => Whole("fields by name", Below($"{path}{{}}", info.ElementType!, mayBeNull: false, above)),
            _ => [Line(path, KindOf(value), isNullable)],
        };

        IEnumerable<string> Whole(string kind, IEnumerable<string> parts) =>
            !parts.Any() ? [Line(path, "no fields", isNullable)]
            : isNullable ? parts.Prepend(Line(path, kind, isNullable))
            : parts;
    }

    private IEnumerable<string> Fields(string path, JsonTypeInfo info, IReadOnlyList<Type> above) =>
        from field in info.Properties
        where isRead ? field.Set is not null || field.AssociatedParameter is not null : field.Get is not null
        let name = path.Length == 0 ? field.Name : $"{path}.{field.Name}"
        from line in Below(name, field.PropertyType, !field.PropertyType.IsValueType && (isRead ? field.IsSetNullable : field.IsGetNullable), above)
        select isRead && field.IsRequired ? $"{line}, required" : line;

    private static string Line(string path, string kind, bool mayBeNull) =>
        $"{(path.Length == 0 ? "all of it" : path)}: {(mayBeNull ? Maybe(kind) : kind)}";
}
