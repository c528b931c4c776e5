using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Bench.Kept;

/// <summary>
/// The yardstick of the import: the very rows of a loaded record, inserted into an empty one with the same constraints and indexes by one
/// prepared INSERT for each table.
/// </summary>
internal static class PlainInsert
{
    private const int RowsOfATransaction = 20_000;

    /// <returns>What the inserts and their commits took; reading the rows is not counted.</returns>
    public static async Task<(TimeSpan Took, long Rows)> Measure(RecordFolder loaded)
    {
        var beside = new RecordFolder(Path.Combine(loaded.Folder, "plain"));
        await using var app = await beside.Empty();
        await using var source = loaded.Read();
        await using var target = (SqliteConnection)await new SqliteEngine(beside.Settings.SqliteConnectionString, isLoading: true).Open();
        var (watch, rows) = (new Stopwatch(), 0L);

        foreach (var table in (await Catalog.ParentsFirst(target)).Where(table => target.QuerySingle<long>($"SELECT COUNT(*) FROM {table}") == 0))
        {
            rows += Copy(source, target, table, watch);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(beside.Folder, recursive: true);

        return (watch.Elapsed, rows);
    }

    private static long Copy(SqliteConnection source, SqliteConnection target, string table, Stopwatch watch)
    {
        using var reader = source.ExecuteReader($"SELECT * FROM {table}");
        using var insert = target.CreateCommand();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})";
        names.ForEach(name => insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{name}" }));
        var total = 0L;

        while (Next(reader) is { Count: > 0 } rows)
        {
            watch.Start();
            using var transaction = target.BeginTransaction();
            insert.Transaction = transaction;

            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    insert.Parameters[i].Value = row[i];
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            watch.Stop();
            total += rows.Count;
        }

        return total;
    }

    private static List<object[]> Next(System.Data.IDataReader reader)
    {
        var rows = new List<object[]>(RowsOfATransaction);

        while (rows.Count < RowsOfATransaction && reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
