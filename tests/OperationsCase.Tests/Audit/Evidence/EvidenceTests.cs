using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Audit.Redaction;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Evidence;

/// <summary>The log keeps a digest of every row that a command wrote, and verify-audit compares the two.</summary>
public class EvidenceTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_the_commands_of_a_closure_wrote_is_as_the_log_knows_it()
    {
        await SealedCaseRecord.In(room);
        await Release();

        var (code, flaws, _) = await room.Verified();

        Assert.That(flaws, Is.Empty);
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task A_changed_row_is_named_with_its_case_and_what_last_changed_it()
    {
        await Release();

        room.Database.Execute("UPDATE CashRelease SET AmountPence = AmountPence + 1, ReleasedTo = 'Somebody else'");

        var (code, flaws, _) = await room.Verified();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(
            flaws.Single(),
            Does.StartWith("The cash release ").And.Contain("(CashRelease) was changed, outside this program. Last known change: ")
                .And.Contain("ReleaseCash by ").And.Contain("about SZ-2026-000001"));
    }

    [Test]
    public async Task An_added_row_is_named_as_one_that_the_log_does_not_know()
    {
        await Release();
        room.Database.Execute(
            """
            INSERT INTO CashRelease (Id, SeizureId, AmountPence, InterestPence, ReleasedAt, ReleasedTo, Why, RecordedAt)
            SELECT @Id, SeizureId, 100, 0, ReleasedAt, ReleasedTo, Why, RecordedAt FROM CashRelease
            """,
            new { Id = Guid.CreateVersion7() });

        var (_, flaws, _) = await room.Verified();

        Assert.That(flaws.Single(), Does.EndWith("(CashRelease) was added, outside this program. No entry of the log knows it."));
    }

    [Test]
    public async Task A_removed_row_is_named()
    {
        await Release();

        room.Database.Execute("DELETE FROM CashRelease WHERE Id IS NOT NULL");

        var (_, flaws, _) = await room.Verified();
        Assert.That(flaws.Single(), Does.Contain("(CashRelease) was removed, outside this program. Last known change: "));
    }

    [Test]
    public async Task A_row_put_back_to_what_it_once_said_is_named()
    {
        var operation = await room.AClosure();
        var before = room.Database.QuerySingle<string>("SELECT Status FROM Operation");
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(room.ANoticeServedNow(operation));
        Assert.That(room.Database.QuerySingle<string>("SELECT Status FROM Operation"), Is.Not.EqualTo(before));

        room.Database.Execute("UPDATE Operation SET Status = @before", new { before });

        Assert.That((await room.Verified()).Flaws.Single(), Does.Contain("(Operation) was changed"));
    }

    [Test]
    public async Task Digests_taken_out_of_the_log_are_missed_by_their_number_and_their_entry()
    {
        var sealedCase = await SealedCaseRecord.In(room);

        sealedCase.Tamper("DELETE FROM AuditEvidence WHERE EntryId = @Id", new { Id = sealedCase.EntryAt(2) });

        var (_, flaws, _) = await room.Verified();
        Assert.That(flaws, Has.Some.Contains("Place 2").And.Contains("was changed"));
        Assert.That(flaws, Has.Some.Contains("is missing among the digests of rows"));
    }

    [Test]
    public async Task An_entry_whose_texts_are_redacted_gives_its_digests_to_the_entry_of_the_redaction()
    {
        var sealedCase = await SealedCaseRecord.In(room);
        var manager = room.AnOfficer("Helen Marsh", Role.InformationManager, "Information management", CaseRoom.Hackney);
        await room.As(manager, () => room.Done(new RedactAuditEntry
        {
            Entry = sealedCase.EntryAt(1),
            Ground = AuditRedactionReason.CourtOrder,
            Decision = "IM/2026/17",
        }));

        Assert.That((await room.Verified()).Flaws, Is.Empty);

        room.Database.Execute("UPDATE CrackHouse SET Complaints = Complaints + 1");
        Assert.That((await room.Verified()).Flaws.Single(), Does.Contain("(CrackHouse) was changed").And.Contain("RedactFromLog"));
    }

    [Test]
    public void A_command_that_writes_evidence_and_no_entry_cannot_commit()
    {
        async Task Write()
        {
            await using var database = new Database(
                room.Services.GetRequiredService<IEngine>(),
                evidence: room.Services.GetRequiredService<EvidenceTables>());
            database.WillChange();
            await database.Execute("UPDATE Officer SET Role = 'Administrator' WHERE Id = @Id", new { room.Priya.Id });
            await database.Commit();
        }

        Assert.That(Write, Throws.InvalidOperationException.With.Message.Contains("no entry of the log says so"));
    }

    [Test]
    public async Task What_is_only_worked_out_is_no_evidence()
    {
        await room.AClosure();

        room.Database.Execute("UPDATE Operation SET NextDue = NULL, DueOrder = DueOrder");

        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    private async Task Release()
    {
        var seizure = await room.ASeizure();
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(room.AReleaseNow(seizure, 5000));
    }
}
