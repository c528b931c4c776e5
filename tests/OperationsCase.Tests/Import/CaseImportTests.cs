using CsCheck;
using Dapper;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;
using OperationsCase.Networks;

namespace OperationsCase.Tests.Import;

public class CaseImportTests
{
    private const int Cases = 300;

    [Test]
    public async Task What_is_imported_is_what_the_commands_would_have_recorded()
    {
        await using var commands = await ReplayRoom.Open();
        await using var import = await ReplayRoom.Open();
        var cases = new List<ImportedCase>();

        foreach (var (line, seed) in Gen.Int.Array[Cases].Single().Index())
        {
            var done = await commands.SendAll(new RandomCase(new Random(seed), commands).Play());
            cases.Add(new ImportedCase(line, [.. done.Select(act => act.AsAct(import))]));
        }

        var imported = await import.Import([.. cases]);

        using var left = commands.Read();
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
    public async Task What_a_command_refuses_the_import_refuses_with_the_same_words()
    {
        await using var commands = await ReplayRoom.Open();
        await using var import = await ReplayRoom.Open();
        var refused = 0;

        foreach (var (line, seed) in Gen.Int.Array[Cases].Single().Index())
        {
            var refusals = await commands.Send(new RandomCase(new Random(seed), commands).Play(slipsIn: 12));
            var imported = (await import.Import(ACaseOf(import, seed, line, slipsIn: 12))).Single();

            refused += refusals.Count > 0 ? 1 : 0;
            Assert.That(imported.Refusals.Select(Said), Is.EqualTo(refusals.Select(Said)), $"seed {seed}");
        }

        Assert.That(refused, Is.InRange(Cases / 5, Cases - 10));
    }

    [Test]
    public async Task A_case_that_does_not_fit_is_left_out_whole_with_its_line_and_leaves_no_gap()
    {
        await using var house = await ReplayRoom.Open();
        var good = ACaseOf(house, 1, 1);
        var bad = ACaseOf(house, 2, 2);
        bad = bad with
        {
            Acts = [.. bad.Acts, new ImportedCommand(house.Detective.Id, bad.Acts[^1].At, new LinkOperationToNetwork
        {
            Network = "NW-2023-999999",
            Part = "Its house",
            Confidence = LinkConfidence.A,
        })]
        };

        var imported = await house.Import(good, bad, good with { Line = 3 });

        Assert.That(imported.Select(one => one.Line), Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(imported[1].Refusals.Single().Message, Is.EqualTo("We could not find that network"));
        using var record = house.Read();
        Assert.That(record.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.EqualTo(2));
        Assert.That(record.QuerySingle<int>(
            "SELECT LastNumber FROM Counter WHERE Series = @Series",
            new { Series = imported[0].Reference![..7] }), Is.EqualTo(2));
    }

    [Test]
    public async Task A_network_whose_name_is_taken_is_left_out_and_the_rest_of_its_batch_is_kept()
    {
        await using var house = await ReplayRoom.Open();
        var names = new[] { "Kestrel", "Merlin", "Harrier", "Osprey" };

        var imported = await house.Import([.. names.Select((name, line) => new ImportedCase(
            line,
            [new ImportedCommand(house.Detective.Id, ReplayRoom.Opens, ReplayRoom.ANetwork(name))]))]);

        Assert.That(imported.Where(one => one.Refusals.Count > 0).Select(one => one.Line), Is.EqualTo(new long[] { 2 }));
        Assert.That(imported[2].Refusals.Single().Message, Is.EqualTo(NetworkStore.NameTaken));
        Assert.That(imported[3].Reference, Is.EqualTo("NW-2023-000004"));
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

        var one = ACaseOf(house, 1, 1);
        var linked = new ImportedCommand(house.Detective.Id, one.Acts[0].At, new LinkOperationToNetwork
        {
            Network = house.Network,
            Part = "Its house",
            Confidence = LinkConfidence.A,
        });

        var imported = await house.Import(one with { Acts = [one.Acts[0], linked] });

        using var record = house.Read();
        var (from, on) = record.QuerySingle<(DateOnly From, DateOnly On)>("SELECT FromOn, ReviewOn FROM CaseReview");
        Assert.That(imported.Single().Refusals, Is.Empty);
        Assert.That(from, Is.EqualTo(OperationsCase.Statute.London.DateOf(linked.At)));
        Assert.That(on, Is.EqualTo(from.AddYears(10)));
    }

    [Test]
    public async Task What_another_system_said_of_a_case_stands_in_its_history()
    {
        await using var house = await ReplayRoom.Open();
        var one = ACaseOf(house, 1, 1);
        var note = new ImportedHistoryEntry { What = "Note", Detail = "Neighbours report less noise.", HappenedAt = ReplayRoom.Opens };

        await house.Import(one with { Acts = [one.Acts[0], new ImportedCommand(house.Detective.Id, one.Acts[0].At, note)] });

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

    private static ImportedCase ACaseOf(ReplayRoom house, int seed, long line, int slipsIn = 0) =>
        new(line, [.. new RandomCase(new Random(seed), house).Play(slipsIn).Select(act => act.AsAct(house))]);

    private static (RefusalKind Kind, string Message, string? Field) Said(Refusal refusal) => (refusal.Kind, refusal.Message, refusal.Field);
}
