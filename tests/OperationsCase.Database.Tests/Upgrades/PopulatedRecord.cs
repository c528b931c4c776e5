using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>Every row of a record of one version, kept as text that belongs to neither engine.</summary>
/// <remarks>
/// A line that is an object begins a table, with the type of each of its columns; the lines below it are its rows.
/// Parents stand before their children.
/// </remarks>
internal sealed class PopulatedRecord
{
    private const string InstantFormat = "yyyy-MM-dd HH:mm:sszzz";

    public required IReadOnlyList<RecordedRows> Tables { get; init; }

    /// <param name="Columns">The name and the T-SQL type of each column.</param>
    /// <param name="Rows">Texts, whole numbers, fractions and nulls.</param>
    internal sealed record RecordedRows(string Table, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<object?[]> Rows)
    {
        public IEnumerable<string> Lines() => Rows.Select(row => JsonSerializer.Serialize(row));
    }

    public static PopulatedRecord Kept(string upgrade)
    {
        var tables = new List<RecordedRows>();
        var rows = new List<object?[]>();
        using var text = new StreamReader(new GZipStream(File.OpenRead(PathOf(upgrade)), CompressionMode.Decompress));

        while (text.ReadLine() is { } line)
        {
            if (line[0] == '{')
            {
                var head = JsonSerializer.Deserialize<Head>(line)!;
                rows = [];
                tables.Add(new RecordedRows(head.Table, head.Columns, rows));
            }
            else
            {
                rows.Add([.. JsonSerializer.Deserialize<JsonElement[]>(line)!.Select(Plain)]);
            }
        }

        return new PopulatedRecord { Tables = tables };
    }

    /// <summary>Reads what a database holds of the columns named.</summary>
    public static async Task<RecordedRows> Read(DbConnection connection, string table, IReadOnlyDictionary<string, string> columns)
    {
        var rows = new List<object?[]>();
        await using var reader = await connection.ExecuteReaderAsync($"SELECT {string.Join(", ", columns.Keys)} FROM {table}");

        while (await reader.ReadAsync())
        {
            rows.Add([.. columns.Values.Select((type, i) => AsKept(reader.GetValue(i), type))]);
        }

        return new RecordedRows(table, columns, rows);
    }

    public static async Task<PopulatedRecord> Of(DbConnection connection, IEnumerable<Table> parentsFirst)
    {
        var tables = new List<RecordedRows>();

        foreach (var table in parentsFirst)
        {
            tables.Add(await Read(connection, table.Name, table.Columns.ToDictionary(column => column.Name, column => column.Type)));
        }

        return new PopulatedRecord { Tables = tables };
    }

    public void Keep(string upgrade)
    {
        using var text = new StreamWriter(new GZipStream(File.Create(PathOf(upgrade)), CompressionLevel.SmallestSize));

        foreach (var table in Tables)
        {
            text.Write($"{JsonSerializer.Serialize(new Head(table.Table, table.Columns))}\n");

            foreach (var line in table.Lines())
            {
                text.Write($"{line}\n");
            }
        }
    }

    public async Task Load(IEngine engine, DbTransaction transaction)
    {
        foreach (var table in Tables.Where(table => table.Rows.Count > 0))
        {
            string[] types = [.. table.Columns.Values];
            await engine.Load(transaction, table.Table, [.. table.Columns.Keys], table.Rows.Select(row => row
                .Select((value, i) => Typed(value, types[i]))
                .ToArray()));
        }
    }

    private static string PathOf(string upgrade) =>
        Path.Combine(RepositoryFolder.Path, "tests", "OperationsCase.Database.Tests", "Upgrades", $"{upgrade}.jsonl.gz");

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        _ => value.GetString(),
    };

    private static object? AsKept(object value, string type) => (type, value) switch
    {
        (_, DBNull) => null,
        ("UNIQUEIDENTIFIER", _) => value.ToString()!.ToUpperInvariant(),
        ("DATETIMEOFFSET", DateTimeOffset at) => at.ToString(InstantFormat, CultureInfo.InvariantCulture),
        ("DATE", DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("VARBINARY", byte[] bytes) => Convert.ToBase64String(bytes),
        ("BIT" or "INT" or "BIGINT", _) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static object? Typed(object? value, string type) => (type, value) switch
    {
        (_, null) => null,
        ("UNIQUEIDENTIFIER", string id) => Guid.Parse(id),
        ("DATETIMEOFFSET", string at) => DateTimeOffset.ParseExact(at, InstantFormat, CultureInfo.InvariantCulture),
        ("DATE", string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("VARBINARY", string bytes) => Convert.FromBase64String(bytes),
        ("BIT", long yes) => yes == 1,
        ("INT", long number) => (int)number,
        ("FLOAT", long whole) => (double)whole,
        _ => value,
    };

    private sealed record Head(string Table, IReadOnlyDictionary<string, string> Columns);
}
