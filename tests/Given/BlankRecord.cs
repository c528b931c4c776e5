using System.Data.Common;
using System.Globalization;
using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase;

/// <summary>A record as it was when created: emptied for the next test, with its reference rows in their place.</summary>
internal sealed class BlankRecord
{
    private readonly IEngine engine;
    private readonly IReadOnlyList<string> parentsFirst;
    private readonly Dictionary<string, Contents> laidOut;

    private BlankRecord(IEngine engine, IReadOnlyList<string> parentsFirst, Dictionary<string, Contents> laidOut) =>
        (this.engine, this.parentsFirst, this.laidOut) = (engine, parentsFirst, laidOut);

    /// <summary>Remembers what a record holds that has just been created.</summary>
    public static async Task<BlankRecord> Of(IEngine engine)
    {
        await using var connection = await engine.Open();
        await using var reading = await engine.BeginReading(connection);
        var parentsFirst = await Catalog.ParentsFirst(connection, reading);
        var laidOut = new Dictionary<string, Contents>();

        foreach (var table in parentsFirst)
        {
            if (await Contents.Of(table, reading) is { Rows.Count: > 0 } contents)
            {
                laidOut[table] = contents;
            }
        }

        return new BlankRecord(engine, parentsFirst, laidOut);
    }

    /// <summary>Deletes what was added, children first; reference rows stay, or are loaded again when a test changed any of them.</summary>
    public async Task Restore()
    {
        await using var connection = await engine.Open();
        await using var change = await engine.BeginChange(connection);
        var isChanged = await IsChanged(change);

        foreach (var table in parentsFirst.Reverse().Where(table => isChanged || !laidOut.ContainsKey(table)))
        {
            await connection.ExecuteAsync($"DELETE FROM {table}", transaction: change);
        }

        foreach (var table in parentsFirst.Where(table => isChanged && laidOut.ContainsKey(table)))
        {
            await engine.Load(change, table, laidOut[table].Columns, laidOut[table].Rows);
        }

        await change.CommitAsync();
    }

    private async Task<bool> IsChanged(DbTransaction transaction)
    {
        foreach (var (table, contents) in laidOut)
        {
            if (!contents.IsAs(await Contents.Of(table, transaction)))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Contents(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
    {
        public static async Task<Contents> Of(string table, DbTransaction transaction)
        {
            await using var reader = await transaction.Connection!.ExecuteReaderAsync($"SELECT * FROM {table}", transaction: transaction);
            var rows = new List<object?[]>();

            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(Array.ConvertAll(row, value => value is DBNull ? null : value));
            }

            return new Contents([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
        }

        public bool IsAs(Contents other) => Lines().SequenceEqual(other.Lines());

        private IEnumerable<string> Lines() =>
            Rows
                .Select(row => string.Join('|', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))
                .Order(StringComparer.Ordinal);
    }
}
