using System.Text.Json;

namespace OperationsCase.Foundation.Web;

/// <summary>A value of the right JSON kind that means nothing to us.</summary>
/// <param name="sentence">For the person who sent it; <see cref="Field"/> stands where the field's words go.</param>
internal sealed class UnreadableValueException(string sentence) : JsonException(sentence)
{
    public const string Field = "{field}";

    public string SentenceAbout(string field) => Message.Replace(Field, field, StringComparison.Ordinal);
}
