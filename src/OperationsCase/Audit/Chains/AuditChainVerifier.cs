using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the chain of every case, place by place, and looks for entries that stand in no chain.</summary>
internal sealed class AuditChainVerifier(
    AuditLogReading log,
    AuditKeys keys,
    AuditLogVerificationCounts walked,
    RedactionProof redactions,
    UnanchoredChainEnds ends,
    Func<AuditLogFlaw, Task> tell)
{
    private readonly HashSet<Guid> flawed = [];
    private ChainedEntry? before;
    private int lastEvidence;

    /// <summary>How far the chain of who looked at what was cut, as the entries say that did it.</summary>
    public AuditChainEnd Pruned { get; private set; } = AuditChainEnd.None;

    public async Task Verify()
    {
        for (var chain = Guid.Empty; ; chain = before!.Chain)
        {
            var page = before is null
                ? await log.Page<ChainedEntry>(Sql.First, new { })
                : await log.Page<ChainedEntry>(Sql.NextChains, new { ChainId = chain });

            if (page.Count == 0)
            {
                break;
            }

            await Walk(page);

            for (var rest = page; rest.Count == AuditLogReading.PageSize;)
            {
                rest = await log.Page<ChainedEntry>(Sql.RestOfChain, new { ChainId = before!.Chain, before.Place });
                await Walk(rest);
            }
        }

        await End();
        await ends.Tell();
        await VerifyThatAllAreChained();
    }

    private async Task Walk(IReadOnlyList<ChainedEntry> page)
    {
        foreach (var row in page)
        {
            walked.Entries++;

            if (row.Chain != before?.Chain)
            {
                await End();
                (before, lastEvidence) = (null, 0);
                walked.Chains++;
            }

            if (!flawed.Contains(row.Chain) && await WhatIsWrong(row) is { } sentence)
            {
                flawed.Add(row.Chain);
                await tell(new AuditLogFlaw(row.Chain, sentence));
            }

            if (row.Action == nameof(PruneAccessLog) && PruneAccessLog.End(row.AfterText) is var cut && cut.Place > Pruned.Place)
            {
                Pruned = cut;
            }

            (before, lastEvidence) = (row, row.EvidenceNumber ?? lastEvidence);
        }
    }

    private Task End() => before is null ? Task.CompletedTask : ends.Add(before);

    private async Task<string?> WhatIsWrong(ChainedEntry row)
    {
        var end = before is null ? AuditChainEnd.None : new AuditChainEnd { Place = before.Place, Hash = before.Hash };

        return row switch
        {
            _ when row.Place != end.Place + 1 =>
                $"Place {end.Place + 1} is missing: its entry was removed, or another was put before it.",
            { Id: null } =>
                $"Place {row.Place}: the entry {row.EntryId} of {Format.Moment(row.At)} was removed.",
            { HasSeal: 0 } =>
                $"{row.Where} has lost its seal.",
            _ when end.After(row.Chain, row.Seal.DigestOf(row.Entry, row.EvidenceLines)).Hash != row.Hash =>
                $"{row.Where} was changed or put in another's place, or the hash of the one before it was changed.",
            _ when !keys.Holds(row.Mac, row.Hash) =>
                $"{row.Where} is not signed by the log's key: this program did not write it, or wrote it while it had no key.",
            { Detail.IsRedacted: true } when !await redactions.Holds(row.EntryId, row.EntryAt, row.Chain, row.Place) =>
                $"{row.Where} has lost its texts, and no redaction accounts for it.",
            { IsHeld: false } =>
                $"{row.Where} was changed: its texts are not those that were sealed.",
            { EvidenceNumber: not null, EvidenceSalt: null, Detail.IsRedacted: false } =>
                $"{row.Where} has lost the salt of its digests, and no redaction accounts for it.",
            _ when row.EvidenceNumber <= lastEvidence =>
                $"{row.Where}: its digests were put before those of an earlier entry.",
            _ when row.Chain != AuditChainEnd.NoCase && row.IsInHistory == 0 =>
                $"{row.Where} was taken out of the history that it belongs to.",
            _ => null,
        };
    }

    private async Task VerifyThatAllAreChained()
    {
        var span = (await log.SingleOrDefault<LogSpan>(Sql.Span, new { }))!;

        await foreach (var row in log.ByDay<UnchainedEntryRow>(Sql.InNoChain, span.First, span.Last))
        {
            await tell(new AuditLogFlaw(null, $"{row.Named}, entry {row.Id}, is in no chain: this program did not write it."));
        }

        await foreach (var row in log.ByDay<UnchainedEntryRow>(Sql.InNoChainOfItsCase, span.First, span.Last))
        {
            await tell(new AuditLogFlaw(row.SubjectId, $"{row.Named}, entry {row.Id}, was put into a history that it does not belong to."));
        }
    }

    private sealed record LogSpan
    {
        public DateTimeOffset? First { get; init; }

        public DateTimeOffset? Last { get; init; }
    }

    private sealed record UnchainedEntryRow
    {
        public Guid Id { get; init; }

        public Guid? SubjectId { get; init; }

        public string Action { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Named => ChainedEntry.Named(Action, OfficerName, At);
    }

    private const string Links =
        """
        SELECT link.ChainId AS Chain, link.Place, link.EntryId, link.At, link.Hash, link.Mac,
            entry.Id, entry.At AS EntryAt, entry.HappenedAt, entry.OfficerId, entry.OfficerName, entry.Action, entry.Headline,
            entry.Detail AS DetailText, entry.Before AS BeforeText, entry.After AS AfterText,
            CASE WHEN seal.EntryId IS NULL THEN 0 ELSE 1 END AS HasSeal,
            seal.DetailSalt, seal.DetailDigest, seal.BeforeSalt, seal.BeforeDigest, seal.AfterSalt, seal.AfterDigest,
            kept.Number AS EvidenceNumber, kept.Salt AS EvidenceSalt, kept.Lines AS EvidenceLines,
            CASE WHEN subject.EntryId IS NULL THEN 0 ELSE 1 END AS IsInHistory
        FROM AuditLink AS link
        LEFT JOIN AuditEntry AS entry ON entry.Id = link.EntryId
        LEFT JOIN AuditSeal AS seal ON seal.EntryId = link.EntryId
        LEFT JOIN AuditEvidence AS kept ON kept.EntryId = link.EntryId
        LEFT JOIN AuditSubject AS subject ON subject.SubjectId = link.ChainId AND subject.HappenedAt = entry.HappenedAt
            AND subject.EntryId = entry.Id
        """;

    private const string OfDay = "entry.At >= @From AND entry.At < @Before";

    private static class Sql
    {
        /// <summary>Chain after chain, in whichever order the engine has ids, and each from its first place to its last.</summary>
        internal const string First = $"{Links} ORDER BY Chain, link.Place";

        internal const string NextChains = $"{Links} WHERE link.ChainId > @ChainId ORDER BY Chain, link.Place";

        internal const string RestOfChain = $"{Links} WHERE link.ChainId = @ChainId AND link.Place > @Place ORDER BY link.Place";

        internal const string Span = "SELECT (SELECT MIN(entry.At) FROM AuditEntry AS entry) AS First, (SELECT MAX(entry.At) FROM AuditEntry AS entry) AS Last";

        internal const string InNoChain =
            $"""
            SELECT entry.Id, NULL AS SubjectId, entry.Action, entry.OfficerName, entry.At
            FROM AuditEntry AS entry
            WHERE {OfDay} AND NOT EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id)
            ORDER BY entry.At, entry.Id
            """;

        internal const string InNoChainOfItsCase =
            $"""
            SELECT entry.Id, subject.SubjectId, entry.Action, entry.OfficerName, entry.At
            FROM AuditEntry AS entry
            JOIN AuditSubject AS subject ON subject.EntryId = entry.Id
            WHERE {OfDay} AND EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id)
                AND NOT EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id AND link.ChainId = subject.SubjectId)
            ORDER BY entry.At, entry.Id, subject.SubjectId
            """;
    }
}
