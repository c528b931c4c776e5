using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private static async Task RecordAProblem(PageVisitor desk)
    {
        await desk.Look();
        await desk.Open("/problems/new");
        await desk.Press("Record the problem");
        await desk.Look();
        await desk.Type("1. What do people call it?", "Dealing on Lymington Avenue");
        await desk.Page.GetByLabel("2. Ward", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 3 });
        await desk.Type("3. Which streets or place?", "Lymington Avenue, by the shops");
        await desk.Type("4. What do people there suffer from?", "Open dealing from the alley, and needles by the bin store.");
        await desk.Date("5. Since when?", new DateOnly(2026, 8, 17));
        await desk.Press("Record the problem");
        await desk.Open("/problems/LP-2026-000001");
        await desk.Look();

        foreach (var day in new[] { 1, 9, 18 })
        {
            await desk.Open("/problems/LP-2026-000001/signs/new");
            await desk.Type("What was seen?", "Four callers in 20 minutes at number 61");
            await desk.Type("Who saw it?", "Resident B");
            await desk.When("When?", new DateTime(2026, 12, day, 16, 20, 0));
            await desk.Press("Log the sign");
        }

        await desk.Open("/problems/LP-2026-000001/operations");
        await desk.Look();
        await desk.Type("Reference of the operation", "CH-2026-000001");
        await desk.Press("Link the operation");
        await desk.Open("/problems/LP-2026-000001");

        Assert.That(await desk.Reads(), Does.Contain("DC Priya Raman sees these signs").And.Contain("Four callers in 20 minutes"));
        await desk.Look("problem");
        await desk.Open("/problems");
        await desk.Look("problems");
        await desk.Open(Closure);
        Assert.That(await desk.Reads(), Does.Not.Contain("Harrier").And.Not.Contain("£23,460"));
        await desk.Look();
    }

    private static async Task SeeTheProblemOnTheCase(PageVisitor desk)
    {
        await desk.Open(Closure);
        Assert.That(await desk.Reads(), Does.Contain("Dealing on Lymington Avenue"));
        await desk.Follow("Dealing on Lymington Avenue");

        Assert.That(await desk.Reads(), Does.Contain("Four callers in 20 minutes"));
    }

    private static async Task ClaimADisruption(PageVisitor desk)
    {
        await desk.Open($"{Closure}/networks");
        await desk.Follow("Claim that it disrupted Harrier");
        await desk.Look();
        await desk.Date("When was it disrupted?", new DateOnly(2026, 12, 24));
        await desk.Choose("How far was it disrupted?", "Moderate");
        await desk.Type("What can it no longer do, and how do you know?", "Three of its four lines have been silent since the notice.");
        await desk.Press("Make the claim");
        await desk.Open("/claims/DC-2026-000001");

        Assert.That(await desk.Reads(), Does.Contain("someone outside Hackney drugs unit must decide"));
        await desk.Look();
        await desk.Open("/networks/NW-2026-000001");
        await desk.Look("network");
    }

    private static async Task ConfirmTheClaim(PageVisitor desk)
    {
        await desk.Look();
        await desk.Open("/claims");
        await desk.Look("claims");
        await desk.Open("/claims/DC-2026-000001");
        await desk.Press("Record my decision");
        await desk.Look();
        await desk.Choose("Was the network disrupted as claimed?", "Confirm it");
        await desk.Choose("How far was it disrupted?", "Minor");
        await desk.Type("Your reasons", "Call data bear it out.");
        await desk.Press("Record my decision");

        Assert.That(await desk.Reads(), Does.Contain("Confirmed"));
        await desk.Look("claim");
    }

    private static async Task OpenTheFigure(PageVisitor desk)
    {
        await desk.Open("/performance");
        var figure = desk.Page.Locator(".oc-figure a");

        Assert.That(await figure.InnerTextAsync(), Does.Match(@"\b1\b"));
        await desk.Look("performance");
        await desk.Page.Locator(".oc-figure a").ClickAsync();

        Assert.That(await desk.Page.Locator("main tbody tr").CountAsync(), Is.EqualTo(1));
        Assert.That(await desk.Reads(), Does.Contain("NW-2026-000001"));
        await desk.Look();
    }
}
