using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Evidence;

/// <summary>Reads the rows of a registered table as the log knows them.</summary>
internal static class EvidenceReader
{
    /// <returns>Null when there is no such row.</returns>
    public static async Task<EvidenceRow?> Row(Database database, EvidenceTable table, string key)
    {
        var values = EvidenceRow.Values(key);

        return values.Length == table.KeyColumns.Count && await database.Rows(table.ByKey, Parameters(values)) is [var row]
            ? EvidenceRow.Of(table, i => row[i])
            : null;
    }

    /// <summary>A page of the table in the order of its key.</summary>
    /// <param name="after">The last row of the page before; null for the first.</param>
    public static Task<IReadOnlyList<object[]>> Page(Database database, EvidenceTable table, object[]? after, int take) =>
        database.PageOfRows(table.Pages(after is null), Parameters(after?.Take(table.KeyColumns.Count) ?? []), take);

    private static DynamicParameters Parameters(IEnumerable<object> values)
    {
        var parameters = new DynamicParameters();

        foreach (var (i, value) in values.Index())
        {
            parameters.Add($"K{i}", value);
        }

        return parameters;
    }
}
