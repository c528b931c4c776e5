using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the whole log and tells the first flaw of each chain; it holds one row at a time, and the redactions.</summary>
/// <param name="database">A reading of one moment.</param>
/// <param name="tell">Hears of each flaw as it is found.</param>
internal sealed class AuditLogVerifier(Database database, Func<AuditLogFlaw, Task> tell)
{
    private readonly AuditLogVerificationCounts walked = new();

    /// <param name="kept">An anchor that was kept elsewhere, as "number hash", or null.</param>
    public async Task<AuditLogVerificationCounts> Verify(string? kept = null)
    {
        var redactions = await AuditEntryRedactor();
        walked.Redacted = redactions.Count;
        await new AuditChainVerifier(database, walked, redactions, Tell).Verify();
        await new AccessLogVerifier(database, walked, redactions, Tell).Verify();
        await new AnchorVerifier(database, walked, Tell).Verify(kept);

        return walked;
    }

    private Task Tell(AuditLogFlaw flaw)
    {
        walked.Flaws++;

        return tell(flaw);
    }

    /// <summary>What was redacted by a command that says so in its own entry. A row that nobody's entry bears out is a flaw.</summary>
    private async Task<IReadOnlySet<Guid>> AuditEntryRedactor()
    {
        var borneOut = new HashSet<Guid>();

        await foreach (var row in database.Each<RedactionRow>(Sql.Redactions, new { }))
        {
            if (Chains.AuditEntryRedactor.Names(row.After, row.EntryId))
            {
                borneOut.Add(row.EntryId);
            }
            else
            {
                await Tell(new AuditLogFlaw(
                    null,
                    $"Entry {row.EntryId} is recorded as redacted, but the command that should have redacted it does not name it."));
            }
        }

        return borneOut;
    }

    private sealed record RedactionRow
    {
        public Guid EntryId { get; init; }

        public string After { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Redactions =
            """
            SELECT redaction.EntryId, entry.After
            FROM AuditRedaction AS redaction
            JOIN AuditEntry AS entry ON entry.Id = redaction.ById
            ORDER BY entry.At, entry.Id
            """;
    }
}
