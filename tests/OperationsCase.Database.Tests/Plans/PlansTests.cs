using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Plans;

/// <summary>How SQLite means to read each statement of the application, over 100,000 rows in every table that grows.</summary>
public class PlansTests
{
    private static readonly SqliteEngine Sqlite = new SqliteEngine("");

    private SqliteConnection record = null!;

    [OneTimeSetUp]
    public async Task Fill() => record = await FullRecord.Write();

    [OneTimeTearDown]
    public void Close() => record.Dispose();

    [Test]
    public void Every_table_that_grows_has_grown() => Assert.That(
        FullRecord.Grows.Where(table => FullRecord.RowsOf(record, table) < FullRecord.Rows / 2), Is.Empty);

    [Test]
    public void No_statement_reads_a_whole_table_that_grows() => AssertNone(
        from plan in Plans()
        where !PlanExceptions.Whole.ContainsKey(plan.Statement)
        from step in plan.Steps
        where step.ReadsAll(FullRecord.Grows) && !plan.StopsAfterItsPage
        select $"{plan.Statement}: {step}");

    [Test]
    public void No_page_is_cut_out_of_rows_that_were_sorted_for_it() => AssertNone(
        from plan in Plans()
        where plan.IsPaged && !plan.IsOfFew && !PlanExceptions.Sorted.ContainsKey(plan.Statement)
        from step in plan.Steps
        where step.Sorts
        select $"{plan.Statement}: {string.Join(" | ", plan.Steps)}");

    [Test]
    public void Every_exception_is_needed()
    {
        var plans = Plans().ToLookup(plan => plan.Statement);

        AssertNone(PlanExceptions.Whole.Keys.Where(name => !plans[name].Any(plan => !plan.StopsAfterItsPage
            && plan.Steps.Any(step => step.ReadsAll(FullRecord.Grows)))));
        AssertNone(PlanExceptions.Sorted.Keys.Where(name => !plans[name].Any(plan => plan.Steps.Any(step => step.Sorts))));
    }

    private static void AssertNone(IEnumerable<string> complaints) => Assert.That(string.Join("\n", complaints), Is.Empty);

    private IEnumerable<QueryPlan> Plans() =>
        from statement in CompiledSchemas.Statements
        where SharedSql.IsTSql(statement.Text)
        select Of(statement);

    private QueryPlan Of(Statement statement)
    {
        var isPaged = statement.Text.Contains("ORDER BY", StringComparison.Ordinal);
        using var explain = record.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {SharedSql.WithListsInBrackets(isPaged ? Sqlite.Page(statement.Text) : statement.Text)}";

        foreach (var parameter in SharedParameters.Names(explain.CommandText))
        {
            explain.Parameters.AddWithValue(parameter, parameter is "@Skip" ? 0 : parameter is "@Take" ? 25 : "X%");
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<PlanStep>();

        while (reader.Read())
        {
            steps.Add(new PlanStep(reader.GetString(3)));
        }

        return new QueryPlan(statement.Name, isPaged, steps);
    }
}
