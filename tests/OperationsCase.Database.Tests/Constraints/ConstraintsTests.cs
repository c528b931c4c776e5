using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>Walks every constraint that SQLite was told of, and shows that each refuses a bad row.</summary>
public class ConstraintsTests
{
    private SqliteConnection record = null!;
    private DeclaredConstraints declared = null!;
    private BadRowFinder bad = null!;

    [OneTimeSetUp]
    public async Task WriteAGoodRecord()
    {
        record = await GoodRecord.Write();
        declared = new DeclaredConstraints(record);
        bad = new BadRowFinder(record, declared);
    }

    [OneTimeTearDown]
    public void Forget() => record.Dispose();

    [Test]
    public void Every_table_has_a_good_row_to_make_a_bad_one_from() => Assert.That(
        declared.Tables.Where(table => record.QuerySingle<int>($"SELECT COUNT(*) FROM {table}") == 0), Is.Empty);

    [Test]
    public void Every_column_that_is_never_null_refuses_a_null() => AssertAll(declared.NeverNulls, bad.IsRefusedBy);

    [Test]
    public void Every_key_and_unique_index_refuses_a_second_row_of_the_same() =>
        AssertAll(declared.Keys.Where(key => !IsOneOfTwo(key)), bad.IsRefusedBy);

    [Test]
    public void Every_foreign_key_refuses_what_is_not_there() => AssertAll(declared.References, bad.IsRefusedBy);

    [Test]
    public void Every_check_refuses_a_bad_row() => AssertAll(declared.Checks.Where(check => !IsSaidAlready(check.Name)), bad.IsRefusedBy);

    [Test]
    public void Nothing_of_it_was_kept() => Assert.That(record.QuerySingle<int>("SELECT COUNT(*) FROM pragma_foreign_key_check"), Is.Zero);

    /// <summary>One of two keys of which the wider is there for a foreign key to refer to: SQLite names the other when both refuse.</summary>
    private bool IsOneOfTwo(UniqueConstraint key) => declared.Keys.Any(other =>
        other != key && other.Table == key.Table && string.IsNullOrEmpty(other.Filter) && string.IsNullOrEmpty(key.Filter)
        && (other.Columns.All(key.Columns.Contains) || key.Columns.All(other.Columns.Contains)));

    /// <summary>The whole grading is one list of letters and digits, which refuses a long one before its length is looked at.</summary>
    private static bool IsSaidAlready(string check) =>
        check.StartsWith("CK_IntelligenceGrade_", StringComparison.Ordinal) && check.EndsWith("_Length", StringComparison.Ordinal);

    private static void AssertAll<T>(IEnumerable<T> constraints, Func<T, bool> isRefused)
    {
        var all = constraints.ToList();

        Assert.That(all, Is.Not.Empty);
        Assert.That(string.Join("\n", all.Where(constraint => !isRefused(constraint))), Is.Empty, "No bad row was refused by these");
    }
}
