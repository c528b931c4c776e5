using Dapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Drafts;

/// <summary>A long form is saved for later by its own button, without a script, for its writer alone and for 30 days.</summary>
public class FormDraftTests
{
    private const string Form = "/operations/new/open-market";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_was_typed_is_saved_listed_on_the_home_and_opens_again()
    {
        var browser = await room.SignedIn();

        var listed = await Save(browser);
        var home = await browser.Open("/");
        var form = await browser.Open(home.QuerySelector("#drafts + ul a")!.GetAttribute("href")!);

        Assert.That(browser.Path, Does.StartWith($"{Form}?draft="));
        Assert.That(listed.QuerySelector("main")!.TextContent, Does.Contain("Your draft is saved.").And.Contain("Log an open-market disruption"));
        Assert.That(form.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.EqualTo("Ridley Road & Dalston Lane"));
        Assert.That(form.QuerySelector("[name='Operation.StartedAt.Day']")!.GetAttribute("value"), Is.EqualTo("2x"));
        Assert.That(form.QuerySelector(".moj-alert--information")!.TextContent, Does.Contain("This is your draft of"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Operation"), Is.Zero);
    }

    [Test]
    public async Task Saving_again_replaces_the_draft_and_sending_the_form_forgets_it()
    {
        var browser = await room.SignedIn();
        await Save(browser);
        var address = await Address(browser);
        var form = await browser.Open(address);
        var draft = form.QuerySelector("[name=draft]")!.GetAttribute("value")!;

        await browser.Send(Form, form, new(Typed())
        {
            ["SaveDraft"] = "Log an open-market disruption",
            ["draft"] = draft,
            ["Operation.Place"] = "Ridley Road",
        });
        var one = room.Count("SELECT COUNT(*) FROM FormDraft");
        var again = await browser.Open(await Address(browser));
        await browser.Send(Form, again, new(Whole())
        {
            ["draft"] = again.QuerySelector("[name=draft]")!.GetAttribute("value")!,
        });

        Assert.That(one, Is.EqualTo(1));
        Assert.That(again.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.EqualTo("Ridley Road"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Operation"), Is.EqualTo(1));
        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.Zero);
    }

    [Test]
    public async Task A_form_that_is_refused_keeps_its_draft()
    {
        var browser = await room.SignedIn();
        await Save(browser);
        var form = await browser.Open(await Address(browser));

        var refused = await browser.Send(Form, form, new(Typed()) { ["draft"] = form.QuerySelector("[name=draft]")!.GetAttribute("value")! });

        Assert.That(refused.QuerySelector("[name=draft]"), Is.Not.Null);
        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_else_sees_opens_or_discards_it_and_nothing_of_it_can_be_read_in_the_database()
    {
        var browser = await room.SignedIn();
        await Save(browser);
        var address = await Address(browser);
        var leah = room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        var other = await room.SignedIn(leah);

        var list = await other.Open("/drafts");
        var form = await other.Open(address);
        await other.Post("/drafts", new() { ["Discarding.DraftId"] = address.Split('=')[^1] });

        Assert.That(list.QuerySelector("main")!.TextContent, Does.Contain("You have no drafts."));
        Assert.That(form.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.Null.Or.Empty);
        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.EqualTo(1));
        Assert.That(room.Database.QuerySingle<string>("SELECT Sealed FROM FormDraft"), Does.Not.Contain("Ridley").And.Not.Contain("open-market"));
    }

    [Test]
    public async Task Its_writer_discards_it()
    {
        var browser = await room.SignedIn();
        var listed = await Save(browser);

        await browser.Send("/drafts", listed, new()
        {
            ["Discarding.DraftId"] = listed.QuerySelector("[name='Discarding.DraftId']")!.GetAttribute("value")!,
        });

        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.Zero);
    }

    [Test]
    public async Task It_is_kept_for_30_days()
    {
        var browser = await room.SignedIn();
        await Save(browser);

        room.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await Prune();
        var within = room.Count("SELECT COUNT(*) FROM FormDraft");
        room.Clock.Advance(TimeSpan.FromSeconds(2));
        await Prune();

        Assert.That(within, Is.EqualTo(1));
        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.Zero);
    }

    [Test]
    public async Task A_draft_about_a_case_is_not_shown_once_its_writer_may_not_see_the_case()
    {
        var operation = await room.AClosure();
        var leah = room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        var browser = await room.SignedIn(leah);
        var path = $"/decisions/{operation}/new";
        await browser.Send(path, await browser.Open(path), new() { ["Decision.Decided"] = "No surveillance", ["SaveDraft"] = "Record a decision" });
        var before = await browser.Open("/drafts");

        await room.Restricted(room.ASupervisor(), operation);
        var after = await browser.Open("/drafts");

        Assert.That(before.QuerySelector("main")!.TextContent, Does.Contain($"Record a decision, {operation}"));
        Assert.That(after.QuerySelector("main")!.TextContent, Does.Contain("You have no drafts.").And.Not.Contain(operation));
    }

    [Test]
    public async Task Nothing_is_saved_about_a_case_that_its_writer_may_not_see_nor_by_a_role_that_may_not_send_the_form()
    {
        var operation = await room.AClosure();
        await room.Restricted(room.ASupervisor(), operation);
        var browser = await room.SignedIn(room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));
        await browser.Send($"/decisions/{operation}/new", await browser.Open(Form), new() { ["Decision.Decided"] = "x", ["SaveDraft"] = "Record a decision" });
        var sergeant = await room.SignedIn(room.AnOfficer("PS Nadia Farrow", Role.SntSergeant, "Haggerston ward", CaseRoom.Hackney));
        await sergeant.Send(Form, await sergeant.Open("/problems/new"), new(Typed()) { ["SaveDraft"] = "Log an open-market disruption" });

        Assert.That(room.Count("SELECT COUNT(*) FROM FormDraft"), Is.Zero);
    }

    [Test]
    public async Task Saving_a_draft_is_in_no_log()
    {
        var browser = await room.SignedIn();
        await browser.Open(Form);
        var before = (room.Count("SELECT COUNT(*) FROM AuditEntry"), room.Count("SELECT COUNT(*) FROM Consultation"));

        await Save(browser);

        Assert.That((room.Count("SELECT COUNT(*) FROM AuditEntry"), room.Count("SELECT COUNT(*) FROM Consultation")), Is.EqualTo(before));
    }

    private static async Task<AngleSharp.Dom.IDocument> Save(Browser browser) =>
        await browser.Send(Form, await browser.Open(Form), new(Typed()) { ["SaveDraft"] = "Log an open-market disruption" });

    private static async Task<string> Address(Browser browser) =>
        (await browser.Open("/drafts")).QuerySelector(".oc-todo a")!.GetAttribute("href")!;

    private Task Prune() => room.As(TestUser.TheSystem, () => new SavedFormCleanupJob(room.Services.GetRequiredService<IMediator>()).Run());

    private static Dictionary<string, string> Typed() => new()
    {
        ["Operation.Place"] = "Ridley Road & Dalston Lane",
        ["Operation.StartedAt.Day"] = "2x",
    };

    private Dictionary<string, string> Whole() => new()
    {
        ["Operation.WardCode"] = room.AWard(),
        ["Operation.Place"] = "Ridley Road",
        ["Operation.StartedAt.Day"] = "22",
        ["Operation.StartedAt.Month"] = "11",
        ["Operation.StartedAt.Year"] = "2026",
        ["Operation.StartedAt.Time"] = "10:00",
        ["Operation.Crack"] = "true",
        ["Operation.BusyTimes"] = "Friday, 8pm to midnight",
        ["Operation.BuyersAnHour"] = "20",
        ["Operation.TestPurchases"] = "4",
        ["Operation.SupplyArrests"] = "3",
        ["Operation.PossessionArrests"] = "7",
        ["Operation.Harm"] = "Families avoid the street.",
    };
}
