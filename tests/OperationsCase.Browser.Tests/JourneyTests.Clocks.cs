using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private async Task ServeTheNotice(Desk desk)
    {
        station.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 11, 0, 0, TimeSpan.Zero));
        await desk.SignIn(priya);
        await desk.Open($"{Closure}/closure");
        await desk.Look();
        await desk.Press("Record service of a notice");
        await desk.Look();
        await desk.Press("Record service");
        await desk.Look();
        await desk.Type("Who authorised it?", "Supt Martin Oyelaran");
        await desk.Choose("Their rank", "Superintendent or above");
        await desk.Choose("How long does it run?", "48 hours");
        await desk.When("When was it issued?", Served.AddHours(-1));
        await desk.When("When was it served?", Served);
        await desk.Type("Who served it?", "PC Leah Strand");
        await desk.Type("Where was it fixed, and who was given a copy?", "Fixed to the flat door, then the block entrance");
        await desk.Press("Record service");

        Assert.That(desk.Path, Is.EqualTo(Closure));
        Assert.That(await desk.Reads(), Does.Contain("Service is recorded. The court’s 48 hours are running."));
        await desk.Look("case-served");

        await desk.Page.Locator(".oc-clock", new() { HasText = "hear" }).First.GetByText("How we worked this out").ClickAsync();
        Assert.That(await desk.Reads(), Does.Contain("Nothing counts on Friday 25 December 2026").And.Contain("10am on Sunday 27 December 2026"));
        await desk.Look("working");
    }

    private async Task BeWarned(Desk desk)
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

    private static async Task RecordTheHearingAndTheOrder(Desk desk)
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
        Assert.That(await desk.Reads(), Does.Contain("last day Thursday 25 March 2027"));
        await desk.Look("closure");
    }

    private static async Task ReadTheWholeStory(Desk desk)
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
