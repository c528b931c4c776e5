using CsCheck;
using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Audit.Chains;
using OperationsCase.Commands;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Import;

public class CaseImportTests
{
    private const int Cases = 300;
    private const int SqliteBusy = 5;

    [Test]
    public async Task What_is_imported_is_what_would_have_been_typed_in()
    {
        await using var typed = await ReplayRoom.Open();
        await using var import = await ReplayRoom.Open();
        var cases = new List<ImportedCase>();

        foreach (var (line, seed) in Gen.Int.Array[Cases].Single().Index())
        {
            var answers = await typed.SendAll(new RandomCase(new Random(seed), typed).Play());
            var same = new RandomCase(new Random(seed), import).Play();
            cases.Add(new ImportedCase(line, [.. same.Zip(answers).Where(pair => pair.Second.Refusals.Count == 0).Select(pair => pair.First)]));
        }

        var imported = await import.Import(cases);

        using var left = typed.Read();
        using var right = import.Read();
        var (expected, found) = (ComparableRows.Of(left), ComparableRows.Of(right));
        Assert.That(imported.SelectMany(one => one.Refusals), Is.Empty);
        Assert.That(expected["Operation"], Has.Count.EqualTo(Cases));
        Assert.Multiple(() =>
        {
            foreach (var table in expected.Keys.Except(["SystemFact", "Consultation"]))
            {
                Assert.That(found[table].Select(ButWhenItWasChained), Is.EqualTo(expected[table].Select(ButWhenItWasChained)), table);
            }
        });
    }

    [Test]
    public async Task A_case_that_is_refused_in_the_middle_of_a_batch_is_left_out_whole_with_its_line_and_leaves_no_gap()
    {
        await using var house = await ReplayRoom.Open();
        var (good, bad, last) = (ACaseOf(house, 1, line: 1), ACaseOf(house, 2, line: 2), ACaseOf(house, 1, line: 3));
        var unknown = new LinkOperationToNetwork { Network = "NW-2023-999999", Part = "Its house", Confidence = LinkConfidence.A };
        bad = bad with
        {
            Commands =
            [
                .. bad.Commands,
                ImportedCommand.Of(house.Detective.Id, bad.Commands[^1].At, () => unknown with { Operation = "CH-2023-000001" }),
            ],
        };

        var imported = await house.Import(good, bad, last);

        Assert.That(imported.Select(one => one.Line), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(imported.Select(one => one.Refusals.Count), Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That(imported[1].Refusals.Single().Message, Does.StartWith("We could not find that "));
        using var record = house.Read();
        Assert.That(record.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.EqualTo(2));
        Assert.That(record.QuerySingle<int>(
            "SELECT LastNumber FROM Counter WHERE Series = @Series",
            new { Series = imported[0].Reference![..7] }), Is.EqualTo(2));
        await IsUnbroken(house);
    }

    [Test]
    public async Task A_network_whose_name_is_taken_is_left_out_and_the_rest_of_its_batch_is_kept()
    {
        await using var house = await ReplayRoom.Open();

        var imported = await house.Import(new[] { "Kestrel", "Merlin", "Harrier", "Osprey" }.Select((name, line) => ANetworkOf(house, name, line)));

        Assert.That(imported.Where(one => one.Refusals.Count > 0).Select(one => one.Line), Is.EqualTo(new long[] { 2 }));
        Assert.That(imported[2].Refusals.Single().Message, Is.EqualTo(NetworkStore.NameTaken));
        Assert.That(imported[3].Reference, Is.EqualTo("NW-2023-000004"));
    }

    [Test]
    public async Task A_case_is_refused_that_somebody_without_an_account_recorded_or_that_is_still_to_come()
    {
        await using var house = await ReplayRoom.Open();
        ImportedCase Recorded(Guid by, DateTimeOffset at) => new(7, [ImportedCommand.Of(by, at, () => ReplayRoom.ANetwork("Kestrel"))]);

        var imported = await house.Import(
            Recorded(Guid.CreateVersion7(ReplayRoom.Today), ReplayRoom.Opens),
            Recorded(house.Detective.Id, ReplayRoom.Today.AddMinutes(1)));

        Assert.That(imported.Select(one => one.Refusals.Single().Message), Is.EqualTo(new[]
        {
            "Give an officer who has an account", "What was done cannot have been recorded in the future",
        }));
    }

    [Test]
    public async Task An_import_that_was_killed_half_way_can_be_run_again_and_records_each_case_once()
    {
        await using var house = await ReplayRoom.Open();
        var all = Enumerable.Range(0, 250).Select(line => ANetworkOf(house, $"Network {line}", line, Key(line))).ToList();

        Assert.That(async () => await house.Import(KilledAfter(all, 180)), Throws.TypeOf<OperationCanceledException>());
        var before = Networks(house);
        var imported = await house.Import(all);

        Assert.That(before, Is.InRange(1, 180));
        Assert.That(imported.Select(one => one.Refusals.Count), Has.All.Zero);
        Assert.That(imported.Count(one => one.WasThere), Is.EqualTo(before));
        Assert.That(imported.Select(one => one.Reference), Is.Unique.And.None.Null);
        Assert.That(Networks(house), Is.EqualTo(all.Count));
        await IsUnbroken(house);
    }

    [Test]
    public async Task A_batch_that_loses_a_lock_is_recorded_again_once()
    {
        await using var house = await ReplayRoom.Open();
        var sent = 0;
        var last = ImportedCommand.Of(house.Detective.Id, ReplayRoom.Opens, () => ++sent == 1
            ? throw new SqliteException("database is locked", SqliteBusy)
            : ReplayRoom.ANetwork("Osprey"));

        var imported = await house.Import(ANetworkOf(house, "Kestrel", line: 0), ANetworkOf(house, "Merlin", line: 1), new ImportedCase(2, [last]));

        Assert.That(sent, Is.EqualTo(2));
        Assert.That(imported.Select(one => one.Reference), Is.EqualTo(new[] { "NW-2023-000002", "NW-2023-000003", "NW-2023-000004" }));
        Assert.That(Networks(house), Is.EqualTo(3));
        await IsUnbroken(house);
    }

    [Test]
    public async Task What_is_imported_is_sealed_when_it_is_imported_so_that_the_next_anchor_finds_it()
    {
        await using var house = await ReplayRoom.Open();
        house.Stage.Now = ReplayRoom.Today.AddHours(-2);
        await house.Stage.Done(BatchOfficer.TheSystem, new SealAuditLog());
        await house.Import(ACaseOf(house, 1, line: 1));

        house.Stage.Now = ReplayRoom.Today;
        await house.Stage.Done(BatchOfficer.TheSystem, new SealAuditLog());

        using var record = house.Read();
        Assert.That(record.QuerySingle<int>(
            """
            SELECT COUNT(*)
            FROM Operation AS o
            JOIN AuditAnchorHead AS head ON head.ChainId = o.Id
            JOIN AuditAnchor AS anchor ON anchor.Number = head.AnchorNumber
            WHERE anchor.Number = (SELECT MAX(Number) FROM AuditAnchor)
            """), Is.EqualTo(1));
        await IsUnbroken(house);
    }

    [Test]
    public async Task A_link_that_is_imported_moves_the_review_of_its_network()
    {
        await using var house = await ReplayRoom.Open();
        using (var before = house.Read())
        {
            before.Execute(
                """
                INSERT INTO CaseReview (SubjectId, ReviewGroup, FromOn, ReviewOn, ReckonedAt, Version)
                SELECT Id, 2, '2023-01-01', '2033-01-01', RecordedAt, 1 FROM Network
                """);
        }

        var (one, operation) = AnOpeningOf(house);
        var linked = ImportedCommand.Of(house.Detective.Id, one.At, () => new LinkOperationToNetwork
        {
            Operation = operation(),
            Network = house.Network,
            Part = "Its house",
            Confidence = LinkConfidence.A,
        });

        var imported = await house.Import(new ImportedCase(1, [one, linked]));

        using var record = house.Read();
        var (from, on) = record.QuerySingle<(DateOnly From, DateOnly On)>("SELECT FromOn, ReviewOn FROM CaseReview");
        Assert.That(imported.Single().Refusals, Is.Empty);
        Assert.That(from, Is.EqualTo(London.DateOf(linked.At)));
        Assert.That(on, Is.EqualTo(from.AddYears(10)));
    }

    [Test]
    public async Task What_another_system_said_of_a_case_stands_in_its_history()
    {
        await using var house = await ReplayRoom.Open();
        var (one, operation) = AnOpeningOf(house);

        await house.Import(new ImportedCase(1, [one, ImportedCommand.Of(house.Detective.Id, one.At, () => new RecordEarlierEntry
        {
            Operation = operation(),
            What = "Note",
            Detail = "Neighbours report less noise.",
            HappenedAt = ReplayRoom.Opens,
        })]));

        using var record = house.Read();
        var kept = record.QuerySingle<(string Headline, string Detail)>(
            """
            SELECT entry.Headline, entry.Detail
            FROM Operation AS o
            JOIN AuditSubject AS subject ON subject.SubjectId = o.Id
            JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
            WHERE entry.Action = 'EarlierEntry'
            """);
        Assert.That(kept, Is.EqualTo(("Entry from an earlier system", "Note: Neighbours report less noise.")));
    }

    /// <summary>An imported entry is chained when it is imported, however long ago it was made.</summary>
    private static string ButWhenItWasChained(string row) =>
        row.StartsWith("ChainId=", StringComparison.Ordinal) ? row[..row.IndexOf(" | At=", StringComparison.Ordinal)] : row;

    private static ImportedCase ACaseOf(ReplayRoom house, int seed, long line) => new(line, new RandomCase(new Random(seed), house).Play());

    private static ImportedCase ANetworkOf(ReplayRoom house, string name, long line, Guid? key = null) => new(line,
    [
        ImportedCommand.Of(house.Detective.Id, ReplayRoom.Opens, () => ReplayRoom.ANetwork(name) with { IdempotencyKey = key }),
    ]);

    /// <returns>The command that opens an operation, and its reference once it was answered.</returns>
    private static (ImportedCommand Opening, Func<string> Operation) AnOpeningOf(ReplayRoom house)
    {
        var played = new RandomCase(new Random(1), house);

        return (played.Play()[0], () => played.Operation);
    }

    private static Guid Key(int line) => new(line, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);

    private static IEnumerable<ImportedCase> KilledAfter(IEnumerable<ImportedCase> cases, int count)
    {
        foreach (var one in cases.Take(count))
        {
            yield return one;
        }

        throw new OperationCanceledException();
    }

    /// <summary>How many there are besides the one that every room begins with.</summary>
    private static int Networks(ReplayRoom house)
    {
        using var record = house.Read();

        return record.QuerySingle<int>("SELECT COUNT(*) FROM Network") - 1;
    }

    private static async Task IsUnbroken(ReplayRoom house)
    {
        var said = new List<string>();

        await VerifyAuditCommand.Run(house.Stage.Services, null, said.Add);

        Assert.That(
            said.TakeWhile(line => !line.StartsWith("Checked", StringComparison.Ordinal)).Where(flaw => !IsOfTheRoom(flaw)),
            Is.Empty);
    }

    /// <summary>Its stage has no key and is never sealed, and what a room begins with was put into its tables by hand.</summary>
    private static bool IsOfTheRoom(string flaw) =>
        flaw == AuditLogVerifier.NoKey
        || flaw.Contains("did not get an anchor", StringComparison.Ordinal)
        || flaw.Contains("was added, outside this program", StringComparison.Ordinal);
}
