using Dapper;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Evidence;

/// <summary>After an upgrade the log takes over what it does not know, once, and says how much that was.</summary>
public class EvidenceBaselineTests
{
    private const string Nothing = "Nothing was added, changed, removed or reordered.";

    private CaseRoom room = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        await room.AClosure();
        await room.Seal();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_record_that_was_written_before_the_log_had_a_key_and_digests_is_taken_over()
    {
        foreach (var table in new[] { "AuditLink", "AuditAnchor", "Consultation" })
        {
            room.Database.Execute($"UPDATE {table} SET Mac = NULL");
        }

        Assert.That((await room.Verified()).Flaws, Is.Not.Empty);

        Assert.That(await room.TakeBaseline("0020"), Is.EqualTo(2), "Priya and her borough");

        Assert.That((await room.Verified()).Numbers[1], Is.EqualTo(Nothing));
        Assert.That(
            room.Database.QuerySingle<string>("SELECT Detail FROM AuditEntry WHERE Action = 'TakeEvidenceBaseline'"),
            Is.EqualTo("After the upgrade 0020. Rows that the log did not know so: 2."));
    }

    [Test]
    public async Task The_same_upgrade_takes_nothing_over_a_second_time()
    {
        await room.TakeBaseline("0020");
        room.Database.Execute("UPDATE Officer SET Role = 'Administrator'");

        Assert.That(await room.TakeBaseline("0020"), Is.Null);

        Assert.That((await room.Verified()).Flaws.Single(), Does.Contain("(Officer) was changed"));
    }

    [Test]
    public async Task A_later_upgrade_takes_over_what_it_changed_and_signs_nothing()
    {
        await room.TakeBaseline("0020");
        room.Database.Execute("UPDATE Officer SET Unit = 'Central East'");

        Assert.That(await room.TakeBaseline("0023"), Is.EqualTo(1));
        Assert.That((await room.Verified()).Numbers[1], Is.EqualTo(Nothing));

        room.Database.Execute("UPDATE AuditLink SET Mac = NULL WHERE Place = 1");
        await room.TakeBaseline("0024");
        Assert.That((await room.Verified()).Flaws, Has.Some.Contains("is not signed by the log's key"));
    }
}
