using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>Upgrade 0003 on the populated record of the first version: the log as it was, now sealed.</summary>
[TestFixtureSource(typeof(Contracts.BothEngines), nameof(Contracts.BothEngines.Names))]
public class SealedLogTests(string engine)
{
    [Test]
    public async Task Every_entry_of_an_older_record_stands_in_the_chain_of_all_that_it_is_about()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);

        await record.With().ApplyUpgrades();

        var entries = await record.Ask<int>("SELECT COUNT(*) FROM AuditEntry");
        Assert.That(entries, Is.GreaterThan(100));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM AuditSeal"), Is.EqualTo(entries));
        Assert.That(await record.Ask<int>("SELECT COUNT(*) FROM AuditSubject AS s WHERE NOT EXISTS (SELECT 1 FROM AuditLink AS l WHERE "
            + "l.ChainId = s.SubjectId AND l.EntryId = s.EntryId)"), Is.Zero);
        Assert.That(
            await record.Ask<int>("SELECT COUNT(*) FROM AuditEntry AS e WHERE NOT EXISTS (SELECT 1 FROM AuditLink AS l WHERE l.EntryId = e.Id)"),
            Is.Zero);
    }

    [Test]
    public async Task An_upgraded_log_is_walked_without_a_flaw()
    {
        await using var record = await TemporaryDatabase.OfVersion(engine, Upgrade.First);
        await record.With().ApplyUpgrades();
        var flaws = new List<string>();

        var walked = await new AuditLogVerifier(record.Engine, new EvidenceTables([], record.Engine), AuditKeys.Of(), TimeProvider.System, flaw =>
        {
            flaws.Add(flaw.Sentence);

            return Task.CompletedTask;
        }).Verify();

        Assert.That(flaws[0], Is.EqualTo(AuditLogVerifier.NoKey));
        Assert.That(flaws[1..].Single(), Does.Contain("did not get an anchor"), "it was never sealed");
        Assert.That(walked.Entries, Is.EqualTo(await record.Ask<int>("SELECT COUNT(*) FROM AuditLink")));
    }
}
