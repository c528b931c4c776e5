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
        await using var officer = await PageVisitor.SignedIn(station, await station.Account(
            "DC Priya Raman",
            Role.BoroughOfficer,
            "Hackney drugs unit"));
        await officer.Open("/operations/new/crack-house-closure");
        await JourneyTests.FillInTheClosure(officer);
        await officer.Press("Log the closure");

        await Print(officer);

        await using var log = await PageVisitor.SignedIn(station, auditor);
        await Read(log);

        await using var manager = await PageVisitor.SignedIn(station, await station.Account(
            "Odette Marchbanks",
            Role.InformationManager,
            "Information management"));
        await Redact(manager);
    }

    private static async Task Print(PageVisitor visitor)
    {
        await visitor.Follow("Print this case");
        Assert.That(await visitor.Reads(), Does.Contain("Why do you need to print CH-2026-000001?"));
        await visitor.Look("reason");
        await visitor.Press("Continue");
        Assert.That(await visitor.Reads(), Does.Contain("Select what you need it for"));
        await visitor.Look("reason-errors");
        await visitor.Choose("What do you need it for?", "Court papers, or disclosure to the prosecution");
        await visitor.Type("In a few words, why?", "Bundle for the hearing on 3 December");
        await visitor.Press("Continue");

        Assert.That(visitor.Path, Is.EqualTo($"{Closure}/print"));
        Assert.That(await visitor.Reads(), Does.Contain("Printed by DC Priya Raman"));
        await visitor.Look("print");
    }

    private static async Task Read(PageVisitor visitor)
    {
        await visitor.Look("home-auditor");
        await visitor.Open("/audit");
        Assert.That(await visitor.Reads(), Does.Contain("Printed an operation").And.Contain("Why: Bundle for the hearing on 3 December"));
        await visitor.Look("log-looked");
        await visitor.Follow("Who changed what");
        Assert.That(await visitor.Reads(), Does.Contain("Log crack house closure").And.Not.Contain("Aldridge"));
        await visitor.Look("log-changed");
        await visitor.Type("Person", "No one Here");
        await visitor.Press("Apply filters");
        Assert.That(await visitor.Reads(), Does.Contain("No account has this in its name or e-mail address"));
        await visitor.Look("log-errors");
        await visitor.Type("Person", "DC Priya Raman");
        await visitor.Type("About", "CH-2026-000001");
        await visitor.Press("Apply filters");
        Assert.That(await visitor.Reads(), Does.Contain("Showing 1 to 1 of 1 line"));
        await visitor.Follow("Download these 1 (CSV)");
        Assert.That(await visitor.Reads(), Does.Contain("Why do you need to download the log?"));
    }

    private static async Task Redact(PageVisitor visitor)
    {
        await visitor.Open($"{Closure}/history");
        await visitor.Look("history-to-redact");
        await visitor.Follow("Redact");
        await visitor.Press("Redact it permanently");
        Assert.That(await visitor.Reads(), Does.Contain("Select why it is redacted"));
        await visitor.Look("redact-errors");
        await visitor.Choose("Why is it redacted?", "Their retention has ended");
        await visitor.Type("Reference of the decision", "IM-2026-014");
        await visitor.Press("Redact it permanently");
        Assert.That(await visitor.Reads(), Does.Contain("The details are removed"));

        await visitor.Open($"{Closure}/history");
        Assert.That(await visitor.Reads(), Does.Contain("The details of this entry were redacted.").And.Contain("Log entry redacted"));
        await visitor.Look("history-redacted");
    }
}
