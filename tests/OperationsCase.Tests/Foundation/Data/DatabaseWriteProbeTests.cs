using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct.BadInput;

namespace OperationsCase.Tests.Foundation.Data;

/// <summary>The disk of the record is full, and officers go on until the pages that the file has are used up.</summary>
public class DatabaseWriteProbeTests
{
    private CaseRoom room = null!;
    private WebApplication app = null!;
    private FullDiskRecord disk = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();

        if (room.Services.GetRequiredService<IEngine>() is not SqliteEngine engine)
        {
            Assert.Ignore("A full disk is tried on SQLite, whose pages can be counted out; on SQL Server it is 1105 and 9002.");
            return;
        }

        disk = new FullDiskRecord(engine);
        app = Composition.Build(room.Services.GetRequiredService<Settings>(), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(room.Clock);
            builder.Services.AddSingleton<IEngine>(disk);
            builder.Services.AddScoped<ICurrentUser>(services => new TestUser.TestOrSignedInUser(services, room.Officer));
        });
        await app.StartAsync();
    }

    [TearDown]
    public async Task LeaveRoom()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await room.DisposeAsync();
    }

    [Test]
    public async Task A_form_that_finds_no_room_is_told_so_and_nothing_of_it_is_saved()
    {
        await room.SignedIn();
        var browser = new Browser(app.GetTestServer());
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" });
        disk.IsFull = true;
        var before = room.Everything();
        var form = await browser.Open(ClosureFormFields.Path);
        var page = await browser.Send(ClosureFormFields.Path, form, ALongClosure());

        // The last that fits may be saved, and the page that says so find no room: then the next is the one that is meant.
        while (browser.Status == HttpStatusCode.OK || Changed(before).Any())
        {
            before = room.Everything();
            form = await browser.Open(ClosureFormFields.Path);
            page = await browser.Send(ClosureFormFields.Path, form, ALongClosure());
        }

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.InsufficientStorage));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("The record is full"));
        Assert.That(
            page.QuerySelector("main p")!.TextContent,
            Is.EqualTo("The disk that holds the record is full. Nothing was saved. Tell the service desk, and send it again when there is room."));
        Assert.That(Changed(before), Is.Empty);

        disk.IsFull = false;
        await browser.Send(ClosureFormFields.Path, form, ALongClosure());

        Assert.That(browser.Path, Does.StartWith("/operations/CH-2026-"));
    }

    [Test]
    public async Task The_API_is_told_so_and_nothing_of_it_is_saved()
    {
        var token = await room.As(TestUser.TheSystem, () => room.Done(new IssueApiTokenAtConsole(CaseRoom.EmailOf(room.Priya))));
        using var api = app.GetTestClient();
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var body = room.AClosureToLog().AsJson();
        body["drugEvidence"] = new string('x', 900);
        disk.IsFull = true;
        var before = room.Everything();
        var answer = await Send();

        while (answer.StatusCode == HttpStatusCode.Created)
        {
            before = room.Everything();
            answer = await Send();
        }

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InsufficientStorage));
        Assert.That(
            (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"],
            Is.EqualTo("The disk that holds the record is full. Nothing was saved. Tell the service desk, and send it again when there is room"));
        Assert.That(room.Everything(), Is.EqualTo(before));

        Task<HttpResponseMessage> Send() =>
            api.PostAsync("/api/operations/crack-house-closures", new StringContent(
                body.ToJsonString(),
                new MediaTypeHeaderValue("application/json")));
    }

    private Dictionary<string, string> ALongClosure() => new(room.AClosureTyped())
    {
        ["Operation.DrugEvidence"] = new string('x', 900),
        ["Duplicates.SaveAsNew"] = "true",
    };

    /// <summary>The tables that hold something else than before.</summary>
    private IEnumerable<string> Changed(IReadOnlyDictionary<string, string> before) =>
        room.Everything().Where(table => before[table.Key] != table.Value).Select(table => table.Key);
}
