using Dapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.ClosureOrders;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct;

namespace OperationsCase.Tests.Cases;

public class CasePageReaderTests
{
    private static int networksAsked;

    private CaseRoom room = null!;
    private HiddenCases cases = null!;
    private CountingEngine? engine;

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom(builder =>
        {
            builder.Services.ReplaceEngine(ordinary => ordinary is SqliteEngine sqlite ? engine ??= new CountingEngine(sqlite) : ordinary);
            builder.Services.AddScoped<IPipelineBehavior<ListNetworksOfOperation, Result<IReadOnlyList<ListNetworksOfOperation.Row>>>, NetworksAsked>();
        });
        cases = new HiddenCases(room);
        await cases.FillWhatIsSeen();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCaseSource(typeof(Composition), nameof(Composition.Kinds))]
    public async Task Opening_the_page_of_a_case_is_one_look_at_it(CaseKind kind)
    {
        var browser = await room.SignedIn();
        var before = Looks().Count();

        await browser.Open(kind.AddressOf(cases.Seen.Of(kind.Code)));

        Assert.That(browser.Status, Is.EqualTo(System.Net.HttpStatusCode.OK));
        Assert.That(Looks().Skip(before), Is.EqualTo(new[] { ((ILoggedAs)PageOf(kind.Code)).LoggedAs.GetType().Name }));
        Assert.That(
            room.Database.Query<string>("SELECT it.Reference FROM Consultation AS c JOIN CaseRecord AS it ON it.Id = c.SubjectId ORDER BY c.Id").Last(),
            Is.EqualTo(cases.Seen.Of(kind.Code)));
    }

    [TestCaseSource(typeof(Composition), nameof(Composition.Kinds))]
    public async Task Everything_on_the_page_of_a_case_is_of_one_moment_and_one_connection(CaseKind kind)
    {
        if (engine is null)
        {
            Assert.Ignore("Connections are counted on SQLite; those of SQL Server are the same.");

            return;
        }

        var snapshots = await engine.SnapshotsOf(() => (Task)Sent((dynamic)PageOf(kind.Code)));
        var connections = await engine.ConnectionsOf(() => (Task)Sent((dynamic)PageOf(kind.Code)));
        var ofTheLog = 1;

        Assert.That(snapshots, Is.EqualTo(1));
        Assert.That(connections - ofTheLog, Is.EqualTo(1));
    }

    [Test]
    public async Task A_page_that_may_not_be_seen_is_logged_as_the_case_that_was_asked_for()
    {
        await room.Send(new GetOperationPage("CH-2026-999999"));

        Assert.That(Looks().Last(), Is.EqualTo(nameof(GetOperation)));
        Assert.That(
            room.Database.Query<string>("SELECT Terms FROM Consultation ORDER BY Id").Last(),
            Does.Contain("There is no such case").And.Contain("CH-2026-999999"));
    }

    [Test]
    public async Task What_a_role_may_not_see_is_not_on_the_page_and_not_even_asked_for()
    {
        var sergeant = room.AnOfficer("Sgt Amy Pell", Role.SntSergeant, "Queensbridge SNT", CaseRoom.Hackney);
        var before = networksAsked;

        var page = await (await room.SignedIn(sergeant)).Open($"/operations/{cases.Seen.Operation}");
        var bySergeant = networksAsked - before;
        var investigators = await (await room.SignedIn()).Open($"/operations/{cases.Seen.Operation}");

        Assert.That(Cards(page), Does.Not.Contain("Networks").And.Not.Contain("Seizures").And.Contain("Local problems"));
        Assert.That(Cards(investigators), Does.Contain("Networks").And.Contain("Seizures").And.Contain("Local problems"));
        Assert.That((bySergeant, networksAsked - before), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task What_a_case_of_that_kind_does_not_have_is_not_asked_for()
    {
        var market = await room.Done(room.AMarketToLog());

        var page = await room.Done(new GetOperationPage(market));

        Assert.That(page.Sections(CaseSectionPlace.Main).Select(section => section.Partial), Is.EqualTo(new[] { "/Tasks/TasksOfCase.cshtml" }));
        Assert.That(page.Parts.Select(part => part.Query.GetType()), Does.Not.Contain(typeof(GetClosure)));
    }

    [Test]
    public async Task What_two_parts_of_a_page_ask_alike_is_asked_once()
    {
        var page = await room.Done(new GetOperationPage(cases.Seen.Operation));

        Assert.That(page.Sections(CaseSectionPlace.Main).Concat(page.Sections(CaseSectionPlace.People)).Count(), Is.EqualTo(3));
        Assert.That(page.Parts.Count(part => part.Query is GetClosure), Is.EqualTo(1));
    }

    [Test]
    public void Every_part_of_a_case_page_is_registered_once_and_has_a_page_that_shows_it()
    {
        var sections = room.Services.GetServices<CaseSection>().ToList();

        Assert.That(sections, Has.Count.GreaterThan(5));
        Assert.That(FaultsOf(sections), Is.Empty);
    }

    [Test]
    public void A_part_that_is_registered_twice_or_has_no_page_is_found_out()
    {
        var section = NetworkSections.OfOperation;

        Assert.That(FaultsOf([section, section]), Has.Some.Contains("registered twice"));
        Assert.That(FaultsOf([section with { Partial = "/Networks/Nowhere.cshtml" }]), Has.Some.Contains("has no partial page"));
        Assert.That(FaultsOf([section with { KindCode = "XX" }]), Has.Some.Contains("no such kind"));
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyList<CaseSection> sections)
    {
        var twice = sections.GroupBy(section => (section.KindCode, section.Name)).Where(same => same.Count() > 1);
        var alike = sections.GroupBy(section => (section.KindCode, section.Place, section.Order)).Where(same => same.Count() > 1);

        return
        [
            .. twice.Select(same => $"{same.Key} is registered twice"),
            .. alike.Select(same => $"{same.Key} is the place of two"),
            .. sections.Where(section => !File.Exists(FileOf(section.Partial))).Select(section => $"{section.Name} has no partial page"),
            .. sections.Where(section => Composition.Kinds.All(kind => kind.Code != section.KindCode)).Select(section => $"{section.Name}: no such kind"),
        ];
    }

    private static string FileOf(string partial) => Path.Combine(RepositoryFolder.Path, "src", "OperationsCase", partial.TrimStart('/'));

    private static IEnumerable<string> Cards(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll(".govuk-summary-card__title").Select(title => title.TextContent.Trim());

    /// <summary>The query of the whole page of a case of that kind, which is found by what it is logged as.</summary>
    private object PageOf(string kind)
    {
        var request = typeof(Composition).Assembly.GetTypes().Single(type => type is { IsInterface: false }
            && type.IsAssignableTo(typeof(ILoggedAs))
            && type.Name.EndsWith("Page", StringComparison.Ordinal)
            && CaseReferences.Concerned(type) is [var named]
            && ((ICaseReference)Activator.CreateInstance(named.PropertyType)!).KindCode == kind);

        return Activator.CreateInstance(request, Activator.CreateInstance(CaseReferences.Concerned(request)[0].PropertyType, cases.Seen.Of(kind)))!;
    }

    private Task<T> Sent<T>(IRequest<Result<T>> query) => room.Done(query);

    private IEnumerable<string> Looks() => room.Database.Query<string>("SELECT Request FROM Consultation ORDER BY Id");

    private sealed class NetworksAsked
        : IPipelineBehavior<ListNetworksOfOperation, Result<IReadOnlyList<ListNetworksOfOperation.Row>>>
    {
        public async Task<Result<IReadOnlyList<ListNetworksOfOperation.Row>>> Handle(
            ListNetworksOfOperation request,
            CancellationToken cancellationToken,
            RequestHandlerDelegate<Result<IReadOnlyList<ListNetworksOfOperation.Row>>> next)
        {
            networksAsked++;

            return await next();
        }
    }
}
