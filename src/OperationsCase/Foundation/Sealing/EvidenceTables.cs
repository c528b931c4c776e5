using System.Collections.Concurrent;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Sealing;

/// <summary>The tables that the rooms have registered as evidence, and what each statement writes of them.</summary>
internal sealed class EvidenceTables(IEnumerable<EvidenceTable> registered, IEngine engine)
{
    private readonly Dictionary<string, (EvidenceTable Table, int Place)> byName =
        registered.Index().ToDictionary(one => one.Item.Name, one => (one.Item, one.Index));
    private readonly ConcurrentDictionary<string, EvidenceWrite?> writes = [];

    public IReadOnlyList<EvidenceTable> All { get; } = [.. registered];

    /// <returns>Null where its rows are not evidence.</returns>
    public EvidenceTable? Find(string name) => byName.GetValueOrDefault(name).Table;

    /// <returns>Its place among all; below zero where no room registers it.</returns>
    public int PlaceOf(string name) => byName.TryGetValue(name, out var found) ? found.Place : -1;

    /// <summary>How a statement runs so that it tells which rows it wrote.</summary>
    /// <returns>Null where it writes nothing that is evidence.</returns>
    public EvidenceWrite? WriteOf(string sql) => writes.GetOrAdd(sql, Read);

    private EvidenceWrite? Read(string sql)
    {
        if (WritingStatement.Read(sql) is not { } statement || Find(statement.Table) is not { } table)
        {
            return null;
        }

        return statement.Changes is { } changed && !changed.Any(column => table.All.Contains(column))
            ? null
            : new EvidenceWrite(
                table,
                engine.Returning(statement, statement.Kind == WriteKind.Delete ? table.KeyColumns : table.All),
                statement.Kind,
                EvidenceInsert.Of(table, statement));
    }
}

/// <param name="Table">Whose rows it writes.</param>
/// <param name="Sql">The statement, which answers the rows that it wrote.</param>
/// <param name="Kind">Whether they are there afterwards.</param>
/// <param name="Known">Of an INSERT whose row is known before it runs; asking for what was written costs as much as writing it.</param>
internal sealed record EvidenceWrite(EvidenceTable Table, string Sql, WriteKind Kind, EvidenceInsert? Known);
