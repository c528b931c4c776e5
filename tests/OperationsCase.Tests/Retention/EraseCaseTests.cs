using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Retention;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Retention;

public partial class EraseCaseTests
{
    /// <summary>Stands in every text of the case, and in nothing else on the record.</summary>
    private const string Sign = "zqxvjk";

    private CaseRoom room = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        manager = room.AnInformationManager();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task No_table_and_no_column_holds_a_text_of_an_erased_operation()
    {
        var operation = await AnOperationWithTextsEverywhere();
        Assert.That(TablesThatTell(), Is.SupersetOf(new[]
        {
            "Operation", "CrackHouse", "ClosureNotice", "ClosureHearing", "ClosureDocument", "DisruptionClaim", "OperationNetwork",
            "CaseShare", "Restriction", "CaseMarking", "IntelligenceEntry", "Disclosure",
            "SearchWord", "AuditEntry", "CaseReview",
        }));

        await Erase(operation);

        Assert.That(TablesThatTell(), Is.Empty);
        Assert.That(room.Count($"SELECT COUNT(*) FROM Submission WHERE Answer LIKE '%{operation}%'"), Is.Zero);
    }

    [Test]
    public async Task Words_that_are_known_because_the_case_is_open_to_its_borough_are_erased_too()
    {
        var operation = await AnOperationWithTextsEverywhere();
        await room.As(manager, () => room.Done(new LiftRestriction { Case = operation, Reason = "No need any more." }));
        Assert.That(TablesThatTell(), Does.Contain("KnownWord"));

        await Erase(operation);

        Assert.That(TablesThatTell(), Does.Not.Contain("KnownWord"));
    }

    [Test]
    public async Task That_something_was_disclosed_when_and_to_what_kind_of_recipient_outlives_an_erasure()
    {
        await Erase(await AnOperationWithTextsEverywhere());

        Assert.That(
            room.Database.Query<string>("SELECT Headline FROM AuditEntry WHERE Action = 'RecordDisclosure' AND OfficerName = 'DC Priya Raman'"),
            Is.EquivalentTo(new[] { "Disclosed to a council", "Corrected: disclosed to a council" }));
    }

    [Test]
    public async Task Every_chain_of_the_log_still_holds_after_an_erasure()
    {
        await Erase(await AnOperationWithTextsEverywhere());
        await room.Seal();

        var (code, flaws, _) = await room.Verified();

        Assert.That(flaws, Is.Empty);
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task The_words_of_an_erased_operation_are_not_in_the_bytes_of_the_file()
    {
        if (room.Services.GetRequiredService<IEngine>() is not SqliteEngine engine)
        {
            Assert.Ignore("The bytes of the file are looked at on SQLite; on SQL Server the pages are the server's.");

            return;
        }

        var operation = await AnOperationWithTextsEverywhere();
        await room.Database.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.That(InTheFile(engine), Is.True);

        await Erase(operation);
        await room.Database.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

        Assert.That(InTheFile(engine), Is.False);
    }

    [Test]
    public async Task Nothing_is_left_of_an_erased_network()
    {
        var network = await room.Done(room.ANetworkToIdentify($"{Sign} Harrier") with { Drugs = $"Heroin, {Sign}", Summary = $"Works for {Sign}" });
        await room.Done(Told(network));
        await Disclose(network);
        await room.ScheduleReviews();

        await Erase(network);

        Assert.That(TablesThatTell(), Is.Empty);
        Assert.That((await room.Send(new GetNetwork(network))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task Nothing_is_left_of_an_erased_seizure()
    {
        var seizure = await room.Done(room.ASeizureToRecord(await room.AClosure()) with { Place = $"{Sign} Yard", SeizedFrom = Sign });
        await room.Done(room.AReleaseNow(seizure, 2_346_000) with { ReleasedTo = Sign, Why = $"{Sign} earned it" });
        await Disclose(seizure);
        await room.Done(new MarkCase { Case = seizure, Mark = ProtectiveMark.OfficialSensitive, Caveat = $"Protect {Sign}" });
        await room.ScheduleReviews();

        await Erase(seizure);

        Assert.That(TablesThatTell(), Is.Empty);
        Assert.That((await room.Send(new OperationsCase.Seizures.GetSeizure(seizure))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task A_seizure_whose_deadlines_were_moved_and_worked_out_from_more_than_their_trigger_can_be_erased()
    {
        var seizure = await room.ASeizure();
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday), "2026-11b");
        room.Database.Execute(
            """
            INSERT INTO DeadlineFact (DeadlineId, Facts)
            SELECT d.Id, 'prev_end=2026-11-20'
            FROM Deadline AS d
            JOIN Seizure AS s ON s.Id = d.CaseId
            """);
        Assert.That((room.Count("SELECT COUNT(*) FROM DeadlineMove"), room.Count("SELECT COUNT(*) FROM DeadlineFact")), Is.EqualTo((1, 1)));
        await room.Done(room.AReleaseNow(seizure, 2_346_000));
        await room.ScheduleReviews();

        await Erase(seizure);

        foreach (var table in new[] { "Seizure", "Deadline", "DeadlineMove", "DeadlineFact", "DeadlineAlert", "InboxMessage" })
        {
            Assert.That(room.Count($"SELECT COUNT(*) FROM {table}"), Is.Zero, table);
        }
    }

    [Test]
    public async Task Cash_that_is_still_held_has_no_review_and_cannot_be_erased()
    {
        var seizure = await room.ASeizure();
        await room.ScheduleReviews();

        var refused = await room.As(manager, () => room.Send(new EraseCase
        {
            Case = seizure,
            Ground = ErasureGround.CourtOrder,
            Why = "Order of the court",
            Version = 1,
        }));

        Assert.That(refused.Refusals[0].Message, Does.StartWith("This case has no review yet"));
    }

    [Test]
    public async Task Nothing_is_left_of_an_erased_local_problem()
    {
        var supervisor = room.ASupervisor();
        var problem = await room.Done(
            room.AProblemToRecord() with { Title = $"Dealing by {Sign}", Place = $"{Sign} Walk", What = $"{Sign} sells there" });
        await room.Done(room.ASign(problem, daysAgo: 1) with { What = $"{Sign} was seen" });
        await room.Done(new OperationsCase.Problems.LinkOperationToProblem { Operation = await room.AClosure(), Problem = problem });
        await room.Done(new MarkCase { Case = problem, Mark = ProtectiveMark.OfficialSensitive, Caveat = $"Protect {Sign}" });
        await room.As(supervisor, () => room.Done(room.ARestriction(problem, room.Priya, manager) with { Reason = $"{Sign} gives information" }));
        await room.ScheduleReviews();

        await Erase(problem);

        Assert.That(TablesThatTell(), Is.Empty);
        Assert.That((await room.Send(new OperationsCase.Problems.GetProblem(problem))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task Nothing_is_left_of_erased_premises()
    {
        var premises = await room.Done(room.PremisesToRecord() with { Block = $"{Sign} House", Landlord = $"{Sign} Homes" });
        await room.Done(SamplePremises.AnOperationThere(await room.AClosure(), premises) with { Why = $"{Sign} deals there." });
        await room.Done(new MarkCase { Case = premises, Mark = ProtectiveMark.OfficialSensitive, Caveat = $"Protect {Sign}" });
        await room.Done(room.ADisclosure(premises) with { Organisation = $"{Sign} Homes" });
        await room.ScheduleReviews();

        await Erase(premises);

        Assert.That(TablesThatTell(), Is.Empty);
        Assert.That((await room.Send(new OperationsCase.Premises.GetPremises(premises))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task What_is_written_about_a_case_in_the_moment_of_its_erasure_does_not_outlive_it()
    {
        await using var second = room.ASecondApplication();
        var elsewhere = second.Services.GetRequiredService<MediatR.IMediator>();

        for (var round = 0; round < 4; round++)
        {
            var operation = await room.AClosedMarket();
            var erasure = await room.As(manager, () => room.AnErasure(operation));
            room.Officer.Is(manager);
            var restriction = room.ARestriction(operation);
            var disclosure = room.ADisclosure(operation);

            await Task.WhenAll(
                Task.Run(() => room.Send(erasure)),
                Task.Run(() => elsewhere.Send(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk" })),
                Task.Run(() => elsewhere.Send(restriction)),
                Task.Run(() => elsewhere.Send(disclosure)));
            room.Officer.Is(room.Priya);
        }

        foreach (var table in new[] { "CaseMarking", "Restriction", "Disclosure", "CaseReview", "AccessMessage" })
        {
            Assert.That(
                room.Count($"SELECT COUNT(*) FROM {table} AS kept WHERE NOT EXISTS (SELECT 1 FROM Operation AS o WHERE o.Id = kept.SubjectId)"),
                Is.Zero,
                table);
        }
    }

    [Test]
    public async Task Whoever_finds_the_case_gone_when_their_turn_comes_is_told_that_it_is_not_there()
    {
        var operation = await room.AClosedMarket();
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM Operation WHERE Reference = @operation", new { operation });
        await using var scope = room.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Database>().WillChange();
        var cases = scope.ServiceProvider.GetRequiredService<CaseStore>();

        Assert.That(await cases.Lock(id), Is.True);
        Assert.That(await cases.Lock(Guid.CreateVersion7()), Is.False);
        await scope.ServiceProvider.GetRequiredService<Database>().Commit();
        Assert.That(room.Database.QuerySingle<int>(
            "SELECT Version FROM CaseRecord WHERE Id = @id",
            new { id }), Is.EqualTo((await room.Done(new GetOperation(operation))).Head.Version));
    }

    [Test]
    public async Task An_information_manager_is_told_that_it_was_erased_and_everybody_else_that_there_is_no_such_case()
    {
        var operation = await room.AClosedMarket();
        await Erase(operation);

        var officer = await room.SignedIn();
        await officer.Open($"/operations/{operation}");
        var reader = await room.SignedIn(manager);
        var page = await reader.Open($"/operations/{operation}");
        var api = await room.Api(manager);
        using var answer = await api.GetAsync($"/api/operations/{operation}");

        Assert.That(officer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(reader.Path, Is.EqualTo($"/retention/erased/{operation}"));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain($"{operation} was erased").And
            .Contain("Odette Marchbanks").And
            .Contain("Decision IM-2026-17").And
            .Contain("Someone asked for its erasure and it was granted"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task An_auditor_still_finds_who_looked_at_a_case_that_was_erased()
    {
        var operation = await room.AClosedMarket();
        await room.Done(new GetOperation(operation));
        await Erase(operation);

        var found = await room.As(
            room.AnOfficer("Callum Hesketh", Role.Auditor, "Audit"),
            () => room.Done(new ListAuditLog { Of = AuditLogKind.Looked, About = operation }));

        Assert.That(found.Rows.Select(row => row.Person), Does.Contain("DC Priya Raman"));
        Assert.That(found.Rows.SelectMany(row => row.About), Does.Contain(operation));
    }

    private Task<string> Erase(string reference) => room.As(manager, async () => await room.Done(await room.AnErasure(reference)));
}
