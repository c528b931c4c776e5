using OperationsCase.Audit.Evidence;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>
/// Walks the whole log, tells the first flaw of each chain, and compares the rows that are evidence with what the log knows of them. It holds
/// a page at a time, and no reading of the database stays open meanwhile.
/// </summary>
/// <param name="engine">Where the record is.</param>
/// <param name="tables">Whose rows are evidence.</param>
/// <param name="keys">By which the log is signed.</param>
/// <param name="clock">Tells what lies in the future.</param>
/// <param name="tell">Hears of each flaw as it is found.</param>
internal sealed class AuditLogVerifier(
    IEngine engine,
    EvidenceTables tables,
    AuditKeys keys,
    TimeProvider clock,
    Func<AuditLogFlaw, Task> tell)
{
    public const string NoKey =
        "The key of the log is not there, so whether this program wrote it cannot be told. Put the file audit.keys back, or set Audit__Key.";

    private readonly AuditLogVerificationCounts walked = new();

    /// <param name="kept">An anchor that was kept elsewhere, as "number hash", or null.</param>
    public async Task<AuditLogVerificationCounts> Verify(string? kept = null)
    {
        using var work = CurrentWork.Is(WorkKind.Verification);
        var log = new AuditLogReading(engine);
        var redactions = new RedactionProof(log);

        if (!keys.IsThere)
        {
            await Tell(new AuditLogFlaw(null, NoKey));
        }

        await foreach (var id in redactions.NotBorneOut())
        {
            await Tell(new AuditLogFlaw(null, $"Entry {id} is recorded as redacted, but the command that should have redacted it does not name it."));
        }

        walked.Redacted = redactions.Read;
        var chains = new AuditChainVerifier(log, keys, walked, redactions, new UnanchoredChainEnds(log, Tell), Tell);
        await chains.Verify();
        await new AccessLogVerifier(log, keys, walked, redactions, Tell).Verify(chains.Pruned);
        await new AnchorVerifier(log, keys, walked, clock.GetUtcNow(), Tell).Verify(kept, chains.Pruned.Place);
        await new EvidenceVerifier(engine, tables, walked, Tell).Verify();
        await new EarlierVerifications(log, keys).Verify(Tell);

        return walked;
    }

    private Task Tell(AuditLogFlaw flaw)
    {
        walked.Flaws++;

        return tell(flaw);
    }
}
