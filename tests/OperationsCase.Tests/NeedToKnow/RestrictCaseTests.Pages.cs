using System.Net;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public partial class RestrictCaseTests
{
    [Test]
    public async Task The_page_asks_to_confirm_and_then_says_that_it_is_restricted()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn(supervisor);
        var page = $"/restrictions/{operation}/new";
        var answers = new Dictionary<string, string>
        {
            ["Restrict.OfficerIds"] = colleague.Id.ToString(),
            ["Restrict.Reason"] = "A tenant gives information.",
            ["Restrict.ReviewOn.Day"] = "4",
            ["Restrict.ReviewOn.Month"] = "1",
            ["Restrict.ReviewOn.Year"] = "2027",
        };

        var unsure = await room.As(supervisor, () => browser.Post(page, answers));
        Assert.That(unsure.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("confirm that only these officers need to know"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Restriction"), Is.Zero);

        var done = await browser.Post(page, new(answers) { ["Confirmed"] = "true" });

        Assert.That(browser.Path, Is.EqualTo($"/operations/{operation}"));
        Assert.That(done.QuerySelector("main")!.TextContent, Does.Contain("Only 3 officers may see this."));
        Assert.That((await browser.Open("/restrictions")).QuerySelector("main")!.TextContent, Does.Contain(operation));
        Assert.That(
            (await browser.Open($"/restrictions/{operation}")).QuerySelector("main")!.TextContent,
            Does.Contain("DC Owen Tate, Hackney drugs unit"));
    }

    [Test]
    public async Task The_pages_are_closed_to_who_may_not_restrict()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn(colleague);

        foreach (var page in new[]
        {
            "/restrictions",
            $"/restrictions/{operation}",
            $"/restrictions/{operation}/new",
            $"/restrictions/{operation}/lift",
            $"/operations/{operation}/sharing",
        })
        {
            await browser.Open(page);
            Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden), page);
        }
    }
}
