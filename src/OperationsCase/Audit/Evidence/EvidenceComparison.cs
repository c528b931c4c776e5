using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Evidence;

/// <summary>Compares every row that is evidence with what the log last knew of it, and tells those that differ.</summary>
internal sealed class EvidenceComparison(IEngine engine, EvidenceTables tables, AuditLogVerificationCounts walked)
{
    private const int RowsAtOnce = 500;
    private const int EntriesAtOnce = 50;

    private readonly AuditLogReading log = new(engine);

    /// <summary>The numbers at which one or more are missing from the evidence.</summary>
    public List<int> Gaps { get; } = [];

    /// <param name="tell">Hears of each row that differs.</param>
    public async Task Run(Func<RowDifference, Task> tell)
    {
        using var parts = new EvidencePartitions();
        await ReadTables(parts);
        var newest = await ReadLog(parts);

        foreach (var (known, found) in parts.All())
        {
            await Tell(Compare(known, found), newest, tell);
        }
    }

    private async Task ReadTables(EvidencePartitions parts)
    {
        foreach (var (place, table) in tables.All.Index())
        {
            object[]? after = null;
            IReadOnlyList<object[]> page;

            do
            {
                var last = after;
                page = await log.AtOneMoment(database => EvidenceReader.Page(database, table, last, RowsAtOnce));

                foreach (var values in page)
                {
                    var row = EvidenceRow.Of(table, i => values[i]);
                    walked.Rows++;

                    if (row.Hash is { } hash)
                    {
                        parts.AddFound(new RowName(place, row.Key), hash);
                    }
                }

                after = page.Count > 0 ? page[^1] : after;
            }
            while (page.Count == RowsAtOnce);
        }
    }

    private async Task<int> ReadLog(EvidencePartitions parts)
    {
        var newest = 0;

        await foreach (var entry in log.ByNumber<EvidenceEntry>(Sql.Entries, entry => entry.Number, take: EntriesAtOnce))
        {
            if (entry.Number != newest + 1)
            {
                Gaps.Add(newest + 1);
            }

            newest = entry.Number;

            foreach (var (name, state) in entry.States(tables))
            {
                parts.AddLogged(name, state);
            }
        }

        return newest;
    }

    private static List<(RowName Name, LoggedRowState? Known)> Compare(
        Dictionary<RowName, LoggedRowState> known,
        IEnumerable<(RowName Name, byte[] Hash)> found)
    {
        var differing = new List<(RowName, LoggedRowState?)>();

        foreach (var (name, hash) in found)
        {
            if (!known.Remove(name, out var state))
            {
                differing.Add((name, null));
            }
            else if (!state.IsOf(hash))
            {
                differing.Add((name, state));
            }
        }

        differing.AddRange(known.Where(left => left.Value.Digest.Length > 0).Select(left => (left.Key, (LoggedRowState?)left.Value)));

        return differing;
    }

    /// <summary>Looks again at one moment: a row may have been written between the two readings.</summary>
    private async Task Tell(List<(RowName Name, LoggedRowState? Known)> differing, int newest, Func<RowDifference, Task> tell)
    {
        foreach (var some in differing.Chunk(RowsAtOnce))
        {
            var sure = await log.AtOneMoment(async database =>
            {
                var since = (await database.List<EvidenceEntry>(Sql.Entries, new { After = newest })).SelectMany(entry => entry.States(tables))
                    .GroupBy(one => one.Name).ToDictionary(one => one.Key, one => one.Last().State);
                var found = new List<RowDifference>();

                foreach (var (name, before) in some)
                {
                    var known = since.TryGetValue(name, out var later) ? later : before;
                    var row = await EvidenceReader.Row(database, tables.All[name.Table], name.Key) ?? default;

                    if (known is null ? row.Hash is not null : !known.Value.IsOf(row.Hash))
                    {
                        found.Add(new RowDifference(tables.All[name.Table], name.Key, row.Hash, known is { Digest.Length: > 0 }, known?.Number));
                    }
                }

                return found;
            });

            foreach (var difference in sure)
            {
                await tell(difference);
            }
        }
    }

    private sealed record EvidenceEntry
    {
        public int Number { get; init; }

        public string? Salt { get; init; }

        public string Lines { get; init; } = "";

        /// <summary>What it knows of each row; a table that no room registers any more is left out.</summary>
        public IEnumerable<(RowName Name, LoggedRowState State)> States(EvidenceTables tables) =>
            from line in new EvidenceLines(Salt, Lines).All()
            let place = tables.PlaceOf(line.Table)
            where place >= 0
            select (new RowName(place, line.Key), new LoggedRowState(Number, Salt ?? "", line.Digest ?? ""));
    }

    private static class Sql
    {
        internal const string Entries = "SELECT kept.Number, kept.Salt, kept.Lines FROM AuditEvidence AS kept WHERE kept.Number > @After ORDER BY kept.Number";
    }
}

/// <summary>A row that is not as the log last knew it.</summary>
/// <param name="Table">Where it stands, or stood.</param>
/// <param name="Key">Its key.</param>
/// <param name="Hash">What it says now; null where it is not there.</param>
/// <param name="WasThere">Whether the log knows it as being there.</param>
/// <param name="Number">Of the evidence that last knew it; null where none does.</param>
internal sealed record RowDifference(EvidenceTable Table, string Key, byte[]? Hash, bool WasThere, int? Number);
