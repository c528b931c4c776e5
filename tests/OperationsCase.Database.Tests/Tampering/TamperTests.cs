using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Database.Tests.Tampering;

/// <summary>Somebody who can write to the tables changes the record, each way there is, and verify-audit says so.</summary>
public class TamperTests
{
    private const int Fewest = 54;

    /// <summary>What only an anchor that was kept elsewhere can show, as SECURITY.md says: all anchors are missed by a log of two hours.</summary>
    private static readonly string[] NeedAnAnchor = ["The newest anchor is removed with its ends", "All anchors are removed"];

    private string anchor = "";

    [OneTimeSetUp]
    public async Task WriteARecord()
    {
        await TamperedRecord.Begin();
        anchor = await TamperedRecord.Anchor();
    }

    [OneTimeTearDown]
    public void Forget() => TamperedRecord.End();

    [Test]
    public async Task A_record_that_only_this_program_wrote_has_no_flaw()
    {
        using var record = new TamperedRecord();

        Assert.That(await record.Flaws(), Is.Empty);
        Assert.That(await record.Flaws(anchor), Is.Empty);
    }

    [Test]
    public void There_are_more_than_fifty_ways() => Assert.That(Tamperings.All.Count(), Is.GreaterThanOrEqualTo(Fewest));

    [TestCaseSource(typeof(Tamperings), nameof(Tamperings.All))]
    public async Task It_is_found(object tampering)
    {
        var done = (Tampering)tampering;
        using var record = new TamperedRecord();

        done.Do(record);

        if (!NeedAnAnchor.Contains(done.What))
        {
            Assert.That(await record.Flaws(), Is.Not.Empty);
        }

        Assert.That(await record.Flaws(anchor), Is.Not.Empty);
    }

    [Test]
    public async Task A_changed_row_of_each_table_that_is_evidence_is_named()
    {
        using var record = new TamperedRecord();
        var changed = Composition.Evidence.Where(table => table.OtherColumns.Count > 0).ToList();
        changed.ForEach(table => record.Do(Change(table.Name, table.OtherColumns[^1], record)));

        Assert.That(await Named(record, "was changed"), Is.SupersetOf(changed.Select(table => table.Name)));
    }

    [Test]
    public async Task A_removed_row_of_each_table_that_is_evidence_is_named()
    {
        using var record = new TamperedRecord();

        foreach (var table in Composition.Evidence)
        {
            record.Do($"DELETE FROM {table.Name}");
        }

        Assert.That(await Named(record, "was removed"), Is.EquivalentTo(Composition.Evidence.Select(table => table.Name)));
    }

    [Test]
    public async Task An_added_row_of_each_table_that_is_evidence_is_named()
    {
        using var record = new TamperedRecord();

        foreach (var table in Composition.Evidence)
        {
            record.Do($"UPDATE {table.Name} SET {table.KeyColumns[0]} = {NewKey()} "
                + $"WHERE rowid = (SELECT MAX(rowid) FROM {table.Name} WHERE {Filled(table)})");
        }

        Assert.That(await Named(record, "was added"), Is.EquivalentTo(Composition.Evidence.Select(table => table.Name)));
    }

    /// <summary>Any column will do; one of text takes any text in place of its own.</summary>
    private static string Change(string table, string column, TamperedRecord record) =>
        record.Ask<string>($"SELECT type FROM pragma_table_info('{table}') WHERE name = '{column}'") == "INT"
            ? $"UPDATE OR IGNORE {table} SET {column} = COALESCE({column}, 0) + 1"
            : $"UPDATE OR IGNORE {table} SET {column} = COALESCE({column}, '') || '2001-02-03 04:05:06+00:00'";

    private static string Filled(EvidenceTable table) =>
        table.IsNothingWhenBlank ? string.Join(" OR ", table.OtherColumns.Select(column => $"{column} IS NOT NULL")) : "1 = 1";

    private static string NewKey() => $"'{Guid.CreateVersion7().ToString().ToUpperInvariant()}'";

    private static async Task<IEnumerable<string>> Named(TamperedRecord record, string what) =>
        (await record.Flaws()).Where(flaw => flaw.Contains($") {what}, outside this program", StringComparison.Ordinal))
            .Select(flaw => flaw[(flaw.LastIndexOf('(', flaw.IndexOf($") {what}", StringComparison.Ordinal)) + 1)..].Split(')')[0]).Distinct();
}
