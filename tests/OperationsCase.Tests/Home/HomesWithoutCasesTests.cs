using Dapper;
using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Approvals;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Home;

/// <summary>The homes of those who see no case: what failed, who was invited, who was refused; and that reading a home is logged.</summary>
public class HomesWithoutCasesTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_administrator_finds_invitations_that_were_not_used_and_that_every_job_works()
    {
        var ruth = room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration");
        room.Officer.Is(ruth);
        await room.Done(new OpenAccount
        {
            Name = "PC Idris Vaughan",
            Email = "idris.vaughan@police.example",
            Role = Role.BoroughOfficer,
            Unit = "Hackney drugs unit",
            BoroughCodes = [CaseRoom.Hackney],
        });

        await room.Sweep();
        var home = await (await room.SignedIn(ruth)).Open("/");

        Assert.That(home.QuerySelector("#jobs + p")!.TextContent, Is.EqualTo("No job failed when it last ran."));
        Assert.That(home.QuerySelector("#invitations + ul li")!.TextContent, Does.Contain("PC Idris Vaughan").And.Contain("The link works until"));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("Every job works.").And.Contain("1 invitation is not used yet."));
    }

    [Test]
    public async Task A_job_whose_last_run_failed_stands_on_the_home_of_administrators()
    {
        await using var own = new CaseRoom(_ => { });
        var ruth = own.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration");
        var jobs = own.Services.GetRequiredService<RecurringJobs>();
        var storage = own.Services.GetRequiredService<JobStorage>();
        jobs.AddMissing(storage, new RecurringJobManager(storage));
        using (var connection = storage.GetConnection())
        {
            var job = connection.CreateExpiredJob(
                jobs.All[0].Job,
                new Dictionary<string, string>(),
                own.Clock.GetUtcNow().UtcDateTime,
                TimeSpan.FromDays(1));
            connection.SetRangeInHash($"recurring-job:{jobs.All[0].Name}", [KeyValuePair.Create("LastJobId", job)]);
            using var write = connection.CreateWriteTransaction();
            write.SetJobState(job, new FailedState(new InvalidOperationException("The disk was full")));
            write.Commit();
        }

        await own.Sweep();
        var home = await (await own.SignedIn(ruth)).Open("/");

        Assert.That(home.QuerySelector("#jobs + ul li")!.TextContent, Does.Contain(jobs.All[0].Name).And.Not.Contain("disk"));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain($"1 job of {jobs.All.Count} failed when it last ran."));
    }

    [Test]
    public async Task An_auditor_finds_who_was_refused_unusually_often_and_that_the_log_was_not_checked_yet()
    {
        var elsewhere = room.AnOfficer("PC Kit Vane", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        var operation = await room.AClosure();
        var browser = await room.SignedIn(elsewhere);

        for (var i = 0; i < GetAuditLogStatus.Unusual; i++)
        {
            await browser.Open($"/operations/{operation}");
        }

        var home = await HomeOf(Role.Auditor);

        Assert.That(home.QuerySelector("#refusals + ul li")!.TextContent, Does.Contain("PC Kit Vane").And.Contain("3 times"));
        Assert.That(home.QuerySelector("#verification + p")!.TextContent, Does.StartWith("The log has not been checked yet."));
        Assert.That(home.QuerySelector(".oc-lead")!.TextContent, Does.Contain("1 person was refused unusually often."));
    }

    [Test]
    public async Task What_a_home_lists_is_logged_as_read()
    {
        await HomeOf(Role.Auditor);
        await HomeOf(Role.BoroughSupervisor);

        var asked = room.Database.Query<string>("SELECT Request FROM Consultation").ToList();

        Assert.That(asked, Is.SupersetOf(new[] { nameof(GetAuditLogStatus), nameof(ListTeam), nameof(ListCaseload), nameof(ListApprovals) }));
    }

    private async Task<AngleSharp.Dom.IDocument> HomeOf(Role role) =>
        await (await room.SignedIn(room.AnOfficer($"Kim {role}", role, "A unit", CaseRoom.Hackney))).Open("/");
}
