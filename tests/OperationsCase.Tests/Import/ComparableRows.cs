using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Tests.Import;

/// <summary>What a record says, whatever ids its rows have: each id is told by what stands in its own row.</summary>
internal static partial class ComparableRows
{
    /// <summary>The rows of every table, sorted; two records that say the same are equal in this.</summary>
    /// <remarks>
    /// Read twice, because a table may name what stands in a later one. The digests of what a batch of the import wrote stand with its last entry.
    /// </remarks>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(SqliteConnection connection)
    {
        var known = new Dictionary<string, string>();
        var tables = Catalog.ParentsFirst(connection).GetAwaiter().GetResult().Where(table => table != "AuditEvidence").ToList();

        foreach (var table in tables)
        {
            Rows(connection, table, known);
        }

        return tables.ToDictionary(table => table, table => (IReadOnlyList<string>)Rows(connection, table, known));
    }

    private static List<string> Rows(SqliteConnection connection, string table, Dictionary<string, string> known)
    {
        var said = new List<string>();

        foreach (var row in connection.Query($"SELECT * FROM \"{table}\"").Cast<IDictionary<string, object?>>().ToList())
        {
            var text = string.Join(" | ", row.Where(column => column.Key != "Id" && !OfAChain(column.Key)).Select(column =>
                $"{column.Key}={AnId().Replace($"{column.Value}".ToUpperInvariant(), id => known.GetValueOrDefault(id.Value, "?"))}"));

            if (row.TryGetValue("Id", out var own))
            {
                known[$"{own}"] = $"{table}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
            }

            said.Add(text);
        }

        said.Sort(StringComparer.Ordinal);

        return said;
    }

    /// <summary>Whether a column holds a salt, which is drawn afresh each time, a hash over one, or the signature of one.</summary>
    private static bool OfAChain(string column) =>
        column is "Hash" or "Mac" || column.EndsWith("Salt", StringComparison.Ordinal) || column.EndsWith("Digest", StringComparison.Ordinal);

    [GeneratedRegex("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}")]
    private static partial Regex AnId();
}
