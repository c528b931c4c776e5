using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>An upgrade that fails, is killed or is run by many at once.</summary>
[TestFixtureSource(typeof(Contracts.BothEngines), nameof(Contracts.BothEngines.Names))]
public class AllOrNothingTests(string engine)
{
    private const int Nodes = 8;

    private static readonly Upgrade Counted = new("9998-counted", "INSERT INTO SystemFact (Name, Value) VALUES ('Upgraded', 'once')");

    private static readonly Upgrade Failing = new(
        "9999-failing",
        """
        UPDATE Operation SET Name = 'Half done';
        DROP TABLE ApiToken;
        INSERT INTO SystemFact (Name, Value) VALUES (NULL, 'no fact has no name')
        """);

    [Test]
    public async Task One_that_fails_leaves_every_definition_and_every_row_as_it_was()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);

        await Assert.ThatAsync(() => record
            .With(Counted, Failing)
            .ApplyUpgrades(), Throws.InstanceOf<UpgradeFailedException>().With.Property("Upgrade").EqualTo(Failing.Name));

        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
    }

    [Test]
    public async Task What_the_program_works_out_is_undone_too_when_it_fails()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);
        var failing = new Upgrade("9999-failing", "DELETE FROM ProblemSign", (_, _) => throw new InvalidOperationException("stopped half way"));

        await Assert.ThatAsync(() => record.With(failing).ApplyUpgrades(), Throws
            .InstanceOf<UpgradeFailedException>().With.Message
            .Contain("stopped half way"));

        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
    }

    [Test]
    public async Task Laying_out_that_fails_leaves_the_database_empty()
    {
        await using var record = await TemporaryDatabase.Empty(engine);

        await Assert.ThatAsync(() => record.With(Failing).Create(isDemonstration: false), Throws.InstanceOf<UpgradeFailedException>());

        Assert.That((await record.With().Status()).IsEmpty, Is.True);
    }

    [Test]
    public async Task A_process_that_dies_in_the_middle_leaves_the_old_record_to_the_next()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);

        await using (var dying = await record.Engine.Upgrading.OpenToUpgrade())
        {
            var transaction = await record.Engine.Upgrading.Begin(dying);
            Assert.That(new UpgradeRun(record.Engine, record.Carried, dying, transaction).Run(), Is.Not.Empty);
        }

        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
        Assert.That(await record.With().ApplyUpgrades(), Has.Count.EqualTo(record.Carried.Count - 1));
    }

    [Test]
    public async Task Rows_that_would_lose_what_they_refer_to_stop_the_upgrade()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);
        var orphaning = new Upgrade("9999-orphaning", "DELETE FROM Network");

        await Assert.ThatAsync(() => record.With(orphaning).ApplyUpgrades(), Throws.InstanceOf<UpgradeFailedException>());

        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
    }

    [Test]
    public async Task Many_nodes_that_upgrade_at_once_do_it_once()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);

        var done = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(() => record.With(Counted).ApplyUpgrades())));

        Assert.That(done.Count(names => names.Count > 0), Is.EqualTo(1));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM SystemFact WHERE Name = 'Upgraded'"), Is.EqualTo(1));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM SchemaVersions"), Is.EqualTo(record.Carried.Count + 1));
    }

    [Test]
    public async Task Many_nodes_that_lay_out_at_once_do_it_once()
    {
        await using var record = await TemporaryDatabase.Empty(engine);

        var done = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(() => record.With().Create(isDemonstration: false))));

        Assert.That(done.Count(laidOut => laidOut), Is.EqualTo(1));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM Borough"), Is.EqualTo(33));
    }
}
