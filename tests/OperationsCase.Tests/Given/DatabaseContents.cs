using System.Globalization;
using Dapper;

namespace OperationsCase.Tests.Given;

/// <summary>Everything on the record, so that a test can say that nothing was changed.</summary>
internal static class DatabaseContents
{
    /// <summary>
    /// Every row of every table, but for the log of who looked at what and when a token was last used, which a refused request may add to.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Everything(this CaseRoom room) =>
        Catalog.ParentsFirst(room.Database)
            .GetAwaiter()
            .GetResult()
            .Where(table => table != "Consultation")
            .ToDictionary(table => table, table => Rows(room, table));

    /// <summary>In an order of their own, since a table has none.</summary>
    private static string Rows(CaseRoom room, string table)
    {
        var rows = new List<string>();
        using var reader = room.Database.ExecuteReader($"SELECT * FROM {table}");

        while (reader.Read())
        {
            rows.Add(string.Concat(Enumerable.Range(0, reader.FieldCount)
                .Where(column => (table, reader.GetName(column)) != ("ApiToken", "LastUsedAt"))
                .Select(column => string.Create(CultureInfo.InvariantCulture, $"{reader.GetValue(column)}|"))));
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }
}
