using System.Net;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.Foundation.Web;

public class PageTests
{
    [Test]
    public async Task The_head_of_the_page_says_who_is_signed_in_and_where_they_are()
    {
        await using var room = new PageTestHost();

        var page = await room.Open();

        Assert.That(page.Title, Is.EqualTo("Questions – OperationsCase"));
        Assert.That(page.QuerySelector(".oc-masthead__row > span")!.TextContent, Is.EqualTo("DC Priya Raman, Hackney drugs unit"));
        Assert.That(page.QuerySelector(".oc-marking")!.TextContent, Is.EqualTo("OFFICIAL-SENSITIVE"));
        Assert.That(page.QuerySelector("a[href='/messages']")!.TextContent, Is.EqualTo("2 new messages"));
        Assert.That(page.QuerySelector(".govuk-service-navigation [aria-current]")!.TextContent, Is.EqualTo("Operations"));
        Assert.That(page.QuerySelectorAll(".govuk-breadcrumbs a").Select(link => link.TextContent), Is.EqualTo(new[] { "Home", "Operations" }));
        Assert.That(page.QuerySelector("form[role=search]")!.GetAttribute("action"), Is.EqualTo("/search"));
        Assert.That(page.QuerySelector("form[role=search] input")!.GetAttribute("name"), Is.EqualTo("find"));
    }

    [Test]
    public async Task Nobody_signed_in_sees_no_search_and_no_sections()
    {
        await using var room = new PageTestHost(signedIn: null);

        var page = await room.Open();

        Assert.That(page.QuerySelectorAll("form[role=search], .govuk-service-navigation, .oc-masthead__find"), Is.Empty);
        Assert.That(page.QuerySelector(".oc-footer a")!.TextContent, Is.EqualTo("Help"));
    }

    [Test]
    public async Task A_page_trusts_our_own_files_alone_and_is_kept_nowhere()
    {
        await using var room = new PageTestHost();

        var response = await room.Browser.GetAsync("/questions");
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'; script-src 'self'"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(response.Headers.GetValues("Cache-Control").Single(), Is.EqualTo("no-store"));
        Assert.That(page, Does.Not.Contain(" style=").And.Not.Contain("<script>").And.Not.Contain(" onclick"));
    }

    [Test]
    public async Task Every_style_and_script_of_the_page_is_there_and_may_be_kept_for_a_year()
    {
        await using var room = new PageTestHost();
        var page = await room.Open();
        var addresses = page.QuerySelectorAll("link[rel=stylesheet], script")
            .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
            .ToList();

        foreach (var address in addresses)
        {
            var response = await room.Browser.GetAsync(address);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            Assert.That(response.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
        }

        Assert.That(addresses, Has.Count.EqualTo(3));
        Assert.That((await room.Browser.GetAsync("/assets/govuk-frontend.min.js")).Headers.CacheControl!.NoCache, Is.True);
    }

    [Test]
    public void No_crown_no_crest_and_no_typeface_of_theirs_is_shipped()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*", SearchOption.AllDirectories);

        Assert.That(files.Select(Path.GetFileName), Has.None.Contains("crest").And.None.Contains("crown").And.None.EndsWith("woff2"));
        Assert.That(File.ReadAllText(files.Single(file => file.EndsWith("app.css", StringComparison.Ordinal))), Does.Not.Contain("GDS Transport"));
    }

    [TestCase("/nothing-here", HttpStatusCode.NotFound, "Page not found")]
    [TestCase("/forbidden", HttpStatusCode.Forbidden, "You cannot do this")]
    [TestCase("/broken", HttpStatusCode.InternalServerError, "Sorry, there is a problem")]
    public async Task Every_failure_is_a_page_in_words_and_no_stack_trace(string path, HttpStatusCode status, string heading)
    {
        await using var room = new PageTestHost();

        var response = await room.Browser.GetAsync(path);
        var page = await response.Content.ReadAsStringAsync();

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(page, Does.Contain($"<h1 class=\"govuk-heading-l\">{heading}</h1>").And.Not.Contain("secret"));
        Assert.That(response.Headers.Contains("Content-Security-Policy"), Is.True);
    }

    [Test]
    public async Task A_form_from_elsewhere_is_answered_in_words()
    {
        await using var room = new PageTestHost();
        using var form = new FormUrlEncodedContent([]);

        var response = await room.Browser.PostAsync("/questions", form);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("What you sent could not be read"));
    }

    [Test]
    public async Task What_is_hidden_and_what_does_not_exist_have_the_same_page()
    {
        await using var room = new PageTestHost { Answer = Refusal.NotFound("operation") };

        var response = await room.Post(PageTestHost.AnOrdinaryAnswer());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Is.EqualTo(await (await room.Browser.GetAsync("/nothing-here")).Content.ReadAsStringAsync()));
    }

    [Test]
    public async Task A_refusal_stands_beside_its_field_and_a_conflict_above_the_form()
    {
        await using var room = new PageTestHost
        {
            Answer = Result<Guid>.Refused(
            [
                Refusal.Invalid("First", "Premises"),
                Refusal.Invalid("Second", "Premises"),
                Refusal.Conflict("These premises already have a notice"),
            ]),
        };

        var page = await room.PostAndRead(PageTestHost.AnOrdinaryAnswer());

        Assert.That(page
            .QuerySelectorAll(".govuk-error-summary__list li")
            .Select(item => item.TextContent), Is.EqualTo(new[] { "These premises already have a notice", "First" }));
        Assert.That(page.QuerySelector("#Asked_Premises_Error")!.TextContent, Is.EqualTo("Error: First"));
    }

    [Test]
    public async Task A_clock_says_what_is_left_and_then_the_moment()
    {
        await using var room = new PageTestHost();

        var due = (await room.Open()).QuerySelector(".oc-due")!;

        Assert.That(due.OuterHtml, Is.EqualTo(
            """<span class="oc-due oc-due--today"><b>Due in 7 hours 5 minutes</b> """
            + """<time datetime="2026-11-23T16:20Z">Hearing limit, by 4:20pm on Monday 23&nbsp;November 2026</time></span>"""));
    }
}
