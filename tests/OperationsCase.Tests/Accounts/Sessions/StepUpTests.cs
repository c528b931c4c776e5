using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Sessions;

public class StepUpTests
{
    private CaseRoom room = null!;
    private string closing = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        var market = await room.Done(room.AMarketToLog());
        await room.EndTasks(market);
        closing = $"/operations/{market}/close";
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_serious_act_is_done_at_once_within_a_quarter_of_an_hour_of_signing_in()
    {
        var browser = await room.SignedIn();

        room.Clock.Advance(TimeSpan.FromMinutes(14));
        await browser.Post(closing, Closing());

        Assert.That(browser.Path, Is.EqualTo(closing[..^"/close".Length]));
    }

    [Test]
    public async Task Later_it_asks_again_who_it_is_and_comes_back_with_everything_typed()
    {
        var browser = await room.SignedIn();
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await browser.Post(closing, Closing());
        var at = browser.Path;
        var form = await browser.Send(at, asked, new() { ["Password"] = "correct horse battery" });
        var back = browser.Path;
        await browser.Send(back, form, Closing());

        Assert.That(at, Does.StartWith("/account/prove"));
        Assert.That(back, Does.StartWith($"{closing}?kept="));
        Assert.That(form.QuerySelector("textarea")!.TextContent.Trim(), Is.EqualTo("The market has gone."));
        Assert.That(browser.Path, Is.EqualTo(closing[..^"/close".Length]));
    }

    [Test]
    public async Task A_wrong_password_does_not_show_that_it_is_you_and_counts_towards_the_lock()
    {
        var browser = await room.SignedIn();
        room.Clock.Advance(TimeSpan.FromMinutes(16));
        var page = await browser.Post(closing, Closing());
        var at = browser.Path;

        foreach (var _ in Enumerable.Range(0, 5))
        {
            page = await browser.Send(at, page, new() { ["Password"] = "correct horse buttery" });
        }

        var locked = await browser.Send(at, page, new() { ["Password"] = "correct horse battery" });

        Assert.That(locked.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("There have been too many wrong passwords"));
    }

    [Test]
    public async Task An_act_that_is_not_serious_is_never_asked_about()
    {
        var browser = await room.SignedIn();

        room.Clock.Advance(TimeSpan.FromMinutes(59));
        await browser.Post("/operations/new/open-market", []);

        Assert.That(browser.Path, Is.EqualTo("/operations/new/open-market"));
    }

    [Test]
    public void Every_serious_command_says_so_by_its_mark() => Assert.That(
        typeof(CloseOperation).Assembly
            .GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(OperationsCase.Access.RequiresRecentSignInAttribute), false).Length > 0)
            .Select(type => type.StoredName()),
        Is.EquivalentTo(new[]
        {
            "CloseOperation", "EndClosureOrder", "AuthoriseClosureNotice", "ExtendClosureNotice", "VaryClosureNotice",
            "CancelClosureNotice", "EndLapsedNotice", "WithdrawClosureProposal", "ExtendClosureOrder", "DecideOnClaim", "WithdrawClaim", "ReopenClaim",
            "ReleaseCash", "CorrectRelease", "ForfeitByNotice", "RecordForfeitureDecision", "RecordAppealDecision",
            "PayOver", "LiftOrder", "ReconsiderConfiscation",
            "CorrectLedgerEntry", "RecordDetentionRuling", "CorrectNoticeChange", "DecideOnApproval", "ReassignCases", "ReopenOperation",
            "InviteOfficer", "InviteAgain", "ChangeOfficer", "DisableOfficer",
            "EnableOfficer", "RecordDeparture", "LoadHolidays", "LoadPostcodes", "EraseCase", "LiftHold", "RedactFromLog", "LiftRestriction", "MakeToken",
            "MakeCalendarLink", "BeginAuthenticator", "ConfirmAuthenticator", "RemoveAuthenticator", "RenewRecoveryCodes", "AddPasskey",
            "RemovePasskey", "ChangePassword",
        }));

    private static Dictionary<string, string> Closing() => new() { ["Close.Outcome"] = "MarketClosed", ["Close.Note"] = "The market has gone." };
}
