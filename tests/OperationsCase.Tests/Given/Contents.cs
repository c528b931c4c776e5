using System.Globalization;
using System.Text;
using Dapper;

namespace OperationsCase.Tests.Given;

/// <summary>Everything on the record, so that a test can say that nothing was changed.</summary>
internal static class Contents
{
    /// <summary>Every row of every table, but for the log of who looked at what, which a refused request may add to.</summary>
    public static IReadOnlyDictionary<string, string> Everything(this CaseRoom room) =>
        room.Database.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'Consultation' ORDER BY name")
            .ToDictionary(table => table, table => Rows(room, table));

    private static string Rows(CaseRoom room, string table)
    {
        var rows = new StringBuilder();
        using var reader = room.Database.ExecuteReader($"SELECT * FROM \"{table}\"");

        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                rows.Append(CultureInfo.InvariantCulture, $"{reader.GetValue(column)}|");
            }

            rows.AppendLine();
        }

        return rows.ToString();
    }
}
