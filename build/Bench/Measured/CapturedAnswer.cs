using System.Globalization;

namespace OperationsCase.Bench.Measured;

/// <summary>What the product did about one variant, caught once: the statements that it sent, and the very bytes of its answer.</summary>
internal sealed class CapturedAnswer
{
    private readonly IReadOnlyList<Guid> newIds;
    private readonly string? newReference;

    public CapturedAnswer(IReadOnlyList<RecordedStatement> sent, byte[] answer, string contentType, int status)
    {
        (Sent, Answer, ContentType, Status) = (sent, answer, contentType, status);
        newIds = [.. Inserted("Id").Select(value => value is Guid id ? id : Guid.Parse($"{value}")).Distinct()];
        newReference = Inserted("Reference").Select(value => $"{value}").FirstOrDefault();
    }

    public IReadOnlyList<RecordedStatement> Sent { get; }

    public byte[] Answer { get; }

    public string ContentType { get; }

    public int Status { get; }

    /// <summary>The statements again, with fresh ids and a fresh reference where the product had made new ones.</summary>
    /// <param name="number">Another one each time.</param>
    /// <param name="now">Ids are of this moment.</param>
    public IEnumerable<RecordedStatement> Again(int number, DateTimeOffset now)
    {
        if (newIds.Count == 0)
        {
            return Sent;
        }

        var fresh = newIds.ToDictionary(id => id, _ => Guid.CreateVersion7(now));
        var reference = newReference is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{newReference[..3]}{now.ToUnixTimeSeconds():x}-{number:x}");

        return Sent.Select(sent => sent with
        {
            Parameters = [.. sent.Parameters
            .Select(parameter => parameter with { Value = Fresh(parameter.Value) })]
        });

        object? Fresh(object? value) => value switch
        {
            Guid id => fresh.GetValueOrDefault(id, id),
            string text when text.Length == 36
                && Guid.TryParse(text, out var id)
                && fresh.TryGetValue(id, out var other) => other.ToString().ToUpperInvariant(),
            string text when reference is not null => text.Replace(newReference!, reference, StringComparison.Ordinal),
            _ => value,
        };
    }

    private IEnumerable<object> Inserted(string name) =>
        from sent in Sent
        where sent.Sql.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase)
        from parameter in sent.Parameters
        where parameter.Name.TrimStart('@') == name && parameter.Value is not null and not DBNull
        select parameter.Value;
}
