using OperationsCase.Operations;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Commands;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>What a start says of the database that it finds.</summary>
[TestFixtureSource(typeof(Contracts.BothEngines), nameof(Contracts.BothEngines.Names))]
public class SchemaStatusTests(string engine)
{
    [Test]
    public async Task An_empty_one_may_be_created_and_looking_makes_nothing()
    {
        await using var record = await TemporaryDatabase.Empty(engine);

        var standing = await record.With().Status();

        Assert.That(standing, Has.Property("IsEmpty").True.And.Property("Due").EqualTo(record.Carried));
        Assert.That((standing.WhyNotToOpen(), standing.WhyNotToTouch()), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(File.Exists(record.Engine.Place), Is.False);
    }

    [Test]
    public async Task One_of_this_version_is_opened()
    {
        await using var record = await TemporaryDatabase.Empty(engine);
        await record.With().Create(isDemonstration: false);

        Assert.That((await record.With().Status()).WhyNotToOpen(), Is.Null);
        Assert.That((await record.With().Status()).Due, Is.Empty);
    }

    [Test]
    public async Task One_of_an_older_version_must_be_upgraded_first_and_looking_changes_nothing()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);

        var standing = await record.With().Status();

        Assert.That(standing.WhyNotToTouch(), Is.Null);
        Assert.That(
            standing.WhyNotToOpen(),
            Is.EqualTo($"{record.Engine.Place} is an older version. Back it up, then upgrade it with the command migrate."));
        Assert.That(MigrateCommand.Scripts(standing), Does.StartWith("-- 0002-lists-from-an-index").And
            .Contain("CREATE TABLE KnownWord").And.Not
            .Contain("CREATE TABLE SystemFact"));
        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
    }

    [Test]
    public async Task One_of_a_newer_version_is_left_alone()
    {
        await using var record = await TemporaryDatabase.Empty(engine);
        await record.With(new Upgrade("9999-of-tomorrow", "CREATE TABLE Tomorrow (Id INT NOT NULL)")).Create(isDemonstration: false);

        var standing = await record.With().Status();

        Assert.That(standing.WhyNotToTouch(), Does.Contain("is a newer version: it has the upgrade 9999-of-tomorrow. Start the newer program"));
        Assert.That(standing.WhyNotToOpen(), Is.EqualTo(standing.WhyNotToTouch()));
    }

    [Test]
    public async Task One_that_belongs_to_another_program_is_left_alone()
    {
        await using var record = await TemporaryDatabase.Empty(engine);
        await record.Do("CREATE TABLE Bookmark (Id INT NOT NULL)");

        Assert.That((await record
            .With()
            .Status()).WhyNotToTouch(), Is.EqualTo($"{record.Engine.Place} belongs to another program. Name an empty database instead."));
    }

    [Test]
    public async Task Migrate_says_in_a_line_what_it_did()
    {
        await using var empty = await TemporaryDatabase.Empty(engine);
        await using var old = await TemporaryDatabase.OfVersion(engine, Upgrade.First);

        Assert.That(await Migrate(empty), Does.StartWith("Set up a new database: "));
        Assert.That(await Migrate(empty), Is.EqualTo($"Nothing to do: {empty.Engine.Place} is up to date."));
        Assert.That(
            await Migrate(old),
            Is.EqualTo($"Upgraded {old.Engine.Place}: {string.Join(", ", old.Carried.Skip(1).Select(upgrade => upgrade.Name))}."));
        Assert.That(await Migrate(old), Does.StartWith("Nothing to do"));
    }

    [TestCase(2L, 1L, "Record may need 2.0 GB more while it is upgraded, and its disk has 1.0 GB free. Make room on it, then try again. "
        + "Nothing was changed.")]
    [TestCase(1L, 1L, null)]
    public void An_upgrade_does_not_begin_on_a_disk_that_it_may_fill(long needed, long free, string? sentence)
    {
        var standing = new SchemaStatus { Place = "Record", Room = (needed << 30, free << 30) };

        Assert.That((standing with { Due = [new Upgrade("0002-more", "")] }).WhyNotToUpgrade(), Is.EqualTo(sentence));
        Assert.That(standing.WhyNotToUpgrade(), Is.Null);
    }

    [Test]
    public async Task A_file_says_how_much_room_its_upgrade_may_need()
    {
        await using var record = await TemporaryDatabase.OfVersion("SQLite", Upgrade.First);

        var room = (await record.With().Status()).Room!.Value;

        Assert.That(room.Needed, Is.GreaterThan(1_000_000));
        Assert.That(room.Free, Is.GreaterThan(0));
    }

    private static async Task<string> Migrate(TemporaryDatabase record) => await MigrateCommand.Run(
        record.With(),
        await record.With().Status(),
        new CaseKindRegister(record.AnotherNode(), new CaseKinds(Composition.Kinds), [new OperationStateRows()]));
}
