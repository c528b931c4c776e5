using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>Recorded premises are offered while an address is typed, so that one house is one record.</summary>
public sealed class SuggestedPremisesTests
{
    private RunningApplication station = null!;

    [SetUp]
    public async Task OpenTheStation() => station = await RunningApplication.Open();

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [TestCase("/operations/new/crack-house-closure", "1. Address of the premises")]
    [TestCase("/operations/new/cannabis-factory", "2. Address")]
    public async Task An_address_that_is_recorded_is_offered_after_its_first_letters(string form, string label)
    {
        await using var officer = await PageVisitor.SignedIn(station, await station.Account(
            "DC Priya Raman",
            Role.BoroughOfficer,
            "Hackney drugs unit"));
        await officer.Open("/premises/new");
        await officer.Type("Number and street", "61 Dalston Lane");
        await officer.Type("Postcode", "E8 2LH");
        await officer.Page
            .GetByRole(Microsoft.Playwright.AriaRole.Main)
            .GetByLabel("Ward", new() { Exact = true })
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 3 });
        await officer.Choose("Tenure", "Council");
        await officer.Press("Record the premises");

        await officer.Open(form);
        await officer.Type(label, "61 Dals");

        var offered = officer.Page.Locator("#recorded-addresses option");
        await offered.First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.That(await offered.First.GetAttributeAsync("value"), Is.EqualTo("61 Dalston Lane"));
        Assert.That(await offered.First.InnerTextAsync(), Does.Contain("E8 2LH, PR-"));
        Assert.That(await officer.Page.GetByLabel(label, new() { Exact = true }).GetAttributeAsync("list"), Is.EqualTo("recorded-addresses"));
    }
}
