using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Two applications over one database know of each other only what stands in it.</summary>
/// <remarks>
/// They are two of one process here, so that this runs on SQLite as well; two processes over one file are refused, as DatabaseFileLockTests say.
/// Sweeps and e-mails of two nodes are in SweepDeadlinesTests.
/// </remarks>
public class TwoNodesTests
{
    private const string Form = "/operations/new/open-market";

    private CaseRoom room = null!;
    private WebApplication second = null!;

    private TestServer First => room.Server;

    private TestServer Second => second.GetTestServer();

    [SetUp]
    public void StartTwo()
    {
        room = new CaseRoom();
        second = room.ASecondApplication();
    }

    [TearDown]
    public async Task StopBoth()
    {
        await second.DisposeAsync();
        await room.DisposeAsync();
    }

    [Test]
    public async Task Whoever_signed_in_at_one_is_signed_in_at_the_other_until_they_sign_out_at_either()
    {
        var browser = await room.SignedIn();

        browser.Server = Second;
        await browser.Open("/operations");
        var there = browser.Path;
        await browser.Send("/account", await browser.Open("/account"), []);
        var copy = browser.Path;
        browser.Server = First;
        await browser.Open("/operations");

        Assert.That(there, Is.EqualTo("/operations"));
        Assert.That(copy, Does.StartWith("/sign-in").Or.EqualTo("/"));
        Assert.That(browser.Path, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task Somebody_whose_account_is_disabled_at_one_is_out_at_the_other()
    {
        var browser = await room.SignedIn();

        await room.As(
            room.AnOfficer("Sam Lowe", Role.Administrator, "Service desk"),
            () => room.Done(new DisableAccount { OfficerId = room.Priya.Id, Why = "A career break." }));
        browser.Server = Second;
        await browser.Open("/operations");

        Assert.That(browser.Path, Does.StartWith("/sign-in"));
    }

    [Test]
    public async Task A_form_that_one_gave_out_is_taken_by_the_other()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);

        browser.Server = Second;
        var answer = await browser.Send(Form, page, new() { ["Operation.Place"] = "Ridley Road" });

        Assert.That(answer.QuerySelector(".govuk-error-summary"), Is.Not.Null, "It was read, and refused for what is missing");
        Assert.That(answer.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.EqualTo("Ridley Road"));
    }

    [Test]
    public async Task What_one_kept_of_a_form_over_a_sign_in_is_there_at_the_other()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(Form);
        room.Clock.Advance(TimeSpan.FromHours(2));
        await browser.Send(Form, page, new() { ["Operation.Place"] = "Ridley Road" });

        browser.Server = Second;
        var form = await browser.Post(browser.Path, new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" });

        Assert.That(form.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.EqualTo("Ridley Road"));
    }

    [Test]
    public async Task A_form_that_is_sent_to_both_is_answered_once()
    {
        var twice = room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };

        var first = await room.Done(twice);
        var again = await second.Services.GetRequiredService<IMediator>().Send(twice);

        Assert.That((again.Value, again.IsRepeated), Is.EqualTo((first, true)));
        Assert.That(room.Count("SELECT COUNT(*) FROM Operation"), Is.EqualTo(1));
    }

    [Test]
    public async Task Five_wrong_passwords_at_both_together_lock()
    {
        await room.SignedIn();
        var browser = room.Visitor();

        foreach (var guess in Enumerable.Range(0, 5))
        {
            browser.Server = guess % 2 == 0 ? First : Second;
            await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = $"a wrong guess {guess}" });
        }

        browser.Server = Second;
        var then = await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "correct horse battery" });

        Assert.That(then.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("There have been too many wrong passwords"));
    }

    [Test]
    public async Task Bank_holidays_that_one_loaded_are_reckoned_with_by_the_other()
    {
        await second.Services.GetRequiredService<BankHolidayCalendars>().Latest();

        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday), "2026-11b");

        Assert.That((await second.Services.GetRequiredService<BankHolidayCalendars>().Latest()).Version, Is.EqualTo("2026-11b"));
    }
}
