using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>The log as its readers meet it: an officer is asked what for, an auditor reads it, an information manager redacts.</summary>
public sealed class LogInBrowserTests
{
    private const string Closure = "/operations/CH-2026-000001";

    private RunningApplication station = null!;

    [SetUp]
    public async Task OpenTheStation() => station = await RunningApplication.Open();

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_print_is_asked_about_read_by_an_auditor_and_an_entry_is_redacted()
    {
        var auditor = await station.Account("Callum Hesketh", Role.Auditor, "Professional standards");
        await using var officer = await PageVisitor.SignedIn(station, await station.Account("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit"));
        await officer.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(officer);
        await officer.Press("Log the closure");

        await Print(officer);

        await using var log = await PageVisitor.SignedIn(station, auditor);
        await Read(log);

        await using var manager = await PageVisitor.SignedIn(station, await station.Account("Odette Marchbanks", Role.InformationManager, "Information management"));
        await Redact(manager);
    }

    private static async Task Print(PageVisitor desk)
    {
        await desk.Follow("Print this case");
        Assert.That(await desk.Reads(), Does.Contain("Why do you need to print CH-2026-000001?"));
        await desk.Look("reason");
        await desk.Press("Continue");
        Assert.That(await desk.Reads(), Does.Contain("Select what you need it for"));
        await desk.Look("reason-errors");
        await desk.Choose("What do you need it for?", "Court papers, or disclosure to the prosecution");
        await desk.Type("In a few words, why?", "Bundle for the hearing on 3 December");
        await desk.Press("Continue");

        Assert.That(desk.Path, Is.EqualTo($"{Closure}/print"));
        Assert.That(await desk.Reads(), Does.Contain("Printed by DC Priya Raman"));
        await desk.Look("print");
    }

    private static async Task Read(PageVisitor desk)
    {
        Assert.That(desk.Path, Is.EqualTo("/audit"));
        Assert.That(await desk.Reads(), Does.Contain("Printed an operation").And.Contain("Why: Bundle for the hearing on 3 December"));
        await desk.Look("log-looked");
        await desk.Follow("Who changed what");
        Assert.That(await desk.Reads(), Does.Contain("Log crack house closure").And.Not.Contain("Aldridge"));
        await desk.Look("log-changed");
        await desk.Type("Person", "No one Here");
        await desk.Press("Apply filters");
        Assert.That(await desk.Reads(), Does.Contain("We could not find this name or e-mail address"));
        await desk.Look("log-errors");
        await desk.Type("Person", "DC Priya Raman");
        await desk.Type("About", "CH-2026-000001");
        await desk.Press("Apply filters");
        Assert.That(await desk.Reads(), Does.Contain("Showing 1 to 1 of 1 line"));
        await desk.Follow("Download these 1 (CSV)");
        Assert.That(await desk.Reads(), Does.Contain("Why do you need to download the log?"));
    }

    private static async Task Redact(PageVisitor desk)
    {
        await desk.Open($"{Closure}/history");
        await desk.Look("history-to-redact");
        await desk.Follow("Redact");
        await desk.Press("Redact it permanently");
        Assert.That(await desk.Reads(), Does.Contain("Select why it is redacted"));
        await desk.Look("redact-errors");
        await desk.Choose("Why is it redacted?", "Their retention has ended");
        await desk.Type("Reference of the decision", "IM-2026-014");
        await desk.Press("Redact it permanently");
        Assert.That(await desk.Reads(), Does.Contain("The details are removed"));

        await desk.Open($"{Closure}/history");
        Assert.That(await desk.Reads(), Does.Contain("The details of this entry were redacted.").And.Contain("Log entry redacted"));
        await desk.Look("history-redacted");
    }
}
