using System.Net;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Reasons;

public class AccessReasonBehaviorTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private string network = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        network = await room.ANetwork("Harrier");
        await room.Restricted(supervisor, network);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_restricted_network_opens_once_its_reader_said_why_and_asks_no_more_for_four_hours()
    {
        var browser = await room.SignedIn();
        var asking = await browser.Open($"/networks/{network}");
        Assert.That(asking.QuerySelector("h1")!.TextContent, Is.EqualTo($"Why do you need to see {network}, which is restricted?"));
        Assert.That(asking.Body!.TextContent, Does.Not.Contain("Harrier"));

        var page = await browser.Send(browser.Path, asking, new()
        {
            ["reason-answered"] = "yes",
            ["Purpose"] = "Investigation",
            ["Why"] = "To plan Operation Firecrest",
        });
        Assert.That(page.QuerySelector("h1")!.TextContent, Does.Contain("Harrier"));

        room.Clock.Advance(CurrentReason.ForACase);
        Assert.That((await room.Send(new GetNetwork(network))).IsRefused, Is.False);

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await room.Send(new GetNetwork(network))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
    }

    [Test]
    public async Task Another_system_is_told_which_reason_to_give_first()
    {
        using var api = await room.Api();

        using var answer = await api.GetAsync(new Uri($"/api/networks/{network}", UriKind.Relative));

        Assert.That((int)answer.StatusCode, Is.EqualTo(428));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"see {network}").And.Not.Contain("Harrier"));
    }

    [Test]
    public async Task Whoever_broke_the_glass_has_said_why_already()
    {
        var colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(colleague, async () =>
        {
            await room.Done(new BreakGlass { Case = network, Reason = "A child is in the flat now." });

            Assert.That((await room.Send(new GetNetwork(network))).IsRefused, Is.False);
        });
    }

    [Test]
    public async Task Nobody_is_asked_why_about_a_network_that_they_may_not_see()
    {
        var browser = await room.SignedIn(room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));

        await browser.Open($"/networks/{network}");

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_network_that_is_open_asks_nothing() =>
        Assert.That((await room.Send(new GetNetwork(await room.ANetwork("Merlin")))).IsRefused, Is.False);
}
