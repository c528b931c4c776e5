using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>
/// Tells whether the log bears out that something was redacted: by a command whose own entry names it, stands in a chain, and came after it
/// there.
/// </summary>
internal sealed class RedactionProof(AuditLogReading log)
{
    /// <summary>An erasure takes a name out of entries that are about other cases too.</summary>
    private const string Erasure = "EraseCase";

    private Guid lastRead;
    private IReadOnlySet<Guid> lastNamed = new HashSet<Guid>();

    /// <param name="id">Of an entry or a consultation.</param>
    /// <param name="at">Its moment.</param>
    /// <param name="chain">The chain in which it stands.</param>
    /// <param name="place">Its place there.</param>
    public async Task<bool> Holds(Guid id, DateTimeOffset at, Guid chain, int place) =>
        await log.SingleOrDefault<Row>(Sql.Of, new { Id = id, ChainId = chain }) is { } row
        && row.IsChained == 1
        && row.At >= at
        && (row.Place is { } by ? by > place : row.Action == Erasure || chain == AuditChainEnd.Consultations)
        && Named(row).Contains(id);

    /// <summary>How many redactions there are, once all were read.</summary>
    public int Read { get; private set; }

    /// <summary>Those that are recorded as redacted and that no entry names.</summary>
    public async IAsyncEnumerable<Guid> NotBorneOut()
    {
        await foreach (var row in log.Pages<Row>(Sql.All))
        {
            Read++;

            if (row.IsChained == 0 || !Named(row).Contains(row.EntryId))
            {
                yield return row.EntryId;
            }
        }
    }

    /// <summary>An erasure names many, so what one entry names is kept until another is asked for.</summary>
    private IReadOnlySet<Guid> Named(Row row)
    {
        if (row.ById != lastRead)
        {
            (lastRead, lastNamed) = (row.ById, AuditEntryRedactor.Named(row.After));
        }

        return lastNamed;
    }

    private sealed record Row : IPagedById
    {
        public Guid EntryId { get; init; }

        public Guid ById { get; init; }

        public DateTimeOffset At { get; init; }

        public string Action { get; init; } = "";

        public string After { get; init; } = "";

        /// <summary>The place of the redacting entry in the chain asked for; null when it is not about the same.</summary>
        public int? Place { get; init; }

        public int IsChained { get; init; }

        public (Guid First, Guid Second) Key => (ById, EntryId);
    }

    private const string Columns =
        """
        redaction.EntryId, redaction.ById, entry.At, entry.Action, entry.After,
        CASE WHEN EXISTS (SELECT 1 FROM AuditLink AS anywhere WHERE anywhere.EntryId = redaction.ById) THEN 1 ELSE 0 END AS IsChained
        """;

    private static class Sql
    {
        internal const string Of =
            $"""
            SELECT {Columns}, link.Place
            FROM AuditRedaction AS redaction
            JOIN AuditEntry AS entry ON entry.Id = redaction.ById
            LEFT JOIN AuditLink AS link ON link.EntryId = redaction.ById AND link.ChainId = @ChainId
            WHERE redaction.EntryId = @Id
            """;

        internal const string All =
            $"""
            SELECT {Columns}, redaction.ById AS FirstKey
            FROM AuditRedaction AS redaction
            JOIN AuditEntry AS entry ON entry.Id = redaction.ById
            WHERE redaction.ById >= @First AND (redaction.ById > @First OR redaction.EntryId > @Second)
            ORDER BY FirstKey, redaction.EntryId
            """;
    }
}
