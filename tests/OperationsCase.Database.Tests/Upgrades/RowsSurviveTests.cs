using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>Every populated record that a version left behind, upgraded to this one.</summary>
[TestFixtureSource(typeof(Contracts.BothEngines), nameof(Contracts.BothEngines.Names))]
public class RowsSurviveTests(string engine)
{
    /// <summary>The columns that an upgrade dropped, as "Table.Column". What is not named here must be found again, with its value.</summary>
    private static readonly Dictionary<string, string[]> Dropped = new()
    {
        ["0015-register-of-cases"] =
        [
            "Operation.Version", "Network.Version", "Seizure.Version", "LocalProblem.Version",
            "Restriction.Subject", "CaseMarking.Subject", "CaseReview.Subject", "Disclosure.Subject", "IntelligenceEntry.Subject",
            "Deadline.OperationId", "Deadline.SeizureId",
        ],
    };

    /// <summary>The tables and columns that an upgrade gave another name.</summary>
    private static readonly Dictionary<string, (string Table, string Column, string ColumnNow)> Moved = new()
    {
        ["OperationShare"] = ("CaseShare", "OperationId", "CaseId"),
        ["NetworkBorough"] = ("CaseBorough", "NetworkId", "CaseId"),
    };

    /// <summary>The values that an upgrade renamed, as "Table.Column".</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Renamed = new()
    {
        ["Officer.Role"] = new() { ["AuthorisingSuperintendent"] = "ClosureAuthorisingOfficer" },
    };

    private static IEnumerable<string> Versions => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "tests", "OperationsCase.Database.Tests", "Upgrades"), "*.jsonl.gz")
        .Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal);

    [Test]
    public void The_first_version_left_one_with_a_row_in_every_table()
    {
        Assert.That(Versions, Does.Contain(Upgrade.First));
        Assert.That(Versions.SelectMany(version => PopulatedRecord.Kept(version).Tables).Where(table => table.Rows.Count == 0), Is.Empty);
    }

    [TestCaseSource(nameof(Versions))]
    public async Task Every_row_of_every_table_is_found_after_the_upgrades(string version)
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, version);

        await record.With().ApplyUpgrades();

        await using var connection = await record.Engine.Open();

        foreach (var kept in PopulatedRecord.Kept(version).Tables)
        {
            var columns = kept.Columns.Keys.Where(column => !Dropped.Values.Any(dropped => dropped.Contains($"{kept.Table}.{column}"))).ToHashSet();
            var places = kept.Columns.Keys
                .Select((column, i) => (column, i))
                .Where(one => columns.Contains(one.column))
                .Select(one => one.i)
                .ToList();
            var names = kept.Columns.Keys.ToList();
            var before = kept with { Rows = [.. kept.Rows.Select(row => places.Select(i => NameNow($"{kept.Table}.{names[i]}", row[i])).ToArray())] };
            var moved = Moved.GetValueOrDefault(kept.Table, (kept.Table, "", ""));
            var after = await PopulatedRecord.Read(
                connection,
                moved.Item1,
                kept.Columns
                    .Where(column => columns.Contains(column.Key))
                    .ToDictionary(column => column.Key == moved.Item2 ? moved.Item3 : column.Key, column => column.Value));

            Assert.That(before.Lines().Except(after.Lines()), Is.Empty, $"Rows of {kept.Table} as they were before");
            Assert.That(after.Rows, kept.Table == "NetworkBorough" ? Is.Not.Empty : Has.Count.EqualTo(before.Rows.Count), kept.Table);
        }
    }

    [Test]
    public async Task A_record_from_before_upgrades_were_noted_counts_as_having_had_the_first()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        await record.Do("DROP TABLE SchemaVersions");

        var done = await record.With().ApplyUpgrades();

        Assert.That(done, Is.EqualTo(record.Carried.Skip(1).Select(upgrade => upgrade.Name)));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM SchemaVersions"), Is.EqualTo(record.Carried.Count));
    }

    [Test]
    public async Task What_a_new_column_or_table_repeats_is_worked_out_from_the_old_rows()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);

        await record.With().ApplyUpgrades();

        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM Operation AS o WHERE NOT EXISTS (SELECT 1 FROM SearchWord AS w WHERE "
            + "w.SubjectId = o.Id AND w.BoroughCode = o.BoroughCode AND w.OrderedAt = o.StartedAt)"), Is.Zero);
        Assert.That(await record.Ask<int>(
            "SELECT COUNT(*) FROM SearchWord AS w WHERE NOT EXISTS (SELECT 1 FROM KnownWord AS k WHERE k.Subject = w.Subject AND k.Word = w.Word)"),
            Is.Zero);
        Assert.That(await record.Ask<int>("SELECT SUM(Operations) FROM OperationTotal"), Is.EqualTo(40));
        Assert.That(await record.Ask<int>("SELECT SUM(Disruptions) FROM DisruptedNetwork"), Is.EqualTo(2));
        Assert.That(
            await record.Ask<int>(
                "SELECT COUNT(*) FROM Deadline AS d JOIN Operation AS o ON o.Id = d.CaseId WHERE o.BoroughCode <> d.BoroughCode"),
            Is.Zero);
    }

    [TestCaseSource(nameof(Versions))]
    public async Task Every_case_stands_in_the_register_with_its_reference_its_owner_and_its_boroughs(string version)
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, version);
        var versions = await record.Ask<int>(
            "SELECT (SELECT SUM(Version) FROM Operation) + (SELECT SUM(Version) FROM Network) + (SELECT SUM(Version) FROM Seizure) "
                + "+ (SELECT SUM(Version) FROM LocalProblem)");

        await record.With().ApplyUpgrades();

        foreach (var (kind, table, title, owner, lead) in new[]
        {
            ("OP", "Operation", "Name", "OfficerId", 1), ("NW", "Network", "Name", "OwnerId", 0),
            ("SZ", "Seizure", "Reference", "OfficerId", 1), ("LP", "LocalProblem", "Title", "OwnerId", 1),
        })
        {
            Assert.That(await record.Ask<int>(
                $"SELECT COUNT(*) FROM {table} AS one WHERE NOT EXISTS (SELECT 1 FROM CaseRecord AS it WHERE it.Id = one.Id "
                    + $"AND it.KindCode = '{kind}' AND it.Reference = one.Reference AND it.Title = one.{title} AND it.OwnerId = one.{owner}) "
                    + $"OR NOT EXISTS (SELECT 1 FROM CaseBorough AS works WHERE works.CaseId = one.Id AND works.IsLead = {lead})"),
                Is.Zero,
                table);
        }

        Assert.That(await record.Ask<int>("SELECT SUM(Version) FROM CaseRecord"), Is.EqualTo(versions));
        Assert.That(
            await record.Ask<int>("SELECT COUNT(*) FROM RestrictedCase WHERE FromCaseId = CaseId"),
            Is.EqualTo(await record.Ask<int>("SELECT COUNT(*) FROM Restriction WHERE LiftedAt IS NULL")));
    }

    [Test]
    public async Task Cash_that_hangs_on_a_restricted_operation_is_hidden_with_it_and_whoever_holds_it_is_put_on_the_list()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, "0001-first-record", upTo: "0012-sign-in-attempts");
        await record.Do(Restrict);

        await record.With().ApplyUpgrades();

        Assert.That(
            await record.Ask<int>(
                "SELECT COUNT(*) FROM OperationSeizure AS hangs JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId "
                    + "WHERE NOT EXISTS (SELECT 1 FROM RestrictedCase AS hidden WHERE hidden.CaseId = hangs.SeizureId "
                    + "AND hidden.RestrictionId = closed.Id AND hidden.FromCaseId = hangs.OperationId)"),
            Is.Zero);
        Assert.That(
            await record.Ask<int>(
                "SELECT COUNT(*) FROM Seizure AS s JOIN RestrictedCase AS hidden ON hidden.CaseId = s.Id WHERE NOT EXISTS "
                    + "(SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = hidden.RestrictionId AND knows.OfficerId = s.OfficerId)"),
            Is.Zero);
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM RestrictedCase WHERE FromCaseId <> CaseId"), Is.GreaterThan(0));
        Assert.That(
            await record.Ask<int>("SELECT COUNT(*) FROM AccessMessage WHERE What = 'Officers were put on the list of a restricted case'"),
            Is.GreaterThan(0));
    }

    /// <summary>Restricts an operation with cash to nobody, as was possible then.</summary>
    private const string Restrict =
        """
        INSERT INTO Restriction (Id, SubjectId, Subject, Reason, ReviewOn, OwnerId, RestrictedAt, Version)
        SELECT hangs.SeizureId, hangs.OperationId, 'OP', 'An informant lives there', '2027-01-01', o.LoggedById, o.LoggedAt, 1
        FROM OperationSeizure AS hangs
        JOIN Operation AS o ON o.Id = hangs.OperationId
        WHERE hangs.SeizureId = (SELECT MIN(one.SeizureId) FROM OperationSeizure AS one
            JOIN Deadline AS open ON open.SeizureId = one.SeizureId WHERE open.MetAt IS NULL AND open.StoodDownAt IS NULL)
        """;

    [TestCase("Operation", "StartedAt")]
    [TestCase("Seizure", "SeizedAt")]
    public async Task A_case_has_the_place_in_a_list_by_deadline_that_the_program_would_give_it(string table, string began)
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);

        await record.With().ApplyUpgrades();

        await using var database = new Foundation.Data.Database(record.Engine);
        var cases = await database.List<Placed>($"SELECT {began} AS BeganAt, NextDueAt, DueOrder FROM {table}", new { });
        Assert.That(cases.Select(one => one.DueOrder), Is.EqualTo(cases.Select(one => DueSortKey.Of(one.NextDueAt, one.BeganAt))));
        Assert.That(cases.Select(one => one.NextDueAt is null), Has.Some.True.And.Some.False);
    }

    private sealed record Placed
    {
        public DateTimeOffset BeganAt { get; init; }

        public DateTimeOffset? NextDueAt { get; init; }

        public long DueOrder { get; init; }
    }

    private static object? NameNow(string column, object? value) =>
        value is string text && Renamed.TryGetValue(column, out var names) && names.TryGetValue(text, out var now) ? now : value;
}
