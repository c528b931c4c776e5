using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OperationsCase.Foundation.Requests;

/// <summary>Tells all values that are registered of a type.</summary>
public interface IRegisteredValues<TSelf>
{
    /// <summary>In the order in which pages offer them.</summary>
    static abstract IReadOnlyList<TSelf> All { get; }
}

/// <summary>
/// One of the values that are registered of its type, known by its code. It is used as an enum is, but whoever adds a value touches no list
/// of its uses.
/// </summary>
/// <param name="code">As it is stored: "CannabisFactory". Its first letter is small in the API.</param>
/// <param name="words">As a person says it: "Cannabis factory".</param>
public abstract class CodedValue<TSelf>(string code, string words) : ICodedValue, IParsable<TSelf>
    where TSelf : CodedValue<TSelf>, IRegisteredValues<TSelf>
{
    public string Code => code;

    /// <returns>Null when no such value is registered; its case does not matter.</returns>
    public static TSelf? Find(string? code) => TSelf.All.FirstOrDefault(one => one.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">No such value is registered.</exception>
    public static TSelf Parse(string s, IFormatProvider? provider = null) =>
        Find(s) ?? throw new FormatException($"No {typeof(TSelf).Name} is registered as {s}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        (result = Find(s)) is not null;

    public string Words() => words;

    /// <summary>As it stands in the middle of a sentence: "cannabis factory".</summary>
    public string InSentence() => char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>As it is stored.</summary>
    public sealed override string ToString() => code;
}

/// <summary>A <see cref="CodedValue{TSelf}"/> of any type.</summary>
public interface ICodedValue
{
    string Code { get; }

    string Words();
}

/// <summary>Writes a value by its code, with a small first letter where names of properties have one, and reads it back.</summary>
internal sealed class CodedValueJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => CodedValues.TypeOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(CodedValues.TypeOf(typeToConvert)!))!;

    private sealed class Converter<T> : JsonConverter<T> where T : CodedValue<T>, IRegisteredValues<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && CodedValue<T>.Find(reader.GetString()) is { } found ? found : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(options.PropertyNamingPolicy?.ConvertName(value.Code) ?? value.Code);
    }
}

/// <summary>Writes the code of a <see cref="CodedValue{TSelf}"/> whose type the room may not know, as the value itself is written.</summary>
internal sealed class CodeJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(options.PropertyNamingPolicy?.ConvertName(value) ?? value);
}

internal static class CodedValues
{
    /// <summary>The types of the product whose values are registered.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(CodedValues).Assembly.GetTypes().Where(type => !type.IsGenericType && TypeOf(type) == type)];

    /// <returns>The type whose values are registered, of itself or of a kind of it; null for any other.</returns>
    public static Type? TypeOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodedValue<>))
            {
                return at;
            }
        }

        return null;
    }

    /// <returns>All values that are registered of a type of <see cref="Types"/>.</returns>
    public static IEnumerable<ICodedValue> All(Type type) =>
        (IEnumerable<ICodedValue>)type.GetProperty(nameof(IRegisteredValues<>.All))!.GetValue(null)!;
}
