using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Walks the chain of every case, place by place, and looks for entries that stand in no chain.</summary>
internal sealed class AuditChainVerifier(
    Database database,
    AuditLogVerificationCounts walked,
    IReadOnlySet<Guid> redacted,
    Func<AuditLogFlaw, Task> tell)
{
    private readonly HashSet<Guid> flawed = [];

    public async Task Verify()
    {
        Guid? chain = null;
        var end = AuditChainEnd.None;

        await foreach (var row in database.Each<Row>(Sql.Links, new { }))
        {
            walked.Entries++;

            if (row.Chain != chain)
            {
                (chain, end) = (row.Chain, AuditChainEnd.None);
                walked.Chains++;
            }

            if (flawed.Contains(row.Chain))
            {
                continue;
            }

            if (WhatIsWrong(row, end) is { } sentence)
            {
                flawed.Add(row.Chain);
                await tell(new AuditLogFlaw(row.Chain, sentence));
            }

            end = new AuditChainEnd { Place = row.Place, Hash = row.Hash };
        }

        await foreach (var row in database.Each<UnchainedEntryRow>(Sql.InNoChain, new { }))
        {
            await tell(new AuditLogFlaw(
                null,
                $"{Named(row.Action, row.OfficerName, row.At)}, entry {row.Id}, is in no chain: this program did not write it."));
        }

        await foreach (var row in database.Each<UnchainedEntryRow>(Sql.InNoChainOfItsCase, new { }))
        {
            await tell(new AuditLogFlaw(row.SubjectId, $"{Named(row.Action, row.OfficerName, row.At)}, entry {row.Id}, "
                + "was put into a history that it does not belong to."));
        }
    }

    private string? WhatIsWrong(Row row, AuditChainEnd end) => row switch
    {
        _ when row.Place != end.Place + 1 =>
            $"Place {end.Place + 1} is missing: its entry was removed, or another was put before it.",
        { Id: null } =>
            $"Place {row.Place}: the entry {row.EntryId} of {Format.Moment(row.At)} was removed.",
        { HasSeal: 0 } =>
            $"{Where(row)} has lost its seal.",
        _ when end.After(row.Chain, row.Seal.DigestOf(row.Entry)).Hash != row.Hash =>
            $"{Where(row)} was changed or put in another's place, or the hash of the one before it was changed.",
        { Id: { } id } when row.Detail.IsRedacted && !redacted.Contains(id) =>
            $"{Where(row)} has lost its texts, and no redaction accounts for it.",
        { IsHeld: false } =>
            $"{Where(row)} was changed: its texts are not those that were sealed.",
        _ when row.Chain != AuditChainEnd.NoCase && row.IsInHistory == 0 =>
            $"{Where(row)} was taken out of the history that it belongs to.",
        _ => null,
    };

    private static string Where(Row row) => $"Place {row.Place}: {Named(row.Action, row.OfficerName, row.EntryAt)}";

    private static string Named(string action, string officer, DateTimeOffset at) => $"{action} by {officer} of {Format.Moment(at)}";

    private sealed record UnchainedEntryRow
    {
        public Guid Id { get; init; }

        public Guid? SubjectId { get; init; }

        public string Action { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }

    private sealed record Row
    {
        public Guid Chain { get; init; }

        public int Place { get; init; }

        public Guid EntryId { get; init; }

        public DateTimeOffset At { get; init; }

        public string Hash { get; init; } = "";

        /// <summary>The entry's own id; null when there is no such entry.</summary>
        public Guid? Id { get; init; }

        public DateTimeOffset EntryAt { get; init; }

        public DateTimeOffset HappenedAt { get; init; }

        public Guid? OfficerId { get; init; }

        public string OfficerName { get; init; } = "";

        public string Action { get; init; } = "";

        public string Headline { get; init; } = "";

        public string DetailText { get; init; } = "";

        public string? BeforeText { get; init; }

        public string AfterText { get; init; } = "";

        public int HasSeal { get; init; }

        public string? DetailSalt { get; init; }

        public string? DetailDigest { get; init; }

        public string? BeforeSalt { get; init; }

        public string? BeforeDigest { get; init; }

        public string? AfterSalt { get; init; }

        public string? AfterDigest { get; init; }

        public int IsInHistory { get; init; }

        public SaltedHash Detail => new(DetailSalt, DetailDigest);

        public AuditEntrySeal Seal =>
            new() { EntryId = EntryId, Detail = Detail, Before = new(BeforeSalt, BeforeDigest), After = new(AfterSalt, AfterDigest) };

        public AuditEntryRow Entry => new()
        {
            Id = EntryId,
            At = EntryAt,
            HappenedAt = HappenedAt,
            OfficerId = OfficerId,
            OfficerName = OfficerName,
            Action = Action,
            Headline = Headline,
        };

        /// <summary>Whether its texts are those that were sealed, or were all redacted.</summary>
        public bool IsHeld => Detail.IsRedacted
            ? DetailText == AuditEntryRedactor.Gone && BeforeText is null && AfterText == "{}" && BeforeSalt is null && AfterSalt is null
            : Detail.Holds(DetailText) && Seal.Before.Holds(BeforeText) && Seal.After.Holds(AfterText);
    }

    private static class Sql
    {
        /// <summary>Chain after chain, in whichever order the engine has ids, and each from its first place to its last.</summary>
        internal const string Links =
            """
            SELECT link.ChainId AS Chain, link.Place, link.EntryId, link.At, link.Hash,
                entry.Id, entry.At AS EntryAt, entry.HappenedAt, entry.OfficerId, entry.OfficerName, entry.Action, entry.Headline,
                entry.Detail AS DetailText, entry.Before AS BeforeText, entry.After AS AfterText,
                CASE WHEN seal.EntryId IS NULL THEN 0 ELSE 1 END AS HasSeal,
                seal.DetailSalt, seal.DetailDigest, seal.BeforeSalt, seal.BeforeDigest, seal.AfterSalt, seal.AfterDigest,
                CASE WHEN subject.EntryId IS NULL THEN 0 ELSE 1 END AS IsInHistory
            FROM AuditLink AS link
            LEFT JOIN AuditEntry AS entry ON entry.Id = link.EntryId
            LEFT JOIN AuditSeal AS seal ON seal.EntryId = link.EntryId
            LEFT JOIN AuditSubject AS subject ON subject.SubjectId = link.ChainId AND subject.HappenedAt = entry.HappenedAt
                AND subject.EntryId = entry.Id
            ORDER BY Chain, link.Place
            """;

        internal const string InNoChain =
            """
            SELECT entry.Id, NULL AS SubjectId, entry.Action, entry.OfficerName, entry.At
            FROM AuditEntry AS entry
            WHERE NOT EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id)
            ORDER BY entry.At, entry.Id
            """;

        internal const string InNoChainOfItsCase =
            """
            SELECT entry.Id, subject.SubjectId, entry.Action, entry.OfficerName, entry.At
            FROM AuditSubject AS subject
            JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
            WHERE EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id)
                AND NOT EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id AND link.ChainId = subject.SubjectId)
            ORDER BY entry.At, entry.Id, subject.SubjectId
            """;
    }
}
