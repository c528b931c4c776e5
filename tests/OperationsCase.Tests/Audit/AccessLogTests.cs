using System.Data.Common;
using System.Net;
using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

public class AccessLogTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void Open() => room = new CaseRoom();

    [TearDown]
    public void Close() => room.Dispose();

    [Test]
    public async Task The_page_of_a_case_is_logged_once_as_the_case_with_all_its_parts()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();
        await room.Database.ExecuteAsync("DELETE FROM Consultation");

        await browser.Open($"/operations/{operation}");

        Assert.That(Logged(), Is.EqualTo(new[] { "GetOperation" }));
    }

    [TestCase("/operations/{0}", true)]
    [TestCase("/api/operations/{0}", false)]
    public async Task Nothing_is_shown_that_cannot_be_logged(string path, bool isPage)
    {
        await room.DisposeAsync();
        UnwritableRecord? record = null;
        room = new CaseRoom(builder => builder.Services.ReplaceEngine(engine => record = new UnwritableRecord(engine)));
        var operation = await room.AClosure();
        using var api = await room.Api();
        var browser = await room.SignedIn();
        record!.IsUnwritable = true;

        var (status, text) = isPage
            ? await Asked(browser, string.Format(null, path, operation))
            : await Asked(api, string.Format(null, path, operation));

        Assert.That(status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(text, Does.Not.Contain("Aldridge House"));
    }

    [TestCase("/api/operations/{0}/closure", "GetClosure")]
    [TestCase("/api/operations/{0}/seizures", "ListSeizuresOfOperation")]
    [TestCase("/api/operations/{0}/shares", "ListShares")]
    public async Task A_part_of_a_case_is_logged_where_it_is_asked_for_by_itself(string path, string request)
    {
        var operation = await room.AClosure();
        using var api = await room.Api();

        await api.GetAsync(new Uri(string.Format(null, path, operation), UriKind.Relative));

        Assert.That(Logged(), Is.EqualTo(new[] { request }));
    }

    [Test]
    public async Task Whoever_asks_at_the_same_time_is_logged_each_by_itself()
    {
        var operation = await room.AClosure();
        using var api = await room.Api();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => api.GetAsync(new Uri($"/api/operations/{operation}", UriKind.Relative))));

        Assert.That(Logged().Count(request => request == "GetOperation"), Is.EqualTo(40));
    }

    private static async Task<(HttpStatusCode Status, string Text)> Asked(Browser browser, string path)
    {
        var page = await browser.Open(path);

        return (browser.Status, page.Body!.TextContent);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Asked(HttpClient api, string path)
    {
        using var answer = await api.GetAsync(new Uri(path, UriKind.Relative));

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private List<string> Logged() => room.Database.Query<string>("SELECT Request FROM Consultation").AsList();

    /// <summary>A record that takes no change for a while. No table of a database that other tests use is dropped for it.</summary>
    private sealed class UnwritableRecord(IEngine engine) : WrappedEngine(engine)
    {
        public bool IsUnwritable { get; set; }

        public override Task<DbTransaction> BeginChange(DbConnection connection, CancellationToken cancellation = default) => IsUnwritable
            ? throw new InvalidOperationException("The record takes no change.")
            : base.BeginChange(connection, cancellation);

        protected override Task Prepare(DbConnection connection) => Task.CompletedTask;
    }
}
