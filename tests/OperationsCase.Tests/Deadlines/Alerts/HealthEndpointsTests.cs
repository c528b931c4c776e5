using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Alerts;

/// <summary>What a watcher of the service is told.</summary>
public class HealthEndpointsTests
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private FullDiskRecord disk = null!;
    private CaseRoom room = null!;
    private bool isReadOnly;

    [SetUp]
    public void EnterRoom()
    {
        isReadOnly = false;
        room = new CaseRoom(builder => builder.Services.AddSingleton<IEngine>(services =>
            disk = new FullDiskRecord(
                new SqliteEngine(services.GetRequiredService<Settings>().SqliteConnectionString),
                connection => connection.ExecuteAsync($"PRAGMA query_only = {(isReadOnly ? 1 : 0)}"))));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_record_that_can_be_written_is_ready()
    {
        Assert.That(await Asked(HttpMethod.Get, Ready), Is.EqualTo((HttpStatusCode.OK, """{"status":"Ready"}""")));
        Assert.That(room.Count("SELECT COUNT(*) FROM SystemFact WHERE Name LIKE 'probe%'"), Is.Zero);
    }

    [Test]
    public async Task A_full_disk_is_not_ready_and_the_process_lives()
    {
        disk.IsFull = true;

        Assert.That(
            await Asked(HttpMethod.Get, Ready),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, """{"status":"The disk that holds the record is full"}""")));
        Assert.That((await Asked(HttpMethod.Get, Live)).Status, Is.EqualTo(HttpStatusCode.OK));

        disk.IsFull = false;
        room.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That((await Asked(HttpMethod.Get, Ready)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_record_that_can_only_be_read_is_not_ready()
    {
        isReadOnly = true;

        Assert.That(
            await Asked(HttpMethod.Get, Ready),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, """{"status":"The record cannot be written"}""")));
    }

    [TestCase(Live)]
    [TestCase(Ready)]
    public async Task A_head_request_is_answered_like_any_other(string path) =>
        Assert.That((await Asked(HttpMethod.Head, path)).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Who_asks_often_has_it_written_once_in_five_seconds()
    {
        await Asked(HttpMethod.Get, Ready);
        isReadOnly = true;
        var again = await Asked(HttpMethod.Get, Ready);
        room.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Asked(HttpMethod.Get, Ready)).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    private async Task<(HttpStatusCode Status, string Body)> Asked(HttpMethod method, string path)
    {
        using var client = room.Client();
        using var request = new HttpRequestMessage(method, path);
        using var answer = await client.SendAsync(request);

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
