using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;
using OperationsCase.Search;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Search;

public class SearchEverythingTests
{
    private const string InNoList = "Nothing was found in operations, networks, cash seizures, local problems, premises or officers";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("Operation Goldcrest")]
    [TestCase("operation goldcrest")]
    [TestCase("Op Goldcrest")]
    [TestCase("goldcrest")]
    [TestCase("gold")]
    public async Task An_operation_is_found_by_its_name_with_or_without_the_word_before_it(string typed)
    {
        var operation = await Goldcrest();

        var found = await room.Done(new SearchEverything { Find = typed });

        Assert.That(Named(found), Is.EqualTo(new[] { $"operations: {operation}, the name" }));
    }

    [TestCase("/operations?find=Operation+Goldcrest")]
    [TestCase("/operations?find=goldcrest")]
    public async Task The_list_of_operations_finds_it_by_the_same_words(string address)
    {
        var operation = await Goldcrest();
        var browser = await room.SignedIn();

        var page = await browser.Open(address);

        Assert.That(page.QuerySelector("tbody th a")!.TextContent, Is.EqualTo(operation));
    }

    [Test]
    public async Task One_word_finds_every_kind_of_case_that_has_it()
    {
        var recorded = new List<string>();

        foreach (var sample in SampleCase.All.Where(sample => Composition.Kinds.Any(kind => kind.Code == sample.KindCode)))
        {
            recorded.Add(await sample.Record(room, "Pellucid"));
        }

        var found = await room.Done(new SearchEverything { Find = "pellucid" });

        Assert.That(found.Groups.SelectMany(group => group.Rows).Select(row => row.Reference?.Value), Is.EquivalentTo(recorded));
        Assert.That(found.Groups.Where(group => group.Total > 0).Select(group => group.Total), Is.All.EqualTo(1));
    }

    [Test]
    public void Every_kind_of_case_can_be_searched_for() =>
        Assert.That(Composition.SearchSources.Select(source => source.Key), Is.SupersetOf(Composition.Kinds.Select(kind => kind.Folder)));

    [TestCase("Network Quartermaster", "networks", "the name")]
    [TestCase("MPS-4471920", "seizures", "the seal number")]
    [TestCase("LS/4", "seizures", "the exhibit number")]
    [TestCase("Orsini", "seizures", "the name it was seized from")]
    [TestCase("Raman", "officers", "the name")]
    [TestCase("DC Priya", "officers", "the name")]
    public async Task A_network_a_seal_an_exhibit_and_an_officer_are_found(string typed, string key, string where)
    {
        await room.ANetwork("Quartermaster");
        await room.ASeizure();

        var found = await room.Done(new SearchEverything { Find = typed });

        Assert.That(
            found.Groups.Where(group => group.Total > 0).Select(group => (group.Key, group.Total, group.Rows[0].FoundIn)),
            Is.EqualTo(new[] { (key, 1, where) }));
    }

    [Test]
    public async Task Five_of_each_kind_are_shown_and_the_rest_are_counted_and_one_link_away()
    {
        for (var number = 0; number < 7; number++)
        {
            await SampleCase.Of("OP").Record(room, "Pellucid");
        }

        var browser = await room.SignedIn();

        var page = await browser.Open("/search?find=pellucid+walk");

        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("7 results for “pellucid walk”"));
        Assert.That(page.QuerySelector(".oc-listhead p")!.TextContent, Is.EqualTo("Showing 5 of 7. All 7 operations"));
        Assert.That(page.QuerySelectorAll(".oc-found li"), Has.Length.EqualTo(5));
        Assert.That(page.QuerySelectorAll(".oc-found li mark").Select(mark => mark.TextContent).Distinct(), Is.EqualTo(new[] { "Pellucid", "Walk" }));

        var list = await browser.Open(page.QuerySelector(".oc-listhead p a")!.GetAttribute("href")!);

        Assert.That(list.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(7));
    }

    [Test]
    public async Task What_was_typed_is_shown_as_text_and_never_as_part_of_the_page()
    {
        await room.ANetwork("R<b>ook & Sons");
        var browser = await room.SignedIn();

        var page = await browser.Open($"/search?find={Uri.EscapeDataString("sons <script>")}");
        var found = await browser.Open("/search?find=sons");

        Assert.That(page.QuerySelectorAll("main script, main b script"), Is.Empty);
        Assert.That(found.QuerySelector(".oc-found a")!.TextContent, Does.StartWith("Network R<b>ook & Sons, NW-"));
        Assert.That(found.QuerySelector(".oc-found mark")!.TextContent, Is.EqualTo("Sons"));
    }

    [Test]
    public async Task A_whole_reference_opens_its_case()
    {
        var operation = await Goldcrest();
        var browser = await room.SignedIn();

        await browser.Open($"/search?find={operation.ToLowerInvariant().Replace('-', '+')}");

        Assert.That(browser.Path, Is.EqualTo($"/operations/{operation}"));
    }

    [Test]
    public async Task The_beginning_of_a_reference_finds_what_begins_with_it()
    {
        var network = await room.ANetwork("Quartermaster");

        var found = await room.Done(new SearchEverything { Find = network[..^1] });

        Assert.That(Named(found), Is.EqualTo(new[] { $"networks: {network}, the reference" }));
    }

    [TestCase("/search", "Search", null)]
    [TestCase("/search?find=+", "Search", null)]
    [TestCase("/search?find=zzzz", "No results for “zzzz”", InNoList)]
    [TestCase("/search?find=%21", "No results for “!”", InNoList)]
    public async Task A_search_without_words_or_without_results_says_so(string address, string heading, string? said)
    {
        await Goldcrest();
        var browser = await room.SignedIn();

        var page = await browser.Open(address);

        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(heading));
        Assert.That(page.QuerySelector("main h2")?.TextContent, Is.EqualTo(said));
    }

    [Test]
    public async Task More_than_six_words_are_refused_in_a_sentence()
    {
        var browser = await room.SignedIn();

        var page = await browser.Open("/search?find=one+two+three+four+five+six+seven");

        Assert.That(page.QuerySelector(".govuk-error-summary a")!.TextContent, Is.EqualTo("Search for 6 words or fewer"));
    }

    [Test]
    public async Task A_sergeant_finds_operations_and_problems_and_is_told_of_no_network_and_no_cash()
    {
        await room.ANetwork("Pellucid");
        await SampleCase.Of("SZ").Record(room, "Pellucid");
        await SampleCase.Of("LP").Record(room, "Pellucid");
        var sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney);

        var found = await room.As(sergeant, () => room.Done(new SearchEverything { Find = "pellucid" }));

        Assert.That(found.Groups.Select(group => (group.Key, group.Total)), Is.EqualTo(new[]
        {
            ("operations", 0), ("problems", 1), ("premises", 0), ("officers", 0),
        }));
    }

    [Test]
    public async Task A_restricted_case_is_in_no_result_and_in_no_count_of_those_who_need_not_know()
    {
        var supervisor = room.ASupervisor();
        var outsider = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.ANetwork("Pellucid Two");

        foreach (var sample in SampleCase.All.Where(sample => Composition.Kinds.Any(kind => kind.Code == sample.KindCode)))
        {
            await room.Restricted(supervisor, await sample.Record(room, "Pellucid"));
        }

        var theirs = await room.As(outsider, () => room.Done(new SearchEverything { Find = "pellucid" }));
        var mine = await room.Done(new SearchEverything { Find = "pellucid" });

        Assert.That(theirs.Groups.Where(group => group.Total > 0).Select(group => (group.Key, group.Total)), Is.EqualTo(new[] { ("networks", 1) }));
        Assert.That(mine.Groups.Sum(group => group.Total), Is.EqualTo(Composition.Kinds.Count + 1));
    }

    [Test]
    public async Task An_officer_of_another_borough_is_not_found()
    {
        room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var found = await room.Done(new SearchEverything { Find = "yule" });

        Assert.That(Named(found), Is.Empty);
    }

    [Test]
    public async Task A_search_is_one_entry_of_the_access_log_with_its_words()
    {
        await room.Done(new SearchEverything { Find = "goldcrest" });

        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation"), Is.EqualTo(1));
        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation WHERE Request = 'SearchEverything' AND Terms LIKE '%goldcrest%'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_read_by_searching_count_with_those_of_the_lists()
    {
        using var strict = new CaseRoom(builder => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
            builder.Services, new RowReadingLimit { Rows = 3 }));

        for (var number = 0; number < 4; number++)
        {
            await SampleCase.Of("OP").Record(strict, "Pellucid");
        }

        var refused = await strict.Send(new SearchEverything { Find = "pellucid" });

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
    }

    [Test]
    public async Task The_API_answers_the_same_groups()
    {
        var operation = await Goldcrest();
        using var api = await room.Api();

        var found = await api.GetFromJsonAsync<JsonObject>("/api/search?find=Operation%20Goldcrest");

        var group = found!["groups"]!.AsArray()[0]!;
        Assert.That($"{group["key"]} {group["total"]} {group["address"]}", Is.EqualTo("operations 1 /operations?find=Operation%20Goldcrest"));
        Assert.That((string)group["rows"]![0]!["reference"]!, Is.EqualTo(operation));
        Assert.That(found.Select(part => part.Key), Does.Not.Contain("parts"));
    }

    private Task<string> Goldcrest() => room.Done(room.AClosureToLog() with { Name = "Goldcrest" });

    private static IEnumerable<string> Named(SearchEverything.Answer found) =>
        from each in found.Groups from row in each.Rows select $"{each.Key}: {row.Reference?.Value ?? row.Name}, {row.FoundIn}";
}
