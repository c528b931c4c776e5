using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Database.Tests.Tampering;

/// <summary>What somebody may do who can write to every table of the record, and knows how this program makes its hashes.</summary>
internal static class Tamperings
{
    private const string OneEntry = "WHERE Id = @Id";
    private const string SecondConsultation = "(SELECT ConsultationId FROM ConsultationSeal WHERE Place = 2)";

    private const string Unsealed = "Id NOT IN (SELECT ConsultationId FROM ConsultationSeal)";

    private static readonly string[] Hashes = ["DetailSalt", "DetailDigest", "AfterSalt", "AfterDigest"];

    public static IEnumerable<Tampering> All => [.. Entries, .. Chains, .. Anchors, .. Consultations, .. Redactions, .. Digests, .. Rows];

    private static IEnumerable<Tampering> Entries =>
    [
        Entry("moment", "At = '2026-01-01 00:00:00+00:00'"),
        Entry("moment in the world", "HappenedAt = '2026-01-01 00:00:00+00:00'"),
        Entry("officer", "OfficerId = NULL"),
        Entry("name of the officer", "OfficerName = 'DC Someone Else'"),
        Entry("act", "Action = 'CloseOperation'"),
        Entry("headline", "Headline = 'Notice withdrawn'"),
        Entry("detail", "Detail = 'Served elsewhere.'"),
        Entry("state before", "Before = '{\"Plants\":1}'"),
        Entry("state after", "After = '{}'"),
        new("An entry is given another id", it => it.Do(
            $"UPDATE AuditEntry SET Id = @Other {OneEntry}", new { Id = it.EntryAt(2), Other = Guid.CreateVersion7() })),
        new("An entry is removed from its table", it => it.Do($"DELETE FROM AuditEntry {OneEntry}", new { Id = it.EntryAt(2) })),
        new("An entry is added beside the chains", it => it.Do(
            "INSERT INTO AuditEntry SELECT @Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After FROM AuditEntry LIMIT 1",
            new { Id = Guid.CreateVersion7() })),
        .. Hashes.Select(column => new Tampering(
            $"{column} of a seal is changed",
            it => it.Do($"UPDATE AuditSeal SET {column} = 'ab' WHERE EntryId = @Id", new { Id = it.EntryAt(2) }))),
        new("A seal is removed", it => it.Do("DELETE FROM AuditSeal WHERE EntryId = @Id", new { Id = it.EntryAt(2) })),
        new("An entry is taken out of a history", it => it.Do("DELETE FROM AuditSubject WHERE EntryId = @Id", new { Id = it.EntryAt(2) })),
        new("An entry is put into another history", it => it.Do(
            "INSERT INTO AuditSubject SELECT @Id, HappenedAt, EntryId FROM AuditSubject LIMIT 1", new { Id = Guid.CreateVersion7() })),
    ];

    private static IEnumerable<Tampering> Chains =>
    [
        new("A place in the middle is removed", it => it.Do("DELETE FROM AuditLink WHERE ChainId = @Chain AND Place = 2", new { it.Chain })),
        new("An entry in the middle is removed from everywhere", it => it.Remove(it.EntryAt(2))),
        new("Two entries change places", it =>
        {
            var (second, third) = (it.EntryAt(2), it.EntryAt(3));
            it.Do("UPDATE AuditLink SET EntryId = @Id WHERE ChainId = @Chain AND Place = 2", new { it.Chain, Id = Guid.CreateVersion7() });
            it.Do("UPDATE AuditLink SET EntryId = @second WHERE ChainId = @Chain AND Place = 3", new { it.Chain, second });
            it.Do("UPDATE AuditLink SET EntryId = @third WHERE ChainId = @Chain AND Place = 2", new { it.Chain, third });
        }),
        new("The end of a chain is removed from everywhere", it => it.Remove(it.EntryAt(it.LastPlace))),
        new("An entry is added at the end of a chain with the right hashes", it => it.Forge(it.Chain)),
        new("An entry is added at the end of the chain of what is about no case", it => it.Forge(Guid.Empty)),
        new("A hash is changed", it => it.Do("UPDATE AuditLink SET Hash = Mac WHERE ChainId = @Chain AND Place = 2", new { it.Chain })),
        new("A signature is removed", it => it.Do("UPDATE AuditLink SET Mac = NULL WHERE ChainId = @Chain AND Place = 2", new { it.Chain })),
        new("A signature is put in another's place", it => it.Do(
            "UPDATE AuditLink SET Mac = (SELECT Mac FROM AuditLink WHERE ChainId = @Chain AND Place = 1) WHERE ChainId = @Chain AND Place = 2",
            new { it.Chain })),
        new("A whole chain is removed with its anchored ends", RemoveChain),
        new("Everything in the log is removed", RemoveLog),
    ];

    private static IEnumerable<Tampering> Anchors =>
    [
        new("An anchor is removed", it => it.Do("DELETE FROM AuditAnchor WHERE Number = 1")),
        new("The newest anchor is removed with its ends", RemoveLastAnchor),
        new("All anchors are removed", it => it.Do("DELETE FROM AuditAnchorHead; DELETE FROM AuditAnchor")),
        new("An anchor is put into the future", it => it.Do("UPDATE AuditAnchor SET At = '2999-01-01 00:00:00+00:00' WHERE Number = 1")),
        new("An anchor says that it holds what is to come", it => it.Do("UPDATE AuditAnchor SET UpTo = '2999-01-01 00:00:00+00:00' WHERE Number = 1")),
        new("An anchor is added with the right hash", it => AddAnchor(it, "2026-12-30 09:00:00+00:00")),
        new("An anchor is added in the future with the right hash", it => AddAnchor(it, "2999-01-01 00:00:00+00:00")),
        new("The signature of an anchor is removed", it => it.Do("UPDATE AuditAnchor SET Mac = NULL WHERE Number = 1")),
        new("An end is removed from an anchor", it => it.Do("DELETE FROM AuditAnchorHead WHERE AnchorNumber = 1 AND HeadNumber = 1")),
        new("An end in an anchor is changed", it => it.Do("UPDATE AuditAnchorHead SET Place = Place + 1 WHERE AnchorNumber = 1 AND HeadNumber = 1")),
        new("A setting says that all is anchored until 2999, and a chain is removed", it =>
        {
            it.Do("INSERT INTO SystemFact (Name, Value) VALUES ('Anchored to', '2999-01-01T00:00:00.0000000+00:00')");
            RemoveChain(it);
        }),
    ];

    private static IEnumerable<Tampering> Consultations =>
    [
        Consultation("terms", "Terms = '{}'"),
        Consultation("request", "Request = 'GetTombstone'"),
        Consultation("officer", "OfficerId = (SELECT Id FROM Officer ORDER BY Id LIMIT 1)"),
        Consultation("moment", "At = '2026-01-01 00:00:00+00:00'"),
        Consultation("number", "Number = Number + 1000"),
        new("A consultation is removed", it => it.Do($"DELETE FROM Consultation WHERE Id = {SecondConsultation}")),
        new("The seal of a consultation is removed", it => it.Do("DELETE FROM ConsultationSeal WHERE Place = 2")),
        new("The last consultation is removed with its seal", it => it.Do(
            """
            DELETE FROM Consultation WHERE Id = (SELECT ConsultationId FROM ConsultationSeal ORDER BY Place DESC LIMIT 1);
            DELETE FROM ConsultationSeal WHERE Place = (SELECT MAX(Place) FROM ConsultationSeal)
            """)),
        new("A consultation is forged before its seal", it => AddConsultation(it, "2026-12-31 09:00:00+00:00")),
        new("A consultation is forged long ago", it => AddConsultation(it, "2026-10-01 09:00:00+00:00")),
        new("A consultation is removed before its seal", it => it.Do($"DELETE FROM Consultation WHERE {Unsealed} AND Number = 2")),
        new("A consultation is changed before its seal", it => it.Do($"UPDATE Consultation SET Terms = '{{}}' WHERE {Unsealed}")),
    ];

    private static IEnumerable<Tampering> Redactions =>
    [
        new("Texts are taken away without a redaction", it => TakeTexts(it, it.EntryAt(2))),
        new("Texts are taken away with a redaction that nothing bears out", it =>
        {
            TakeTexts(it, it.EntryAt(2));
            it.Do("INSERT INTO AuditRedaction (EntryId, ById) VALUES (@Id, @By)", new { Id = it.EntryAt(2), By = it.EntryAt(it.LastPlace) });
        }),
        new("Texts are taken away with a forged redaction", it =>
        {
            TakeTexts(it, it.EntryAt(2));
            var by = it.Forge(it.Chain, "RedactFromLog", $$"""{"RedactedEntries":["{{it.EntryAt(2)}}"]}""");
            it.Do("INSERT INTO AuditRedaction (EntryId, ById) VALUES (@Id, @by)", new { Id = it.EntryAt(2), by });
        }),
        new("The record of a redaction is removed", it => it.Do("DELETE FROM AuditRedaction")),
        new("A redaction is said to be by another entry", it => it.Do("UPDATE AuditRedaction SET ById = @By", new { By = it.EntryAt(2) })),
        new("A text is put back for one that was redacted", it => it.Do(
            "UPDATE AuditEntry SET Detail = 'Something else' WHERE Id IN (SELECT EntryId FROM AuditRedaction)")),
    ];

    private static IEnumerable<Tampering> Digests =>
    [
        new("The digests of an entry are changed", it => it.Do("UPDATE AuditEvidence SET Lines = 'Officer' WHERE EntryId = @Id", new { Id = it.EntryAt(2) })),
        new("The digests of an entry are removed", it => it.Do("DELETE FROM AuditEvidence WHERE EntryId = @Id", new { Id = it.EntryAt(1) })),
        new("The last digests are removed", it => it.Do("DELETE FROM AuditEvidence WHERE Number = (SELECT MAX(Number) FROM AuditEvidence)")),
        new("The salt of digests is removed", it => it.Do("UPDATE AuditEvidence SET Salt = NULL WHERE EntryId = @Id", new { Id = it.EntryAt(1) })),
        new("Older digests are put after newer ones", it => it.Do(
            "UPDATE AuditEvidence SET Number = (SELECT MAX(Number) + 1 FROM AuditEvidence) WHERE EntryId = @Id", new { Id = it.EntryAt(1) })),
        new("A row is changed, and its digest with the right salt", ChangeWithDigest),
        new("The result of a verification is changed", it => it.Do("UPDATE AuditVerification SET Flaws = Flaws + 1")),
    ];

    private static IEnumerable<Tampering> Rows =>
    [
        Row("A cash release has another amount", "UPDATE CashRelease SET AmountPence = AmountPence + 1"),
        Row("Somebody is made an administrator", "UPDATE Officer SET Role = 'Administrator' WHERE Role = 'BoroughOfficer'"),
        Row("A password is replaced", "UPDATE Officer SET PasswordHash = 'AQAAAAIAAYagAAAAE'"),
        Row(
            "A borough is given to an account",
            "INSERT INTO OfficerBorough SELECT (SELECT Id FROM Officer WHERE Role = 'Auditor'), Code FROM Borough ORDER BY Code LIMIT 1"),
        Row("A disclosure is removed", "DELETE FROM Disclosure"),
        Row("A restriction is lifted", "UPDATE Restriction SET LiftedAt = '2026-11-01 00:00:00+00:00' WHERE LiftedAt IS NULL"),
        Row("A restricted case is shown", "DELETE FROM RestrictedCase"),
        Row(
            "A name is put on the list of a restriction",
            """
            INSERT INTO RestrictionAllows (RestrictionId, OfficerId, AllowedAt)
            SELECT RestrictionId, (SELECT Id FROM Officer WHERE Id NOT IN (SELECT OfficerId FROM RestrictionAllows) LIMIT 1), AllowedAt
            FROM RestrictionAllows LIMIT 1
            """),
        Row("A token works for longer", "UPDATE ApiToken SET EndsAt = '2999-01-01 00:00:00+00:00'"),
        Row("A deadline is met in time", "UPDATE Deadline SET DueAt = '2999-01-01 00:00:00+00:00'"),
    ];

    private static Tampering Entry(string what, string change) =>
        new($"The {what} of an entry is changed", it => it.Do($"UPDATE AuditEntry SET {change} {OneEntry}", new { Id = it.EntryAt(2) }));

    private static Tampering Consultation(string what, string change) =>
        new($"The {what} of a consultation is changed", it => it.Do($"UPDATE Consultation SET {change} WHERE Id = {SecondConsultation}"));

    private static Tampering Row(string what, string sql) => new(what, it => it.Do(sql));

    private static void RemoveChain(TamperedRecord it)
    {
        var chain = it.Chain;
        var entries = it.All<string>("SELECT EntryId FROM AuditLink WHERE ChainId = @chain", new { chain });
        it.Do("DELETE FROM AuditAnchorHead WHERE ChainId = @chain", new { chain });
        it.Do("DELETE FROM AuditSubject WHERE SubjectId = @chain", new { chain });
        it.Do("DELETE FROM AuditLink WHERE ChainId = @chain", new { chain });

        foreach (var entry in entries.Where(entry => it.Ask<int>("SELECT COUNT(*) FROM AuditLink WHERE EntryId = @entry", new { entry }) == 0))
        {
            it.Remove(Guid.Parse(entry));
        }
    }

    private static void RemoveLog(TamperedRecord it)
    {
        foreach (var table in new[]
        {
            "AuditAnchorHead", "AuditAnchor", "AuditRedaction", "AuditSubject", "AuditSeal", "AuditLink", "AuditEvidence", "AuditEntry", "ConsultationSeal",
            "Consultation", "AuditVerification",
        })
        {
            it.Do($"DELETE FROM {table}");
        }
    }

    private static void RemoveLastAnchor(TamperedRecord it)
    {
        it.Do("DELETE FROM AuditAnchorHead WHERE AnchorNumber = (SELECT MAX(Number) FROM AuditAnchor)");
        it.Do("DELETE FROM AuditAnchor WHERE Number = (SELECT MAX(Number) FROM AuditAnchor)");
    }

    private static void AddAnchor(TamperedRecord it, string at)
    {
        var last = it.Ask<(int Number, string Hash)>("SELECT Number, Hash FROM AuditAnchor ORDER BY Number DESC LIMIT 1");
        var end = it.Ask<(string Chain, int Place, string Hash)>("SELECT ChainId, Place, Hash FROM AuditLink LIMIT 1");
        using var digest = new Audit.Chains.AnchorDigest(
            last.Hash, last.Number + 1, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        digest.Add(Guid.Parse(end.Chain), end.Place, end.Hash);
        var parameters = new { Number = last.Number + 1, at, Hash = digest.Done(), end.Chain, end.Place, EndHash = end.Hash };
        it.Do("INSERT INTO AuditAnchor (Number, At, Heads, Hash, UpTo) VALUES (@Number, @at, 1, @Hash, @at)", parameters);
        it.Do("INSERT INTO AuditAnchorHead (AnchorNumber, HeadNumber, ChainId, Place, Hash) VALUES (@Number, 1, @Chain, @Place, @EndHash)", parameters);
    }

    private static void AddConsultation(TamperedRecord it, string at) => it.Do(
        "INSERT INTO Consultation (Id, At, OfficerId, Request, Terms) SELECT @Id, @at, OfficerId, Request, Terms FROM Consultation LIMIT 1",
        new { Id = Guid.CreateVersion7(), at });

    private static void TakeTexts(TamperedRecord it, Guid id)
    {
        it.Do("UPDATE AuditEntry SET Detail = 'The details of this entry were redacted.', Before = NULL, After = '{}' WHERE Id = @id", new { id });
        it.Do("UPDATE AuditSeal SET DetailSalt = NULL, BeforeSalt = NULL, AfterSalt = NULL WHERE EntryId = @id", new { id });
    }

    private static void ChangeWithDigest(TamperedRecord it)
    {
        it.Do("UPDATE CashRelease SET AmountPence = AmountPence + 1");
        var table = Composition.Evidence.Single(one => one.Name == "CashRelease");
        var row = it.Row($"SELECT {string.Join(", ", table.All)} FROM CashRelease LIMIT 1");
        var said = EvidenceRow.Of(table, i => row[table.All[i]]);
        var kept = it.Ask<(int Number, string Salt, string Lines)>(
            "SELECT Number, Salt, Lines FROM AuditEvidence WHERE Lines LIKE @Key ORDER BY Number DESC LIMIT 1", new { Key = $"%CashRelease\t{said.Key}%" });
        var lines = string.Join('\n', kept.Lines.Split('\n').Select(line => line.StartsWith("CashRelease\t", StringComparison.Ordinal)
            ? $"CashRelease\t{said.Key}\t{EvidenceLines.Digest(kept.Salt, said.Hash)}"
            : line));
        it.Do("UPDATE AuditEvidence SET Lines = @lines WHERE Number = @Number", new { lines, kept.Number });
    }
}

/// <param name="What">In a sentence.</param>
/// <param name="Do">Does it.</param>
internal sealed record Tampering(string What, Action<TamperedRecord> Do)
{
    public override string ToString() => What;
}
