using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Audit.Evidence;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>Takes texts with their salts out of the log. Their digests stay, so every chain goes on as it was.</summary>
internal sealed class AuditEntryRedactor(Database database, EvidenceTables tables)
{
    /// <summary>What stands in an entry whose texts were taken away.</summary>
    public const string Gone = "The details of this entry were redacted.";

    private const string NamedThere = "RedactedEntries";

    /// <summary>A command as its entry keeps it, with the ids of what it redacted.</summary>
    public static string Said(object command, IReadOnlyCollection<Guid> redacted)
    {
        var said = JsonSerializer.SerializeToNode(command, command.GetType(), CaseHistory.Format)!.AsObject();
        said[NamedThere] = new JsonArray([.. redacted.Order().Select(id => JsonValue.Create(id))]);

        return said.ToJsonString(CaseHistory.Format);
    }

    /// <summary>What an entry's own words say that it redacted.</summary>
    public static IReadOnlySet<Guid> Named(string after)
    {
        try
        {
            return JsonNode.Parse(after) is JsonObject said && said[NamedThere] is JsonArray ids
                ? ids.Select(IdOf).OfType<Guid>().ToHashSet()
                : new HashSet<Guid>();
        }
        catch (JsonException)
        {
            return new HashSet<Guid>();
        }
    }

    /// <summary>
    /// Gives the command's own entry the digests of the rows that still say what an entry named here knows: that one loses its own. A row that
    /// says something else is left out, since nobody can tell any more what it said.
    /// </summary>
    public async Task TakeOverEvidence(IReadOnlyCollection<Guid> ids)
    {
        foreach (var id in ids.Order())
        {
            if (await database.SingleOrDefault<EvidenceOfEntry>(Sql.Evidence, new { Id = id }) is not { Salt: { } salt } kept)
            {
                continue;
            }

            foreach (var line in new EvidenceLines(salt, kept.Lines).All().Where(line => line.Digest is not null))
            {
                if (tables.Find(line.Table) is { } table
                    && await EvidenceReader.Row(database, table, line.Key) is { Hash: not null } row
                    && EvidenceLines.Digest(salt, row.Hash) == line.Digest)
                {
                    database.Touched.AddUnlessWritten(row);
                }
            }
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
                await database.Execute(Sql.EvidenceSalt, texts);
                await database.Execute(Sql.Consultation, texts);
                await database.Execute(Sql.ConsultationSalt, texts);
            }
        }
    }

    private static Guid? IdOf(JsonNode? node) =>
        node is not null && node.GetValueKind() == JsonValueKind.String && Guid.TryParse(node.GetValue<string>(), out var id) ? id : null;

    private sealed record EvidenceOfEntry
    {
        public string? Salt { get; init; }

        public string Lines { get; init; } = "";
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

        internal const string Evidence = "SELECT kept.Salt, kept.Lines FROM AuditEvidence AS kept WHERE kept.EntryId = @Id";

        internal const string EvidenceSalt = "UPDATE AuditEvidence SET Salt = NULL WHERE EntryId = @Id";

        internal const string Consultation = "UPDATE Consultation SET Terms = '{}', Mac = NULL WHERE Id = @Id";

        internal const string ConsultationSalt = "UPDATE ConsultationSeal SET TermsSalt = NULL WHERE ConsultationId = @Id";
    }
}
