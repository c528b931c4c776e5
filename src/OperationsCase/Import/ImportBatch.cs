using OperationsCase.Audit.Chains;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Search;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Retention;

namespace OperationsCase.Import;

/// <summary>The rows of some cases that wait to be loaded in one transaction, and the totals that they change.</summary>
internal sealed class ImportBatch
{
    private readonly Dictionary<ImportTable, List<PendingImportRow>> rows =
        ImportTables.InOrder.ToDictionary(table => table, _ => new List<PendingImportRow>());
    private readonly List<object?[]> words = [];
    private readonly List<(AuditEntryRow Entry, IReadOnlyCollection<Guid> About)> logged = [];
    private readonly List<(ExistingNetwork Network, string BoroughCode)> boroughs = [];
    private readonly List<(Guid NetworkId, string BoroughCode, DateOnly HappenedOn)> disruptions = [];
    private readonly Dictionary<Guid, DateTimeOffset> lastLinked = [];
    private readonly Dictionary<(string BoroughCode, OperationKind Kind, OperationState Status), int> totals = [];

    public void Add(ImportedCaseState built)
    {
        foreach (var row in built.Rows)
        {
            rows[row.Table].Add(row);
        }

        words.AddRange(built.Words);
        logged.AddRange(built.Logged);
        disruptions.AddRange(built.Disruptions);
        boroughs.AddRange(built.NewBoroughs);
        built.Links.ForEach(link => lastLinked[link.NetworkId] = lastLinked.TryGetValue(link.NetworkId, out var before) && before > link.LinkedAt
            ? before
            : link.LinkedAt);
        built.NewBoroughs.ForEach(works => works.Network.Boroughs.Add(works.BoroughCode));

        if (built.Counted is var (kind, boroughCode))
        {
            foreach (var status in built.Statuses.Distinct())
            {
                var total = (boroughCode, kind, status);
                totals[total] = totals.GetValueOrDefault(total) + (status == built.Statuses[^1] ? 1 : 0);
            }
        }
    }

    public async Task Load(Database database, OperationStore operations, NetworkStore networks, RetentionReviewStore reviews, DateTimeOffset now)
    {
        foreach (var (table, waiting) in rows.Where(of => of.Value.Count > 0))
        {
            await database.Load(table.Name, table.Columns, waiting.Select(row => row.Values));
        }

        if (words.Count > 0)
        {
            await new CaseSearchIndex(database).Add(words);
        }

        foreach (var (total, more) in totals)
        {
            await operations.Count(total.BoroughCode, total.Kind, total.Status, more);
        }

        var disrupted = new DisruptedNetworkStore(database);

        foreach (var (networkId, boroughCode, happenedOn) in disruptions)
        {
            await disrupted.Count(networkId, boroughCode, happenedOn);
        }

        foreach (var (network, boroughCode) in boroughs)
        {
            await networks.Queue(network.Id);

            if (await networks.WorksIn(network.Id, boroughCode))
            {
                await networks.Touch(network.Id);
            }
        }

        foreach (var network in rows[ImportTables.Network])
        {
            await networks.NotifySameName(network.Of<Guid>("Id"), network.Of<string>("NameKey"));
        }

        foreach (var (networkId, linkedAt) in lastLinked)
        {
            await reviews.BeginAgain(networkId, NetworkCase.Code, linkedAt);
        }

        await new AuditChain(database).ChainLoaded(logged, now);
    }
}
