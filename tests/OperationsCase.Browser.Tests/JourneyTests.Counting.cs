using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    private static async Task RecordAProblem(PageVisitor visitor)
    {
        await visitor.Look();
        await visitor.Open("/problems/new");
        await visitor.Press("Record the problem");
        await visitor.Look();
        await visitor.Type("1. What do people call it?", "Dealing on Lymington Avenue");
        await visitor.Page.GetByLabel("2. Ward", new() { Exact = true }).SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 3 });
        await visitor.Type("3. Which streets or place?", "Lymington Avenue, by the shops");
        await visitor.Type("4. What do people there suffer from?", "Open dealing from the alley, and needles by the bin store.");
        await visitor.Date("5. Since when?", new DateOnly(2026, 8, 17));
        await visitor.Press("Record the problem");
        await visitor.Open("/problems/LP-2026-000001");
        await visitor.Look();

        foreach (var day in new[] { 1, 9, 18 })
        {
            await visitor.Open("/problems/LP-2026-000001/signs/new");
            await visitor.Type("What was seen?", "Four callers in 20 minutes at number 61");
            await visitor.Choose("Who saw it?", "A resident");
            await visitor.When("When?", new DateTime(2026, 12, day, 16, 20, 0));
            await visitor.Press("Log the sign");
        }

        await visitor.Open("/problems/LP-2026-000001/operations");
        await visitor.Look();
        await visitor.Type("Reference of the operation", "CH-2026-000001");
        await visitor.Press("Link the operation");
        await visitor.Open("/problems/LP-2026-000001");

        Assert.That(await visitor.Reads(), Does.Contain("DC Priya Raman sees these signs").And.Contain("Four callers in 20 minutes"));
        await visitor.Look("problem");
        await visitor.Open("/problems");
        await visitor.Look("problems");
        await visitor.Open(Closure);
        Assert.That(await visitor.Reads(), Does.Not.Contain("Harrier").And.Not.Contain("£23,460"));
        await visitor.Look();
    }

    private static async Task SeeTheProblemOnTheCase(PageVisitor visitor)
    {
        await visitor.Open(Closure);
        Assert.That(await visitor.Reads(), Does.Contain("Dealing on Lymington Avenue"));
        await visitor.Follow("Dealing on Lymington Avenue");

        Assert.That(await visitor.Reads(), Does.Contain("Four callers in 20 minutes"));
    }

    private static async Task ClaimADisruption(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/networks");
        await visitor.Follow("Claim that it disrupted Harrier");
        await visitor.Look();
        await visitor.Date("When was it disrupted?", new DateOnly(2026, 12, 24));
        await visitor.Choose("How far was it disrupted?", "Moderate");
        await visitor.Type("What can it no longer do, and how do you know?", "Three of its four lines have been silent since the notice.");
        await visitor.Press("Make the claim");
        await visitor.Open("/claims/DC-2026-000001");

        Assert.That(await visitor.Reads(), Does.Contain("someone outside Hackney drugs unit must decide"));
        await visitor.Look();
        await visitor.Open("/networks/NW-2026-000001");
        await visitor.Look("network");
    }

    private static async Task ConfirmTheClaim(PageVisitor visitor)
    {
        await visitor.Look();
        await visitor.Open("/claims");
        await visitor.Look("claims");
        await visitor.Open("/claims/DC-2026-000001");
        await visitor.Press("Record my decision");
        await visitor.Look();
        await visitor.Choose("Was the network disrupted as claimed?", "Confirm it");
        await visitor.Choose("How far was it disrupted?", "Minor");
        await visitor.Type("Your reasons", "Call data bear it out.");
        await visitor.Press("Record my decision");

        Assert.That(await visitor.Reads(), Does.Contain("Confirmed"));
        await visitor.Look("claim");
    }

    private static async Task OpenTheFigure(PageVisitor visitor)
    {
        await visitor.Open("/performance");
        var figure = visitor.Page.Locator(".oc-figure a");

        Assert.That(await figure.InnerTextAsync(), Does.Match(@"\b1\b"));
        await visitor.Look("performance");
        await visitor.Page.Locator(".oc-figure a").ClickAsync();

        Assert.That(await visitor.Page.Locator("main tbody tr").CountAsync(), Is.EqualTo(1));
        Assert.That(await visitor.Reads(), Does.Contain("NW-2026-000001"));
        await visitor.Look();
    }
}
