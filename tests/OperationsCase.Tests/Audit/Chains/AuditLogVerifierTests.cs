using Dapper;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Chains;

/// <summary>Somebody who can write to the tables changes the log, each way there is, and verify-audit names the entry.</summary>
public class AuditLogVerifierTests
{
    private CaseRoom room = null!;
    private SealedCaseRecord sealedCase = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        sealedCase = await SealedCaseRecord.In(room);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_log_that_nobody_touched_is_as_it_was_sealed()
    {
        var (code, flaws, numbers) = await room.Verified();

        Assert.That(flaws, Is.Empty);
        Assert.That(code, Is.Zero);
        Assert.That(numbers[1], Is.EqualTo("Nothing was added, changed, removed or reordered."));
        Assert.That(numbers[0], Does.Contain("1 anchor"));
    }

    [TestCase("At", "2026-11-23 09:26:00+00:00")]
    [TestCase("HappenedAt", "2026-11-23 09:26:00+00:00")]
    [TestCase("OfficerName", "DC Someone Else")]
    [TestCase("Action", "CloseOperation")]
    [TestCase("Headline", "Notice withdrawn")]
    [TestCase("Detail", "Served elsewhere.")]
    [TestCase("Before", "{}")]
    [TestCase("After", "{\"Operation\":\"CH-2026-000001\"}")]
    public Task A_changed_column_is_named(string column, string value) =>
        Names("Place 2", $"UPDATE AuditEntry SET {column} = @Value WHERE Id = @Id", new { Id = sealedCase.EntryAt(2), Value = value });

    [Test]
    public Task An_entry_given_to_another_officer_is_named() =>
        Names("Place 2", "UPDATE AuditEntry SET OfficerId = NULL WHERE Id = @Id", new { Id = sealedCase.EntryAt(2) });

    [Test]
    public Task An_entry_under_another_id_is_named() =>
        Names("Place 2", "UPDATE AuditEntry SET Id = @Other WHERE Id = @Id", new { Id = sealedCase.EntryAt(2), Other = Guid.CreateVersion7() });

    [TestCase("DetailSalt")]
    [TestCase("DetailDigest")]
    [TestCase("AfterDigest")]
    public Task A_changed_seal_is_named(string column) =>
        Names("Place 3", $"UPDATE AuditSeal SET {column} = 'ab' WHERE EntryId = @Id", new { Id = sealedCase.EntryAt(3) });

    [Test]
    public Task An_entry_removed_in_the_middle_is_named() =>
        Names("Place 2: the entry", "DELETE FROM AuditEntry WHERE Id = @Id", new { Id = sealedCase.EntryAt(2) });

    [Test]
    public Task A_place_removed_in_the_middle_is_named() =>
        Names("Place 2 is missing", "DELETE FROM AuditLink WHERE ChainId = @ChainId AND Place = 2", new { ChainId = sealedCase.Id });

    [Test]
    public Task A_removed_end_is_named_by_the_anchor() => Names(
        "Place 4 is missing, which anchor 1 saw: the end of the chain was removed.",
        """
        DELETE FROM AuditSubject WHERE EntryId = @Id;
        DELETE FROM AuditSeal WHERE EntryId = @Id;
        DELETE FROM AuditLink WHERE EntryId = @Id;
        DELETE FROM AuditEntry WHERE Id = @Id
        """,
        new { Id = sealedCase.EntryAt(4) });

    [Test]
    public Task Two_entries_that_changed_places_are_named() => Names(
        "Place 2",
        """
        UPDATE AuditLink SET Place = 99 WHERE ChainId = @ChainId AND Place = 2;
        UPDATE AuditLink SET Place = 2 WHERE ChainId = @ChainId AND Place = 3;
        UPDATE AuditLink SET Place = 3 WHERE ChainId = @ChainId AND Place = 99
        """,
        new { ChainId = sealedCase.Id });

    [Test]
    public async Task An_entry_that_stands_in_no_chain_is_named()
    {
        await Forge();

        var (code, flaws, _) = await room.Verified();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws.Single(), Does.Contain("CloseOperation by DC Nobody").And.Contain("is in no chain"));
    }

    [Test]
    public async Task An_entry_forged_into_the_middle_is_named()
    {
        var forged = await Forge();

        await Names(
            "Place 2: CloseOperation by DC Nobody",
            """
            UPDATE AuditLink SET Place = 99 WHERE ChainId = @ChainId AND Place = 4;
            UPDATE AuditLink SET Place = 98 WHERE ChainId = @ChainId AND Place = 3;
            UPDATE AuditLink SET Place = 97 WHERE ChainId = @ChainId AND Place = 2;
            INSERT INTO AuditLink (ChainId, Place, EntryId, At, Hash) SELECT ChainId, 2, @Forged, At, Hash FROM AuditLink
                WHERE ChainId = @ChainId AND Place = 1;
            UPDATE AuditLink SET Place = 3 WHERE ChainId = @ChainId AND Place = 97;
            UPDATE AuditLink SET Place = 4 WHERE ChainId = @ChainId AND Place = 98;
            UPDATE AuditLink SET Place = 5 WHERE ChainId = @ChainId AND Place = 99
            """,
            new { ChainId = sealedCase.Id, Forged = forged });
    }

    [Test]
    public async Task A_hash_made_again_for_a_changed_entry_has_no_signature()
    {
        var id = sealedCase.EntryAt(2);
        room.Database.Execute("UPDATE AuditEntry SET Headline = 'Notice withdrawn' WHERE Id = @id", new { id });
        var entry = room.Database.QuerySingle<AuditEntryRow>(
            "SELECT Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After FROM AuditEntry WHERE Id = @id",
            new { id });
        var seal = room.Database.QuerySingle<(string Detail, string? Before, string After)>(
            "SELECT DetailDigest, BeforeDigest, AfterDigest FROM AuditSeal WHERE EntryId = @id",
            new { id });
        var lines = room.Database.QuerySingleOrDefault<string>("SELECT Lines FROM AuditEvidence WHERE EntryId = @id", new { id });
        var first = room.Database.QuerySingle<string>("SELECT Hash FROM AuditLink WHERE ChainId = @Id AND Place = 1", new { sealedCase.Id });
        var digest = new AuditEntrySeal
        {
            EntryId = id,
            Detail = new(null, seal.Detail),
            Before = new(null, seal.Before),
            After = new(null, seal.After),
        }.DigestOf(entry, lines);
        var hash = new AuditChainEnd { Place = 1, Hash = first }.After(sealedCase.Id, digest).Hash;

        await Names("is not signed by the log's key", "UPDATE AuditLink SET Hash = @hash WHERE ChainId = @Id AND Place = 2", new { sealedCase.Id, hash });
    }

    [Test]
    public Task An_entry_taken_out_of_its_history_is_named() =>
        Names("was taken out of the history", "DELETE FROM AuditSubject WHERE EntryId = @Id", new { Id = sealedCase.EntryAt(3) });

    [Test]
    public Task Texts_taken_away_without_a_redaction_are_named() => Names(
        "Place 2",
        """
        UPDATE AuditEntry SET Detail = 'The details of this entry were redacted.', Before = NULL, After = '{}' WHERE Id = @Id;
        UPDATE AuditSeal SET DetailSalt = NULL, BeforeSalt = NULL, AfterSalt = NULL WHERE EntryId = @Id;
        INSERT INTO AuditRedaction (EntryId, ById) SELECT @Id, EntryId FROM AuditLink WHERE ChainId = @ChainId AND Place = 1
        """,
        new { Id = sealedCase.EntryAt(2), ChainId = sealedCase.Id });

    [TestCase("UPDATE Consultation SET Terms = '{}' WHERE Id = @Id")]
    [TestCase("UPDATE Consultation SET Request = 'ListOperations' WHERE Id = @Id")]
    [TestCase("DELETE FROM Consultation WHERE Id = @Id")]
    [TestCase("DELETE FROM ConsultationSeal WHERE ConsultationId = @Id")]
    public async Task A_consultation_that_was_changed_or_removed_is_named(string sql)
    {
        var second = room.Database.QuerySingle<Guid>("SELECT ConsultationId FROM ConsultationSeal WHERE Place = 2");

        sealedCase.Tamper(sql, new { Id = second });

        var (code, flaws, _) = await room.Verified();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws[0], Does.StartWith("Who looked at what: Place 2"));
    }

    [Test]
    public async Task The_last_consultation_taken_away_is_named_by_the_anchor()
    {
        var last = room.Database.QuerySingle<(int Place, Guid Id)>(
            "SELECT Place, ConsultationId FROM ConsultationSeal WHERE Place = (SELECT MAX(Place) FROM ConsultationSeal)");

        sealedCase.Tamper(
            "DELETE FROM ConsultationSeal WHERE Place = @Place; DELETE FROM Consultation WHERE Id = @Id",
            new { last.Place, last.Id });

        var (_, flaws, _) = await room.Verified();
        Assert.That(
            flaws.Single(),
            Is.EqualTo($"Who looked at what: Place {last.Place} is missing, which anchor 1 saw: the end of the chain was removed."));
    }

    [Test]
    public async Task Taking_away_the_last_consultation_does_not_stop_the_sealing_of_those_that_come_after()
    {
        sealedCase.Tamper(
            "DELETE FROM Consultation WHERE Id = (SELECT ConsultationId FROM ConsultationSeal WHERE Place = (SELECT MAX(Place) FROM "
                + "ConsultationSeal))",
            new { });
        await room.Done(new GetOperation(sealedCase.Reference));

        await room.Seal();

        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation AS looked WHERE NOT EXISTS (SELECT 1 FROM ConsultationSeal AS seal WHERE "
            + "seal.ConsultationId = looked.Id)"), Is.Zero);
        Assert.That((await room.Verified()).ExitCode, Is.EqualTo(1));
    }

    [TestCase("UPDATE AuditAnchor SET At = '2026-11-23 09:00:00+00:00' WHERE Number = 1")]
    [TestCase("DELETE FROM AuditAnchorHead WHERE AnchorNumber = 1 AND HeadNumber = 1")]
    public async Task A_changed_anchor_is_named(string sql)
    {
        sealedCase.Tamper(sql, new { });

        var (code, flaws, _) = await room.Verified();
        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws, Has.Some.StartsWith("Anchor 1 was changed"));
    }

    [Test]
    public async Task A_log_put_back_to_an_older_one_lacks_the_anchor_that_was_kept_elsewhere()
    {
        var kept = (await room.Verified()).Numbers[2].Split("--anchor: ")[1];

        Assert.That((await room.Verified(kept)).ExitCode, Is.Zero);

        sealedCase.Tamper("DELETE FROM AuditAnchorHead; DELETE FROM AuditAnchor", new { });

        var (code, flaws, _) = await room.Verified(kept);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws.Single(), Does.StartWith($"The anchor that you kept, {kept}, is not there"));
    }

    private async Task Names(string where, string sql, object parameters)
    {
        sealedCase.Tamper(sql, parameters);

        var (code, flaws, numbers) = await room.Verified();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws.First(flaw => flaw.StartsWith(sealedCase.Reference, StringComparison.Ordinal)), Does.Contain(where));
        Assert.That(numbers[1], Does.StartWith("Found "));
    }

    private async Task<Guid> Forge()
    {
        var id = Guid.CreateVersion7(room.Clock.GetUtcNow());
        await room.Database.ExecuteAsync(
            """
            INSERT INTO AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After)
            VALUES (@id, @now, @now, NULL, 'DC Nobody', 'CloseOperation', 'Operation closed', '', NULL, '{}')
            """,
            new { id, now = room.Clock.GetUtcNow() });
        await room.Database.ExecuteAsync(
            "INSERT INTO AuditSeal (EntryId, DetailSalt, DetailDigest, AfterSalt, AfterDigest) VALUES (@id, 'a', @detail, 'a', @after)",
            new { id, detail = Digest.Of("a", ""), after = Digest.Of("a", "{}") });

        return id;
    }
}
