using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

/// <summary>Every statement of the application: each constant of each nested class named Sql.</summary>
public partial class StatementsTests
{
    [Test]
    public void Every_definition_and_every_statement_compiles_as_TSql() => AssertNone(CompiledSchemas.SqlServer.Check());

    [Test]
    public void Every_statement_compiles_on_SQLite() => AssertNone(Complaints(RefusedBySqlite));

    [Test]
    public void Every_statement_keeps_to_what_both_engines_read_alike() =>
        AssertNone(Complaints(statement => [.. SharedSql.Refusals(statement).Select(refusal => refusal.ToString())]));

    [Test]
    public void Every_row_that_is_added_unless_it_is_there_has_a_unique_key_that_decides() =>
        AssertNone(Complaints(statement => GuardedInsert.WithoutItsKey(statement, CompiledSchemas.Tables) is { } complaint ? [complaint] : []));

    [Test]
    public void Every_sum_of_whole_numbers_has_room_for_its_total() =>
        AssertNone(Complaints(statement => [.. SumOfInts.ThatMayOverflow(statement, CompiledSchemas.Tables)]));

    [Test]
    public void Every_order_ends_in_a_key_so_that_no_two_rows_change_places() =>
        AssertNone(Complaints(statement => LastTerm().Match(statement) is { Success: true } order && !IsKey(order.Groups["column"].Value)
            ? [order.Value]
            : []));

    /// <summary>
    /// A column by which no two rows of its list are alike: an id, a reference, a code, a number in a chain, or what stands in a key with
    /// what was asked for.
    /// </summary>
    private static bool IsKey(string column) =>
        column.EndsWith("Id", StringComparison.Ordinal) || column.EndsWith("Code", StringComparison.Ordinal)
        || column is "Reference"
            or "Place"
            or "Number"
            or "HeadNumber"
            or "Version"
            or "CalendarVersion"
            or "Word"
            or "SeenOn"
            or "Month"
            or "HolidayOn"
        || column is "borough.Name" or "Name" or "NameKey";

    [GeneratedRegex(@"ORDER BY(?:(?!ORDER BY)[\s\S])*?(?:\b(?!borough\.)\w+\.)?(?<column>(?:borough\.)?\w+)(?: DESC| ASC)?\s*$")]
    private static partial Regex LastTerm();

    /// <summary>Shows every complaint, of which NUnit alone would show the first few.</summary>
    private static void AssertNone(IEnumerable<string> complaints) => Assert.That(string.Join("\n", complaints), Is.Empty);

    private static IEnumerable<string> Complaints(Func<string, string[]> of) =>
        from statement in CompiledSchemas.Statements
        from complaint in of(statement.Text)
        select $"{statement.Name}, {complaint}";

    private static string[] RefusedBySqlite(string statement)
    {
        using var explain = CompiledSchemas.Sqlite.CreateCommand();
        explain.CommandText = $"EXPLAIN {SharedSql.WithListsInBrackets(statement)}";

        foreach (var parameter in SharedParameters.Names(statement))
        {
            explain.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        try
        {
            explain.ExecuteNonQuery();

            return [];
        }
        catch (SqliteException exception)
        {
            return [exception.Message];
        }
    }
}
