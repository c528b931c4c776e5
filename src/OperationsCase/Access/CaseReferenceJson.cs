using System.Text.Json;
using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>A reference is a bare text in JSON, read as the reader's own texts are; null is none.</summary>
internal sealed class CaseReferenceJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(ICaseReference));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TReference> : JsonConverter<TReference> where TReference : struct, IParsableReference<TReference>
    {
        public override bool HandleNull => true;

        public override TReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null
                ? null
                : ((JsonConverter<string>)options.GetConverter(typeof(string))).Read(ref reader, typeof(string), options);

        public override void Write(Utf8JsonWriter writer, TReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
