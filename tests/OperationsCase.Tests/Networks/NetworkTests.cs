using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Networks;

public class NetworkTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Networks_have_references_that_count_up_within_the_year()
    {
        var references = new[] { await room.ANetwork("Harrier"), await room.ANetwork("Kestrel") };

        Assert.That(references, Is.EqualTo(new[] { "NW-2026-000001", "NW-2026-000002" }));
    }

    [Test]
    public async Task An_identified_network_is_listed_and_opens_with_where_it_works()
    {
        var reference = await room.ANetwork("Harrier", CaseRoom.Hackney, CaseRoom.TowerHamlets);

        var listed = await room.Done(new ListNetworks { Find = "harr" });
        var opened = await room.Done(new GetNetwork(reference));

        Assert.That(listed.Rows.Single().BoroughNames, Is.EqualTo(new[] { "Hackney", "Tower Hamlets" }));
        Assert.That(opened.Head.OwnerName, Is.EqualTo("DC Priya Raman"));
        Assert.That(opened.Boroughs.Select(borough => borough.Name), Is.EqualTo(new[] { "Hackney", "Tower Hamlets" }));
        Assert.That(opened.Counts.Operations, Is.Zero);
    }

    [Test]
    public async Task A_network_of_another_borough_is_not_found_and_not_listed()
    {
        var reference = await room.ANetwork();
        var elsewhere = room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var (opened, listed) = await room.As(
            elsewhere,
            async () => (await room.Send(new GetNetwork(reference)), await room.Done(new ListNetworks())));

        Assert.That(opened.Refusals.Single(), Is.EqualTo(Refusal.NotFound("network")));
        Assert.That(listed.Total, Is.Zero);
    }

    [Test]
    public async Task Adding_a_borough_shares_the_network_with_the_officers_who_serve_it()
    {
        var reference = await room.ANetwork();
        var elsewhere = room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        await room.Done(AChange(reference) with { BoroughCodes = [CaseRoom.Hackney, CaseRoom.TowerHamlets] });

        Assert.That(await room.As(elsewhere, () => room.Done(new GetNetwork(reference))), Is.Not.Null);
    }

    [Test]
    public async Task A_borough_is_left_out_only_by_somebody_who_serves_it()
    {
        var reference = await room.ANetwork("Harrier", CaseRoom.Hackney, CaseRoom.TowerHamlets);

        var result = await room.Send(AChange(reference));

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("Only an officer who serves Tower Hamlets can remove it"));
    }

    [Test]
    public async Task A_borough_with_an_operation_against_the_network_stays()
    {
        var both = room.AnOfficer("DS Colm Heaney", Role.BoroughOfficer, "Central East", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        var reference = await room.ANetwork("Harrier", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        await room.AnOperationAgainst(reference);

        var result = await room.As(both, () => room.Send(AChange(reference) with { BoroughCodes = [CaseRoom.TowerHamlets] }));

        Assert.That(result.Refusals.Single().Message, Does.StartWith("Hackney has an operation against this network"));
    }

    [Test]
    public async Task A_name_that_is_taken_is_refused_and_takes_no_reference()
    {
        await room.ANetwork("Harrier");

        var own = await room.Send(room.ANetworkToIdentify("HARRIER"));

        Assert.That(own.Refusals.Single().Field, Is.EqualTo(nameof(IdentifyNetwork.Name)));
        Assert.That(await room.ANetwork("Kestrel"), Is.EqualTo("NW-2026-000002"));
    }

    [Test]
    public async Task A_network_works_in_at_least_one_borough_that_the_officer_serves()
    {
        var result = await room.Send(room.ANetworkToIdentify("Harrier", CaseRoom.TowerHamlets));

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Select at least one borough that you serve",
            nameof(IdentifyNetwork.BoroughCodes))));
    }

    [Test]
    public async Task Everything_missing_is_asked_for_at_once()
    {
        var result = await room.Send(new IdentifyNetwork());

        Assert.That(result.Refusals.Select(refusal => refusal.Field), Is.EquivalentTo(new[]
        {
            nameof(IdentifyNetwork.Name), nameof(IdentifyNetwork.Drugs), nameof(IdentifyNetwork.Level), nameof(IdentifyNetwork.Summary),
            nameof(IdentifyNetwork.IdentifiedOn), nameof(IdentifyNetwork.BoroughCodes),
        }));
    }

    [Test]
    public async Task A_neighbourhood_sergeant_never_sees_networks()
    {
        var reference = await room.ANetwork();
        var operation = await room.AnOperationAgainst(reference);
        var sergeant = room.AnOfficer("Sgt Amy Pell", Role.SntSergeant, "Queensbridge SNT", CaseRoom.Hackney);

        var opened = await room.As(sergeant, () => room.Send(new GetNetwork(reference)));
        var linked = await room.As(sergeant, () => room.Send(new ListNetworksOfOperation(operation)));

        Assert.That(opened.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(linked.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task An_edit_of_what_somebody_else_changed_shows_theirs_and_keeps_ours_out()
    {
        var reference = await room.ANetwork();
        await room.Done(AChange(reference) with { Drugs = "Heroin" });

        var late = await room.Send(AChange(reference) with { Drugs = "Cannabis" });

        Assert.That(late.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(late.Refusals.Single().Message, Does.Contain("It now says: Harrier, Heroin, level 2, works in Hackney."));
        Assert.That((await room.Done(new GetNetwork(reference))).Head.Drugs, Is.EqualTo("Heroin"));
    }

    [Test]
    public async Task A_change_keeps_what_was_there_before_in_the_history()
    {
        var reference = await room.ANetwork();

        await room.Done(AChange(reference) with { Drugs = "Heroin" });

        var latest = (await room.Done(new ListHistoryOfNetwork(reference))).Rows.Single(row => row.Action == nameof(ChangeNetwork));
        Assert.That(latest.Detail, Is.EqualTo("Drugs were Crack cocaine and heroin, are Heroin."));
        Assert.That(latest.Before, Does.Contain("\"Drugs\":\"Crack cocaine and heroin\"").And.Contain("\"Version\":1"));
    }

    [Test]
    public async Task An_operation_and_a_network_show_each_other_once_linked()
    {
        var network = await room.ANetwork();

        var operation = await room.AnOperationAgainst(network);

        var networks = await room.Done(new ListNetworksOfOperation(operation));
        var operations = await room.Done(new ListOperationsOfNetwork(network));
        Assert.That(networks.Single().Confidence, Is.EqualTo(LinkConfidence.B));
        Assert.That(operations.Single().Reference.Value, Is.EqualTo(operation));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline), Does.Contain("Linked to a network"));
        Assert.That((await room.Done(new ListHistoryOfNetwork(network))).Rows.Select(row => row.Headline), Does.Contain("Linked to a network"));
    }

    [Test]
    public async Task A_second_link_of_the_same_two_is_refused()
    {
        var network = await room.ANetwork();
        var operation = await room.AnOperationAgainst(network);

        var again = await room.Send(SampleNetworks.ALink(operation, network));

        Assert.That(again.Refusals.Single(), Is.EqualTo(Refusal.Conflict(
            "This operation is already linked to Harrier",
            nameof(LinkOperationToNetwork.Network))));
    }

    [Test]
    public async Task A_link_adds_the_operation_s_borough_and_makes_an_open_edit_stale()
    {
        var both = room.AnOfficer("DS Colm Heaney", Role.BoroughOfficer, "Central East", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        var network = await room.As(both, () => room.ANetwork("Harrier", CaseRoom.TowerHamlets));
        await room.As(both, () => room.AnOperationAgainst(network));

        var late = await room.Send(AChange(network));

        Assert.That((await room.Done(new GetNetwork(network))).Boroughs.Select(borough => borough.Name), Does.Contain("Hackney"));
        Assert.That(late.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task The_link_form_suggests_networks_of_the_borough_first_and_none_that_is_linked()
    {
        var both = room.AnOfficer("DS Colm Heaney", Role.BoroughOfficer, "Central East", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        var linked = await room.ANetwork("Harrier");
        await room.ANetwork("Zephyr");
        await room.As(both, () => room.ANetwork("Albion", CaseRoom.TowerHamlets));
        var operation = await room.AnOperationAgainst(linked);

        var suggested = await room.As(both, () => room.Done(new SuggestNetworks(operation)));

        Assert.That(suggested.Rows.Select(row => row.Name), Is.EqualTo(new[] { "Zephyr", "Albion" }));
        Assert.That(suggested.Total, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_form_sent_twice_is_one_network()
    {
        var form = room.ANetworkToIdentify() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };

        var first = await room.Send(form);
        var second = await room.Send(form);

        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Network"), Is.EqualTo(1));
    }

    private ChangeNetwork AChange(string network)
    {
        var before = room.ANetworkToIdentify();

        return new ChangeNetwork
        {
            Network = network,
            Version = 1,
            Name = before.Name,
            Drugs = before.Drugs,
            Level = before.Level,
            Summary = before.Summary,
            IdentifiedOn = before.IdentifiedOn,
            BoroughCodes = before.BoroughCodes,
        };
    }
}
