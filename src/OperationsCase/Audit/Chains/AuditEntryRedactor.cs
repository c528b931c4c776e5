using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit.Chains;

/// <summary>Takes texts with their salts out of the log. Their digests stay, so every chain goes on as it was.</summary>
internal sealed class AuditEntryRedactor(Database database)
{
    /// <summary>What stands in an entry whose texts were taken away.</summary>
    public const string Gone = "The details of this entry were redacted.";

    private const string Named = "RedactedEntries";

    /// <summary>A command as its entry keeps it, with the ids of what it redacted.</summary>
    public static string Said(object command, IReadOnlyCollection<Guid> redacted)
    {
        var said = JsonSerializer.SerializeToNode(command, command.GetType(), CaseHistory.Format)!.AsObject();
        said[Named] = new JsonArray([.. redacted.Order().Select(id => JsonValue.Create(id))]);

        return said.ToJsonString(CaseHistory.Format);
    }

    /// <summary>Whether an entry's own words say that it redacted the one named.</summary>
    public static bool Names(string after, Guid entry)
    {
        try
        {
            return JsonNode.Parse(after) is JsonObject said && said[Named] is JsonArray ids
                && ids.Any(id => id is not null
                    && id.GetValueKind() == JsonValueKind.String
                    && Guid.TryParse(id.GetValue<string>(), out var named)
                    && named == entry);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <param name="ids">Of entries or consultations; one that was redacted before stays as it is.</param>
    /// <param name="by">The entry of the command that does it.</param>
    public async Task Do(IReadOnlyCollection<Guid> ids, Guid by)
    {
        foreach (var id in ids.Order())
        {
            if (await database.AddIfAbsent(Sql.Note, new { EntryId = id, ById = by }))
            {
                var texts = new { Id = id, Gone };
                await database.Execute(Sql.Entry, texts);
                await database.Execute(Sql.EntrySalts, texts);
                await database.Execute(Sql.Consultation, texts);
                await database.Execute(Sql.ConsultationSalt, texts);
            }
        }
    }

    private static class Sql
    {
        internal const string Note =
            """
            INSERT INTO AuditRedaction (EntryId, ById)
            SELECT @EntryId, @ById
            WHERE NOT EXISTS (SELECT 1 FROM AuditRedaction WHERE EntryId = @EntryId)
            """;

        internal const string Entry = "UPDATE AuditEntry SET Detail = @Gone, Before = NULL, After = '{}' WHERE Id = @Id";

        internal const string EntrySalts = "UPDATE AuditSeal SET DetailSalt = NULL, BeforeSalt = NULL, AfterSalt = NULL WHERE EntryId = @Id";

        internal const string Consultation = "UPDATE Consultation SET Terms = '{}' WHERE Id = @Id";

        internal const string ConsultationSalt = "UPDATE ConsultationSeal SET TermsSalt = NULL WHERE ConsultationId = @Id";
    }
}
