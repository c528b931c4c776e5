using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Chains;

/// <summary>Appends entries to the audit, each at the end of the chain of everything that it is about. Nothing else adds an entry.</summary>
/// <remarks>
/// Whoever changes the same case queues at its chain's end until the commit, so this comes last in a transaction. Chains are
/// taken in one order everywhere, so that two who want the same two do not wait for each other. A link says when its entry was chained, by which
/// the next anchor finds it however long ago the entry's own moment was.
/// </remarks>
internal sealed class AuditChain(Database database, AuditKeys keys)
{
    private const int MostRaces = 20;
    private const int IdsInAList = 1000;

    private static readonly string[] SignedLinkColumns = [.. Foundation.Sealing.AuditChainBuilder.LinkColumns, "Mac"];

    /// <param name="entry">What was done.</param>
    /// <param name="about">The ids of what it is about; none puts it into the chain of what is about no case.</param>
    public async Task Append(AuditEntryRow entry, IReadOnlyCollection<Guid> about)
    {
        var seal = AuditEntrySeal.Of(entry);
        var evidence = EvidenceLines.Of(database.Touched.Take());
        var digest = seal.DigestOf(entry, evidence?.Text);
        await database.Execute(Sql.AddEntry, entry);
        await database.Execute(Sql.AddSeal, new
        {
            seal.EntryId,
            DetailSalt = seal.Detail.Salt,
            DetailDigest = seal.Detail.Value,
            BeforeSalt = seal.Before.Salt,
            BeforeDigest = seal.Before.Value,
            AfterSalt = seal.After.Salt,
            AfterDigest = seal.After.Value,
        });

        foreach (var subject in about)
        {
            await database.Execute(Sql.AddSubject, new { SubjectId = subject, entry.HappenedAt, EntryId = entry.Id });
        }

        foreach (var chain in about.DefaultIfEmpty(AuditChainEnd.NoCase).Order())
        {
            await TakePlace(chain, entry, digest);
        }

        await Keep(evidence, entry);
    }

    /// <summary>Chains entries that were loaded together in this transaction, in their order.</summary>
    /// <param name="entries">What was done, however long ago, and what it is about.</param>
    /// <param name="now">The moment of chaining.</param>
    public async Task ChainLoaded(IReadOnlyList<(AuditEntryRow Entry, IReadOnlyCollection<Guid> About)> entries, DateTimeOffset now)
    {
        var chains = new Foundation.Sealing.AuditChainBuilder();

        foreach (var ids in entries.SelectMany(entry => entry.About.DefaultIfEmpty(AuditChainEnd.NoCase)).Distinct().Order().Chunk(IdsInAList))
        {
            foreach (var end in await database.List<NamedChainEnd>(Sql.Ends, new { Chains = ids }))
            {
                chains.Begin(end.ChainId, new AuditChainEnd { Place = end.Place, Hash = end.Hash });
            }
        }

        // What was written for all of them stands with the last.
        var evidence = entries.Count > 0 ? EvidenceLines.Of(database.Touched.Take()) : null;
        var rows = entries.Select((entry, i) => chains.Add(entry.Entry, entry.About, now, i == entries.Count - 1 ? evidence?.Text : null)).ToList();
        await database.Load("AuditSeal", AuditEntrySeal.Columns, rows.Select(row => row.Seal));
        await database.Load("AuditLink", SignedLinkColumns, rows.SelectMany(row => row.Links.Select(Signed)));
        await Keep(evidence, entries.Select(entry => entry.Entry).LastOrDefault());
    }

    private object?[] Signed(object?[] link) => [.. link, keys.Sign((string)link[^1]!)];

    /// <summary>Last of all, so that within a chain the numbers go up with the places.</summary>
    /// <exception cref="InvalidOperationException">Others kept taking the next number.</exception>
    private async Task Keep(EvidenceLines? evidence, AuditEntryRow? entry)
    {
        if (evidence is null)
        {
            return;
        }

        for (var race = 0; race < MostRaces; race++)
        {
            if (await database.AddIfAbsent(Sql.AddEvidence, new { EntryId = entry!.Id, evidence.Salt, Lines = evidence.Text }))
            {
                return;
            }
        }

        throw new InvalidOperationException("Others kept taking the next number of the evidence.");
    }

    /// <exception cref="InvalidOperationException">Twenty others took the place in the meantime.</exception>
    private async Task TakePlace(Guid chain, AuditEntryRow entry, string digest)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var end = (await database.SingleOrDefault<AuditChainEnd>(Sql.End, new { ChainId = chain }) ?? AuditChainEnd.None).After(chain, digest);

            var link = new { ChainId = chain, end.Place, EntryId = entry.Id, At = database.EnteredAt ?? entry.At, end.Hash, Mac = keys.Sign(end.Hash) };

            if (await database.AddIfAbsent(Sql.AddLink, link))
            {
                return;
            }
        }

        throw new InvalidOperationException("Others kept taking the next place of this chain.");
    }

    private sealed record NamedChainEnd
    {
        public Guid ChainId { get; init; }

        public int Place { get; init; }

        public string Hash { get; init; } = "";
    }

    private static class Sql
    {
        internal const string AddEntry =
            """
            INSERT INTO AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After)
            VALUES (@Id, @At, @HappenedAt, @OfficerId, @OfficerName, @Action, @Headline, @Detail, @Before, @After)
            """;

        internal const string AddSeal =
            """
            INSERT INTO AuditSeal (EntryId, DetailSalt, DetailDigest, BeforeSalt, BeforeDigest, AfterSalt, AfterDigest)
            VALUES (@EntryId, @DetailSalt, @DetailDigest, @BeforeSalt, @BeforeDigest, @AfterSalt, @AfterDigest)
            """;

        internal const string AddSubject =
            "INSERT INTO AuditSubject (SubjectId, HappenedAt, EntryId) VALUES (@SubjectId, @HappenedAt, @EntryId)";

        internal const string End =
            """
            SELECT link.Place, link.Hash
            FROM AuditLink AS link
            WHERE link.ChainId = @ChainId AND link.Place = (SELECT MAX(last.Place) FROM AuditLink AS last WHERE last.ChainId = @ChainId)
            """;

        internal const string Ends =
            """
            SELECT link.ChainId, link.Place, link.Hash
            FROM AuditLink AS link
            WHERE link.ChainId IN @Chains
                AND NOT EXISTS (SELECT 1 FROM AuditLink AS later WHERE later.ChainId = link.ChainId AND later.Place > link.Place)
            """;

        internal const string AddEvidence =
            """
            INSERT INTO AuditEvidence (Number, EntryId, Salt, Lines)
            SELECT COALESCE(MAX(last.Number), 0) + 1, @EntryId, @Salt, @Lines
            FROM AuditEvidence AS last
            """;

        internal const string AddLink = "INSERT INTO AuditLink (ChainId, Place, EntryId, At, Hash, Mac) VALUES (@ChainId, @Place, @EntryId, @At, @Hash, @Mac)";
    }
}
