using Microsoft.Data.Sqlite;
using OperationsCase.Commands;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>SQLite counts the pages that a file may have, and answers beyond them as it does when the disk is full.</summary>
public class UpgradeOnFullDiskTests
{
    [Test]
    public async Task A_disk_that_fills_up_leaves_the_old_record_and_is_told_apart()
    {
        await using var record = await TemporaryDatabase.OfVersion("SQLite", Upgrade.First);
        var before = await TemporaryDatabase.Everything(record.Engine);
        var pages = await record.Ask<int>("PRAGMA page_count");
        var filling = new Upgrade("0001a-no-more-room", $"PRAGMA max_page_count = {pages + 20}");

        var failed = (await Assert.CatchAsync<UpgradeFailedException>(() => new DatabaseSetup(record.Engine, TimeProvider.System,
        [
            record.Carried[0], filling, .. record.Carried.Skip(1),
        ]).ApplyUpgrades()))!;

        Assert.That(record.Engine.FaultOf((SqliteException)failed.InnerException!), Is.EqualTo(DatabaseFault.Full));
        Assert.That(CommandLineActions.AdviceOn(record.Engine, failed), Is.EqualTo(
            $"The disk that holds {record.Engine.Place} is full. Make room on it, then try again. The database is as it was before the upgrade."));
        Assert.That(await TemporaryDatabase.Everything(record.Engine), Is.EqualTo(before));
    }
}
