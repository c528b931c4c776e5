using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private async Task ServeTheNotice(PageVisitor visitor)
    {
        station.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 11, 0, 0, TimeSpan.Zero));
        await visitor.SignIn(priya);
        await visitor.Open($"{Closure}/closure");
        await visitor.Look();
        await visitor.Press("Propose a notice");
        await visitor.Look();
        await visitor.Press("Propose the notice");
        await visitor.Look("propose-wrong");
        await visitor.Type("Address of the premises", "Flat 14, Aldridge House, Queensbridge Road");
        await visitor.Type(
            "What has happened there, or soon will, and why is a notice necessary?",
            "Dealing and fights on the landing, day and night.");
        await visitor.Press("Propose the notice");
        await visitor.Look("proposed");
        await Consult(visitor);
        await Authorise(visitor);
        await Issue(visitor);
        await visitor.Press("Record service");
        await visitor.Look();
        await visitor.When("When was it fixed to a prominent place?", Served);
        await visitor.Type("Where was it fixed?", "The flat’s front door");
        await visitor.Type("Who served it?", "PC Leah Strand");
        await visitor.Press("Record service");

        Assert.That(visitor.Path, Is.EqualTo($"{Closure}/closure"));
        Assert.That(await visitor.Reads(), Does.Contain("Service is recorded. The court’s time is running."));
        await visitor.Look("closure-served");
        await visitor.Open($"{Closure}/documents");
        await visitor.Look("documents");
        await visitor.Open(Closure);
        await visitor.Look("case-served");

        await visitor.Page.Locator(".oc-clock", new() { HasText = "hear" }).First.GetByText("How we worked this out").ClickAsync();
        Assert.That(await visitor.Reads(), Does.Contain("Nothing counts on Friday 25 December 2026").And.Contain("10am on Sunday 27 December 2026"));
        await visitor.Look("working");
    }

    private static async Task Consult(PageVisitor visitor)
    {
        await visitor.Press("Record a consultation");
        await visitor.Look();
        await visitor.Choose("Who was it?", "The council");
        await visitor.Type("Their name or office", "Hackney community safety team");
        await visitor.When("When were they asked or told?", Served.AddHours(-3));
        await visitor.Choose("What did they think?", "They support it");
        await visitor.Press("Record the consultation");
    }

    private static async Task Authorise(PageVisitor visitor)
    {
        await visitor.Follow("Record authority given elsewhere");
        await visitor.Look("authority-elsewhere");
        await visitor.Choose("How did they give it?", "In writing, by someone without an account");
        await visitor.Choose("How long does it run?", "48 hours");
        await visitor.When("When?", Served.AddHours(-2));
        await visitor.Type("Who authorised it?", "Supt Martin Oyelaran");
        await visitor.Choose("Their rank", "Superintendent or above");
        await visitor.Type("Their warrant number", "198233");
        await visitor.Press("Record the authority");
    }

    private static async Task Issue(PageVisitor visitor)
    {
        await visitor.Press("Check and issue the notice");
        await visitor.Look();
        await visitor.When("When was it issued?", Served.AddHours(-1));
        await visitor.Press("Issue the notice");
        await visitor.Look("issue-wrong");

        foreach (var content in (string[])
                 [
                     "It identifies the premises", "It explains the effect of the notice", "It says that failure to comply is an offence",
                     "It says that an application will be made for a closure order",
                     "It says when and where the application will be heard", "It explains the effect of a closure order",
                     "It names local providers of housing and legal advice, and how to reach them",
                 ])
        {
            await visitor.Choose("Read the notice. What is in it?", content);
        }

        await visitor.Press("Issue the notice");
    }

    private async Task BeWarned(PageVisitor visitor)
    {
        station.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 26, 10, 1, 0, TimeSpan.Zero));
        await station.Sweep();
        await visitor.SignIn(priya);
        await visitor.Look("home");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "new message" }).First.ClickAsync();

        Assert.That(await visitor.Reads(), Does.Contain("new message").And.Contain("CH-2026-000001"));
        await visitor.Look("messages");
        await visitor.Press("Mark these as read");
        Assert.That(await visitor.Reads(), Does.Contain("You have read them all."));
        await visitor.Open("/deadlines");
        await visitor.Look("deadlines");
    }

    private static async Task RecordTheHearingAndTheOrder(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/closure/hearings/new");
        await visitor.Press("Record the hearing");
        await visitor.Look();
        await visitor.Page.GetByLabel("Court", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await visitor.When("When was it heard?", new DateTime(2026, 12, 26, 9, 30, 0));
        await visitor.Choose("What did the court decide?", "It made a closure order");
        await visitor.Press("Record the hearing");

        Assert.That(visitor.Path, Is.EqualTo($"{Closure}/closure/orders/new"));
        await visitor.Look();
        await visitor.Date("What is its last day?", new DateOnly(2027, 3, 25));
        await visitor.Press("Record the order");

        Assert.That(await visitor.Reads(), Does.Contain("The order is recorded, and its end is a deadline."));
        await visitor.Look("case");
        await visitor.Open($"{Closure}/closure");
        Assert.That(await visitor.Reads(), Does.Contain("Order made").And.Contain("Thursday 25 March 2027"));
        await visitor.Look("closure");
    }

    private static async Task ReadTheWholeStory(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/timeline");
        await visitor.Look("timeline");
        var timeline = await visitor.Reads();
        await visitor.Open($"{Closure}/history");
        await visitor.Look("history");
        var history = await visitor.Reads();

        foreach (var headline in new[]
        {
            "Operation logged", "Linked to a network", "Notice served", "Hearing: order made", "Closure order made",
            "Operation linked to problem", "Disruption claimed", "Disruption confirmed",
        })
        {
            Assert.That(timeline, Does.Contain(headline));
            Assert.That(history, Does.Contain(headline));
        }

        foreach (var path in new[]
        {
            "/account",
            "/help",
            "/accessibility",
            "/bank-holidays",
            "/rules",
            $"{Closure}/change",
            $"{Closure}/close",
            "/operations/new/open-market",
            "/operations/new/cannabis-factory",
        })
        {
            await visitor.Open(path);
            await visitor.Look();
        }
    }
}
