namespace OperationsCase.Foundation.Sealing;

/// <summary>Chains many entries at once, in the order in which they come, for an upgrade or an import.</summary>
internal sealed class AuditChainBuilder
{
    public static readonly string[] LinkColumns = ["ChainId", "Place", "EntryId", "At", "Hash"];

    private readonly Dictionary<Guid, AuditChainEnd> ends = [];

    /// <summary>Says where a chain ended before; one that is not named is new.</summary>
    public void Begin(Guid chain, AuditChainEnd end) => ends[chain] = end;

    /// <param name="entry">What is chained.</param>
    /// <param name="about">The chains that it stands in, or none for what is about no case.</param>
    /// <param name="chainedAt">The moment of chaining, by which the next anchor finds it however long ago the entry's own was.</param>
    /// <param name="evidence">The lines about the rows that it wrote, or null.</param>
    /// <returns>The entry's row of AuditSeal, and its rows of AuditLink.</returns>
    public (object?[] Seal, IReadOnlyList<object?[]> Links) Add(
        AuditEntryRow entry,
        IReadOnlyCollection<Guid> about,
        DateTimeOffset chainedAt,
        string? evidence = null)
    {
        var seal = AuditEntrySeal.Of(entry);
        var digest = seal.DigestOf(entry, evidence);
        var links = new List<object?[]>();

        foreach (var chain in about.Count == 0 ? [AuditChainEnd.NoCase] : about)
        {
            var end = ends.GetValueOrDefault(chain, AuditChainEnd.None).After(chain, digest);
            ends[chain] = end;
            links.Add([chain, end.Place, entry.Id, chainedAt, end.Hash]);
        }

        return (seal.Row(), links);
    }
}
