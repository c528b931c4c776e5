using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private async Task ServeTheNotice(PageVisitor desk)
    {
        station.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 11, 0, 0, TimeSpan.Zero));
        await desk.SignIn(priya);
        await desk.Open($"{Closure}/closure");
        await desk.Look();
        await desk.Press("Propose a notice");
        await desk.Look();
        await desk.Press("Propose the notice");
        await desk.Look("propose-wrong");
        await desk.Type("Address of the premises", "Flat 14, Aldridge House, Queensbridge Road");
        await desk.Type("What has happened there, or soon will, and why is a notice necessary?", "Dealing and fights on the landing, day and night.");
        await desk.Press("Propose the notice");
        await desk.Look("proposed");
        await Consult(desk);
        await Authorise(desk);
        await Issue(desk);
        await desk.Press("Record service");
        await desk.Look();
        await desk.When("When was it fixed to a prominent place?", Served);
        await desk.Type("Where was it fixed?", "The flat’s front door");
        await desk.Type("Who served it?", "PC Leah Strand");
        await desk.Press("Record service");

        Assert.That(desk.Path, Is.EqualTo($"{Closure}/closure"));
        Assert.That(await desk.Reads(), Does.Contain("Service is recorded. The court’s time is running."));
        await desk.Look("closure-served");
        await desk.Open($"{Closure}/documents");
        await desk.Look("documents");
        await desk.Open(Closure);
        await desk.Look("case-served");

        await desk.Page.Locator(".oc-clock", new() { HasText = "hear" }).First.GetByText("How we worked this out").ClickAsync();
        Assert.That(await desk.Reads(), Does.Contain("Nothing counts on Friday 25 December 2026").And.Contain("10am on Sunday 27 December 2026"));
        await desk.Look("working");
    }

    private static async Task Consult(PageVisitor desk)
    {
        await desk.Press("Record a consultation");
        await desk.Look();
        await desk.Choose("Who was it?", "The council");
        await desk.Type("Their name or office", "Hackney community safety team");
        await desk.When("When were they asked or told?", Served.AddHours(-3));
        await desk.Choose("What did they think?", "They support it");
        await desk.Press("Record the consultation");
    }

    private static async Task Authorise(PageVisitor desk)
    {
        await desk.Press("Record the authority");
        await desk.Look();
        await desk.Type("Who authorised it?", "Supt Martin Oyelaran");
        await desk.Choose("Their rank", "Superintendent or above");
        await desk.Choose("How long does it run?", "48 hours");
        await desk.Choose("How did they give it?", "In writing");
        await desk.When("When?", Served.AddHours(-2));
        await desk.Press("Record the authority");
    }

    private static async Task Issue(PageVisitor desk)
    {
        await desk.Press("Check and issue the notice");
        await desk.Look();
        await desk.When("When was it issued?", Served.AddHours(-1));
        await desk.Press("Issue the notice");
        await desk.Look("issue-wrong");

        foreach (var content in (string[])
                 [
                     "It identifies the premises", "It explains the effect of the notice", "It says that failure to comply is an offence", "It says that an application will be made for a closure order",
                     "It says when and where the application will be heard", "It explains the effect of a closure order", "It names local providers of housing and legal advice, and how to reach them",
                 ])
        {
            await desk.Choose("Read the notice. What is in it?", content);
        }

        await desk.Press("Issue the notice");
    }

    private async Task BeWarned(PageVisitor desk)
    {
        station.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 26, 10, 1, 0, TimeSpan.Zero));
        await station.Sweep();
        await desk.SignIn(priya);
        await desk.Look("home");
        await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "new message" }).First.ClickAsync();

        Assert.That(await desk.Reads(), Does.Contain("new message").And.Contain("CH-2026-000001"));
        await desk.Look("messages");
        await desk.Press("Mark these as read");
        Assert.That(await desk.Reads(), Does.Contain("You have read them all."));
        await desk.Open("/deadlines");
        await desk.Look("deadlines");
    }

    private static async Task RecordTheHearingAndTheOrder(PageVisitor desk)
    {
        await desk.Open($"{Closure}/closure/hearings/new");
        await desk.Press("Record the hearing");
        await desk.Look();
        await desk.Page.GetByLabel("Court", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await desk.When("When was it heard?", new DateTime(2026, 12, 26, 9, 30, 0));
        await desk.Choose("What did the court decide?", "It made a closure order");
        await desk.Press("Record the hearing");

        Assert.That(desk.Path, Is.EqualTo($"{Closure}/closure/orders/new"));
        await desk.Look();
        await desk.Date("What is its last day?", new DateOnly(2027, 3, 25));
        await desk.Press("Record the order");

        Assert.That(await desk.Reads(), Does.Contain("The order is recorded, and its end is a deadline."));
        await desk.Look("case");
        await desk.Open($"{Closure}/closure");
        Assert.That(await desk.Reads(), Does.Contain("Order made").And.Contain("Thursday 25 March 2027"));
        await desk.Look("closure");
    }

    private static async Task ReadTheWholeStory(PageVisitor desk)
    {
        await desk.Open($"{Closure}/timeline");
        await desk.Look("timeline");
        var timeline = await desk.Reads();
        await desk.Open($"{Closure}/history");
        await desk.Look("history");
        var history = await desk.Reads();

        foreach (var headline in new[]
        {
            "Operation logged", "Linked to a network", "Notice served", "Hearing: order made", "Closure order made",
            "Operation linked to problem", "Disruption claimed", "Disruption confirmed",
        })
        {
            Assert.That(timeline, Does.Contain(headline));
            Assert.That(history, Does.Contain(headline));
        }

        foreach (var path in new[] { "/account", "/help", "/accessibility", "/bank-holidays", "/rules", $"{Closure}/change", $"{Closure}/close", "/operations/new/open-market", "/operations/new/cannabis-factory" })
        {
            await desk.Open(path);
            await desk.Look();
        }
    }
}
