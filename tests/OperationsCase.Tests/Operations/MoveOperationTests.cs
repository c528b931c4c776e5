using System.Net;
using System.Net.Http.Json;
using Dapper;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations;

public class MoveOperationTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_supervisor_authorises_and_the_timeline_and_the_kept_totals_say_so()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());

        await room.As(supervisor, () => room.Done(Step(operation, ClassATraffickingKind.Authorised)));

        Assert.That((await room.Done(new GetOperation(operation))).Head.Status, Is.EqualTo(ClassATraffickingKind.Authorised));
        var told = (await room.Done(new ListHistoryOfOperation(operation))).Rows[0];
        Assert.That((told.Headline, told.Detail), Is.EqualTo(("Status changed", "Was planned, is authorised. Agreed at the tasking meeting.")));
        Assert.That(
            room.Database.Query<(string, int)>("SELECT Status, Operations FROM OperationTotal WHERE Operations <> 0"),
            Is.EqualTo(new[] { ("Authorised", 1) }));
    }

    [Test]
    public async Task Whoever_may_not_take_a_step_is_told_who_may()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());

        var refused = await room.Send(Step(operation, ClassATraffickingKind.Authorised));

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Forbidden(
            "Only a closure authorising officer or a borough supervisor can record that it was authorised")));
    }

    [Test]
    public async Task A_step_that_its_kind_does_not_have_is_refused_beside_its_field_with_those_that_it_has()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        var market = await room.Done(room.AMarketToLog());

        var far = await room.Send(Step(operation, ClassATraffickingKind.AtCourt));
        var none = await room.Send(Step(market, ClassATraffickingKind.AtCourt));

        Assert.That(far.Refusals.Single(), Is.EqualTo(Refusal.Conflict(
            "This operation cannot go from “Planned” to “At court”. From there it can go to “Authorised”", nameof(MoveOperation.To))));
        Assert.That(none.Refusals.Single().Message, Does.EndWith("No one moves it by hand from there"));
    }

    [Test]
    public async Task A_closed_operation_does_not_move()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog() with { WarrantIssuedOn = null });
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction });

        var refused = await room.As(supervisor, () => room.Send(Step(operation, ClassATraffickingKind.Authorised)));

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Conflict("This operation is closed. It can be read but not moved on")));
    }

    [Test]
    public async Task A_step_says_where_to_and_why()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());

        var refused = await room.Send(new MoveOperation { Operation = operation });

        Assert.That(refused.Refusals.Select(refusal => refusal.Field), Is.EqualTo(new[] { nameof(MoveOperation.To), nameof(MoveOperation.Note) }));
    }

    [Test]
    public async Task The_page_of_a_case_offers_each_officer_their_own_steps_and_its_form_takes_them()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        var detective = await room.SignedIn();
        var sergeant = await room.SignedIn(supervisor);
        const string Button = "Record that it was authorised";

        var seen = await detective.Open($"/operations/{operation}");
        var offered = await sergeant.Open($"/operations/{operation}");
        var after = await sergeant.Post($"/operations/{operation}/move?to=Authorised", new()
        {
            ["Move.To"] = "Authorised",
            ["Move.Note"] = "Agreed at the tasking meeting.",
        });
        await detective.Open($"/operations/{operation}/move");

        Assert.That(seen.Body!.TextContent, Does.Not.Contain(Button));
        Assert.That(offered.Body!.TextContent, Does.Contain(Button));
        Assert.That(after.Body!.TextContent, Does.Contain("The operation is now authorised.").And.Contain("Record that the authority was withdrawn"));
        Assert.That(detective.Path, Is.EqualTo($"/operations/{operation}/move"));
        Assert.That((await detective.Open($"/operations/{operation}")).Body!.TextContent, Does.Contain("Record that it was executed"));
    }

    [Test]
    public async Task The_form_shows_the_case_to_an_officer_who_has_no_step_to_take()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        var detective = await room.SignedIn();

        await detective.Open($"/operations/{operation}/move");

        Assert.That(detective.Path, Is.EqualTo($"/operations/{operation}"));
    }

    [Test]
    public async Task The_api_takes_a_step_and_says_where_the_operation_stands()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        using var api = await room.Api(supervisor);

        using var answer = await api.PostAsJsonAsync($"/api/operations/{operation}/moves", new { to = "authorised", note = "Agreed." });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("""{"status":"authorised","""));
    }

    private static MoveOperation Step(string operation, OperationState to) =>
        new() { Operation = operation, To = to, Note = "Agreed at the tasking meeting." };
}
