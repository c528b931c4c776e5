using Dapper;
using Microsoft.Extensions.DependencyInjection;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Chains;

public class AuditChainTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_entry_about_two_things_stands_in_the_chain_of_each()
    {
        var network = await room.ANetwork();
        await room.AnOperationAgainst(network);

        var places = room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM AuditLink AS link JOIN AuditEntry AS entry ON entry.Id = link.EntryId WHERE entry.Action = "
                + "'LinkOperationToNetwork'");

        Assert.That(places, Is.EqualTo(2));
        Assert.That((await room.Verified()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_sign_in_is_chained_like_every_other_entry()
    {
        await room.SignedIn();

        Assert.That(room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM AuditEntry AS entry WHERE NOT EXISTS (SELECT 1 FROM AuditLink AS link WHERE link.EntryId = entry.Id)"), Is.Zero);
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SignIn'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Many_who_change_one_case_at_once_leave_one_chain_without_a_gap()
    {
        var problem = await room.Done(room.AProblemToRecord());
        var sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney);
        room.Officer.Is(sergeant);

        var signs = Enumerable.Range(1, 6).Select(number => room.ASign(problem, daysAgo: number)).ToList();

        var done = await Task.WhenAll(signs.Select(sign => Task.Run(() => room.Send(sign))));

        Assert.That(done.SelectMany(result => result.Refusals), Is.Empty);
        Assert.That(
            room.Database.Query<int>("SELECT Place FROM AuditLink WHERE ChainId = (SELECT Id FROM LocalProblem) ORDER BY Place"),
            Is.EqualTo(Enumerable.Range(1, 7)));
        Assert.That((await room.Verified()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task What_changed_nothing_leaves_no_place_in_a_chain()
    {
        await room.AClosure();
        var before = room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditLink");

        await room.Send(room.AClosureToLog() with { Place = "" });

        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditLink"), Is.EqualTo(before));
    }

    [Test]
    public async Task Only_what_grew_is_anchored_again()
    {
        var operation = await room.AClosure();
        await room.Seal();
        await room.Seal();
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditAnchor"), Is.EqualTo(1));

        await room.AClosure();
        await room.Done(new GetOperation(operation));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Seal();

        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditAnchorHead WHERE AnchorNumber = 2"), Is.EqualTo(2));
        Assert.That((await room.Verified()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Two_that_seal_at_once_leave_each_consultation_one_place()
    {
        var operation = await room.AClosure();

        for (var i = 0; i < 20; i++)
        {
            await room.Done(new GetOperation(operation));
        }

        await using var second = room.ASecondApplication();
        room.Officer.Is(TestUser.TheSystem);
        await Task.WhenAll(
            Task.Run(() => new AuditLogSealingJob(room.Services.GetRequiredService<IMediator>()).Run()),
            Task.Run(() => new AuditLogSealingJob(second.Services.GetRequiredService<IMediator>()).Run()));

        Assert.That(room.Database.Query<int>("SELECT Place FROM ConsultationSeal ORDER BY Place"), Is.EqualTo(Enumerable.Range(1, 20)));
        Assert.That((await room.Verified()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_consultation_that_reached_the_database_a_little_late_is_chained_and_one_from_long_ago_is_named()
    {
        var operation = await room.AClosure();
        await room.Done(new GetOperation(operation));
        await room.Seal();
        var now = room.Clock.GetUtcNow();
        await Look(now.AddMinutes(-9));
        await Look(now.AddMinutes(-11));

        await room.Seal();

        var (code, flaws, _) = await room.Verified();
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM ConsultationSeal"), Is.EqualTo(2));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(flaws, Has.One.Contains("is in no chain"));
        Assert.That(flaws, Has.One.Contains("is not signed by the log's key"));
    }

    private Task<int> Look(DateTimeOffset at) => room.Database.ExecuteAsync(
        "INSERT INTO Consultation (Id, At, OfficerId, Request, Terms) VALUES (@Id, @at, @OfficerId, 'GetOperation', '{}')",
        new { Id = Guid.CreateVersion7(at), at, OfficerId = room.Priya.Id });
}
