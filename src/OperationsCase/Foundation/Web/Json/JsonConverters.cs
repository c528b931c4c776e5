using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.Foundation.Web;

/// <summary>With an offset, that instant; without one, what London's clocks showed. Written in UTC to the second.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? TextConverter.Text(ref reader) : "";
        var (value, problem) = LocalTimeInput.ReadIso(text, UnreadableValueException.Field, LondonTimeZone.Instance);

        return value ?? throw new UnreadableValueException(problem!);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}

internal sealed class TextConverter(bool emptyIsNull, bool mayHaveLines) : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new UnreadableValueException($"{UnreadableValueException.Field} must be text");
        }

        var (text, problem) = TypedText.Read(Text(ref reader), UnreadableValueException.Field, mayHaveLines);

        if (text is null)
        {
            throw new UnreadableValueException(problem!);
        }

        return text.Length == 0 && emptyIsNull ? null : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <remarks>Half a character, escaped, is sound JSON and no text: the reader throws what would be our fault if it were not theirs.</remarks>
    public static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Unreadable();
        }
    }

    private static UnreadableValueException Unreadable() => new(TypedText.Unreadable(UnreadableValueException.Field));
}
