using System.Net;
using Microsoft.AspNetCore.TestHost;
using OperationsCase.Access;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Alerts;

/// <remarks>Not beside others: Hangfire keeps its storage and its filters in statics of the process.</remarks>
[NonParallelizable]
public class StoppedSweepTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private CaseRoom room = null!;

    [SetUp]
    public async Task SweepOnce()
    {
        room = new CaseRoom();
        await room.Sweep();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_sweep_that_is_over_five_minutes_late_makes_the_service_unready_until_the_next()
    {
        room.Clock.Advance(SweepHeartbeat.Longest);
        var before = await Ready();
        room.Clock.Advance(Second);
        var late = await Ready();
        await room.Sweep();

        Assert.That((before, late, await Ready()), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Every_page_says_so_to_whoever_is_signed_in_and_to_nobody_else()
    {
        var browser = await room.SignedIn();
        var before = await browser.Open("/deadlines");
        room.Clock.Advance(SweepHeartbeat.Longest + Second);
        var late = await browser.Open("/deadlines");
        var visitor = await room.Visitor().Open("/sign-in");
        await room.Sweep();
        var after = await browser.Open("/deadlines");

        Assert.That(before.Body!.TextContent, Does.Not.Contain("No warnings have been sent since"));
        Assert.That(late.QuerySelector(".oc-trouble")!.TextContent, Does.Contain("No warnings have been sent since 9:15am"));
        Assert.That(visitor.Body!.TextContent, Does.Not.Contain("No warning"));
        Assert.That(after.QuerySelector(".oc-trouble"), Is.Null);
    }

    [TestCase(Role.Administrator, HttpStatusCode.OK)]
    [TestCase(Role.BoroughSupervisor, HttpStatusCode.Forbidden)]
    [TestCase(Role.Auditor, HttpStatusCode.Forbidden)]
    public async Task Only_administrators_see_the_jobs(Role role, HttpStatusCode status)
    {
        var officer = room.AnOfficer("Insp Ruth Adeyemi", role, "Digital services", CaseRoom.Hackney);
        await room.SignedIn(officer);
        await using var app = room.AnApplicationThatRunsJobs();
        app.MapDashboard();
        await app.StartAsync();
        var browser = new Browser(app.GetTestServer());
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(officer), ["Password"] = "correct horse battery" });

        await browser.Open(HangfireDashboard.Path);

        Assert.That(browser.Status, Is.EqualTo(status));
    }

    private async Task<HttpStatusCode> Ready() => (await room.Client().GetAsync(HealthEndpoints.Ready)).StatusCode;
}
