using System.Net;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Messages;
using OperationsCase.Networks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Networks;

public class NetworkStoreTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson elsewhere = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        manager = room.AnOfficer("Odette Marchbanks", Role.InformationManager, "Information management", CaseRoom.Hackney, CaseRoom.TowerHamlets);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_name_of_another_boroughs_network_is_free_and_an_information_manager_is_told()
    {
        await room.As(elsewhere, () => room.Done(room.ANetworkToIdentify("Plover", CaseRoom.TowerHamlets)));

        var mine = await room.Done(room.ANetworkToIdentify("PLOVER"));

        var told = (await room.As(manager, () => room.Done(new ListMyCaseMessages()))).Rows.Single();
        Assert.That((told.Reference.Value, told.What), Is.EqualTo((mine, "Another network has the same name")));
        Assert.That((await room.Done(new ListMyCaseMessages())).Rows, Is.Empty);
    }

    [Test]
    public async Task A_name_that_one_may_see_is_taken()
    {
        await room.ANetwork("Plover");

        var refused = await room.Send(room.ANetworkToIdentify("plover"));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(NetworkStore.NameTaken));
        Assert.That(room.Count("SELECT COUNT(*) FROM Network"), Is.EqualTo(1));
        Assert.That(room.Count("SELECT COUNT(*) FROM AccessMessage"), Is.Zero);
    }

    [Test]
    public async Task A_network_is_renamed_by_the_same_rule()
    {
        await room.As(elsewhere, () => room.Done(room.ANetworkToIdentify("Plover", CaseRoom.TowerHamlets)));
        await room.ANetwork("Merlin");
        var mine = await room.ANetwork("Kestrel");

        Assert.That((await room.Send(Renamed(mine, "Merlin", version: 1))).Refusals.Single().Message, Is.EqualTo(NetworkStore.NameTaken));
        await room.Done(Renamed(mine, "Plover", version: 1));

        Assert.That((await room.As(manager, () => room.Done(new ListMyCaseMessages()))).Rows.Single().Reference.Value, Is.EqualTo(mine));
    }

    [Test]
    public async Task Two_of_one_name_that_both_are_seen_later_can_still_be_changed()
    {
        await room.As(elsewhere, () => room.Done(room.ANetworkToIdentify("Plover", CaseRoom.TowerHamlets)));
        var mine = await room.ANetwork("Plover");
        var both = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Central East drugs unit", CaseRoom.Hackney, CaseRoom.TowerHamlets);

        await room.As(both, () => room.Done(Renamed(mine, "Plover", version: 1) with { Summary = "It has moved to Ridley Road." }));

        Assert.That(room.Count("SELECT COUNT(*) FROM Network WHERE NameKey = 'PLOVER'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_manager_who_may_not_see_the_other_network_is_told_nothing_and_whoever_restricted_it_is()
    {
        var supervisor = room.ASupervisor();
        var hidden = await room.ANetwork("Harrier");
        await room.Restricted(supervisor, hidden);
        var colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var other = await room.As(colleague, () => room.Done(room.ANetworkToIdentify("Harrier")));

        Assert.That((await room.As(manager, () => room.Done(new ListMyCaseMessages()))).Rows, Is.Empty);
        Assert.That((await room.As(supervisor, () => room.Done(new ListMyCaseMessages()))).Rows.Single().Reference.Value, Is.EqualTo(other));
    }

    [Test]
    public async Task The_API_answers_a_name_that_is_hidden_as_one_that_nobody_has()
    {
        await room.As(elsewhere, () => room.Done(room.ANetworkToIdentify("Plover", CaseRoom.TowerHamlets)));
        var api = await room.Api();

        foreach (var name in new[] { "Plover", "No one has this" })
        {
            var (status, _) = await api.Send("/api/networks", new JsonObject
            {
                ["name"] = name,
                ["drugs"] = "Crack cocaine",
                ["level"] = 2,
                ["summary"] = "It runs a line.",
                ["identifiedOn"] = "2026-11-01",
                ["boroughCodes"] = new JsonArray(CaseRoom.Hackney),
            });

            Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        }
    }

    private ChangeNetwork Renamed(string network, string name, int version)
    {
        var details = room.ANetworkToIdentify(name);

        return new ChangeNetwork
        {
            Network = network,
            Version = version,
            Name = name,
            Drugs = details.Drugs,
            Level = details.Level,
            Summary = details.Summary,
            IdentifiedOn = details.IdentifiedOn,
            BoroughCodes = details.BoroughCodes,
        };
    }
}
