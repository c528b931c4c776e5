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
    private const int LinksAtOnce = 1000;

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
            await TakePlace(new Link(chain, entry.Id, digest), entry.At);
        }

        await Keep(evidence, entry);
    }

    /// <summary>Chains entries that were loaded together in this transaction, in their order.</summary>
    /// <remarks>
    /// What was written stands with the entry of the command itself, which comes last of all: the number of its evidence is taken once every place is.
    /// Places are taken by sets, chain after chain in the order in which everyone takes them. Where another transaction was faster in one chain of a
    /// set, its places are taken one at a time, so that no lost race loses the whole load.
    /// </remarks>
    /// <param name="entries">What was done, however long ago, and what it is about.</param>
    /// <param name="now">The moment of chaining.</param>
    public async Task ChainLoaded(IReadOnlyList<(AuditEntryRow Entry, IReadOnlyCollection<Guid> About)> entries, DateTimeOffset now)
    {
        var seals = entries.Select(entry => (entry.Entry, entry.About, Seal: AuditEntrySeal.Of(entry.Entry))).ToList();
        await database.Load("AuditSeal", AuditEntrySeal.Columns, seals.Select(one => one.Seal.Row()));
        var links =
            from one in seals
            let digest = one.Seal.DigestOf(one.Entry, null)
            from chain in one.About.DefaultIfEmpty(AuditChainEnd.NoCase)
            orderby chain
            select new Link(chain, one.Entry.Id, digest);

        foreach (var some in links.Chunk(LinksAtOnce))
        {
            await TakePlaces(some, now);
        }
    }

    private async Task TakePlaces(IReadOnlyList<Link> links, DateTimeOffset at)
    {
        var ends = (await database.List<NamedChainEnd>(Sql.Ends, new { Chains = links.Select(link => link.Chain).Distinct() }))
            .ToDictionary(end => end.ChainId, end => new AuditChainEnd { Place = end.Place, Hash = end.Hash });
        var rows = new List<object?[]>();

        foreach (var link in links)
        {
            var end = ends[link.Chain] = ends.GetValueOrDefault(link.Chain, AuditChainEnd.None).After(link.Chain, link.Digest);
            rows.Add([link.Chain, end.Place, link.EntryId, at, end.Hash, keys.Sign(end.Hash)]);
        }

        if (!await database.LoadIfAbsent("AuditLink", SignedLinkColumns, rows))
        {
            foreach (var link in links)
            {
                await TakePlace(link, at);
            }
        }
    }

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
    private async Task TakePlace(Link link, DateTimeOffset at)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var end = (await database.SingleOrDefault<AuditChainEnd>(Sql.End, new { ChainId = link.Chain }) ?? AuditChainEnd.None)
                .After(link.Chain, link.Digest);
            var row = new { ChainId = link.Chain, end.Place, link.EntryId, At = database.EnteredAt ?? at, end.Hash, Mac = keys.Sign(end.Hash) };

            if (await database.AddIfAbsent(Sql.AddLink, row))
            {
                return;
            }
        }

        throw new InvalidOperationException("Others kept taking the next place of this chain.");
    }

    /// <summary>A place that an entry is to have in a chain.</summary>
    private sealed record Link(Guid Chain, Guid EntryId, string Digest);

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
