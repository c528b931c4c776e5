using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Messages;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public class BreakGlassTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson colleague = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        operation = await room.AClosure();
        await room.Restricted(supervisor, operation);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Somebody_of_the_borough_sees_the_case_for_four_hours_and_not_a_second_longer()
    {
        var opened = await room.As(colleague, () => room.Done(Glass()));

        Assert.That(opened.Address, Is.EqualTo($"/operations/{operation}"));
        Assert.That(opened.EndsAt, Is.EqualTo(room.Clock.GetUtcNow().AddHours(4)));
        room.Clock.Advance(BreakGlass.Lasts - TimeSpan.FromSeconds(1));
        await room.As(colleague, async () =>
        {
            Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False);
            Assert.That((await room.Done(new ListOperations())).Total, Is.EqualTo(1));
        });

        room.Clock.Advance(TimeSpan.FromSeconds(1));

        await room.As(colleague, async () =>
        {
            Assert.That((await room.Send(new GetOperation(operation))).IsRefused);
            Assert.That((await room.Done(new ListOperations())).Total, Is.Zero);
            Assert.That((await room.Done(Glass())).EndsAt, Is.EqualTo(room.Clock.GetUtcNow().AddHours(4)));
        });
    }

    [Test]
    public async Task Its_owner_and_its_officer_are_told_at_once_who_and_why()
    {
        await room.As(colleague, () => room.Done(Glass()));

        foreach (var told in new[] { supervisor, room.Priya })
        {
            await room.As(told, async () =>
            {
                var messages = await room.Done(new ListMyCaseMessages());
                Assert.That(messages.Unread, Is.EqualTo(1));
                Assert.That(messages.Rows[0].What, Is.EqualTo("DC Owen Tate, Hackney drugs unit, opened this restricted case"));
                Assert.That(messages.Rows[0].Detail, Does.Contain("Screams from the flat"));
            });
        }

        var browser = await room.SignedIn(supervisor);
        Assert.That((await browser.Open("/")).QuerySelector("header")!.TextContent, Does.Contain("1 new message"));
        var page = await browser.Open("/messages");
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("DC Owen Tate, Hackney drugs unit, opened this restricted case"));
        await browser.Send("/messages?handler=Told", page, []);
        Assert.That((await browser.Open("/")).QuerySelector("header")!.TextContent, Does.Not.Contain("new message"));
    }

    [Test]
    public async Task It_stands_in_the_history_for_good()
    {
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.As(colleague, () => room.Done(Glass()));

        var entry = (await room.Done(new ListHistoryOfOperation(operation))).Rows[0];

        Assert.That((entry.Headline, entry.OfficerName), Is.EqualTo(("Restricted case opened in an emergency", "DC Owen Tate")));
        Assert.That(entry.Detail, Does.Contain("Screams from the flat"));
    }

    [Test]
    public async Task Whatever_cannot_be_opened_so_answers_the_same()
    {
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        var open = await room.AClosure();

        var ofAnotherBorough = await room.As(elsewhere, () => room.Send(Glass()));
        var notThere = await room.As(elsewhere, () => room.Send(Glass() with { Case = "CH-2026-999999" }));
        var notRestricted = await room.As(colleague, () => room.Send(Glass() with { Case = open }));
        var openToMe = await room.Send(Glass());

        Assert.That(ofAnotherBorough.Refusals, Is.EqualTo(notThere.Refusals));
        Assert.That(notRestricted.Refusals, Is.EqualTo(notThere.Refusals));
        Assert.That(openToMe.Refusals, Is.EqualTo(notThere.Refusals));
        Assert.That(room.Count("SELECT COUNT(*) FROM AccessMessage"), Is.Zero);
    }

    [Test]
    public async Task A_sergeant_opens_no_network_and_no_money_so()
    {
        var sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney);
        var network = await room.ANetwork();
        await room.Restricted(supervisor, network);

        var refused = await room.As(sergeant, () => room.Send(Glass() with { Case = network }));
        var opened = await room.As(sergeant, () => room.Send(Glass()));

        Assert.That(refused.Refusals[0].Kind, Is.EqualTo(RefusalKind.Invalid));
        Assert.That(opened.IsRefused, Is.False);
    }

    [Test]
    public async Task A_supervisor_who_broke_the_glass_decides_nothing_about_the_case()
    {
        var other = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(other, async () =>
        {
            await room.Done(Glass());

            var lifted = await room.Send(new LiftRestriction { Case = operation, Reason = "It is quicker so." });
            var listed = await room.Send(new ReviewRestriction
            {
                Case = operation,
                Version = 1,
                OfficerIds = [other.Id],
                Reason = "Mine now.",
                ReviewOn = new DateOnly(2027, 1, 4),
            });

            var marked = await room.Send(new MarkCase { Case = operation, Mark = ProtectiveMark.Official, Reason = "No one is named." });
            var shared = await room.Send(new ShareOperation
            {
                Operation = operation,
                BoroughCode = CaseRoom.TowerHamlets,
                Why = "They trade there too.",
            });

            Assert.That(marked.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
            Assert.That(shared.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
            Assert.That(lifted.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
            Assert.That(
                listed.Refusals.Single().Message,
                Is.EqualTo("You opened this case in an emergency, so you cannot make decisions about it. Ask its owner or the officer in the case"));
            room.Clock.Advance(BreakGlass.Lasts);
            Assert.That((await room.Send(new GetOperation(operation))).IsRefused);
        });
    }

    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.InformationManager)]
    [TestCase(Role.Administrator)]
    [TestCase(Role.Auditor)]
    public async Task Nobody_breaks_the_glass_who_is_not_of_a_borough(Role role)
    {
        var other = room.AnOfficer("Alex Crane", role, "Headquarters", CaseRoom.Hackney);

        Assert.That((await room.As(other, () => room.Send(Glass()))).Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task The_page_says_what_will_happen_and_leads_to_the_case()
    {
        var browser = await room.SignedIn(colleague);
        Assert.That(
            (await browser.Post("/emergency-access", new() { ["Glass.Case"] = operation })).QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("Enter why you must see it now"));

        var done = await browser.Post("/emergency-access", new()
        {
            ["Glass.Case"] = operation.ToLowerInvariant(),
            ["Glass.Reason"] = "Screams from the flat.",
        });

        Assert.That(browser.Path, Is.EqualTo($"/operations/{operation}"));
        Assert.That(done.QuerySelector("main")!.TextContent, Does.Contain("Its owner has been told that you opened it, and why."));
    }

    private BreakGlass Glass() => new() { Case = operation, Reason = "Screams from the flat, and no one answers." };
}
