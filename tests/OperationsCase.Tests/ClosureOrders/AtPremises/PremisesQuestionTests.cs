using System.Net.Http.Json;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct.BadInput;

namespace OperationsCase.Tests.ClosureOrders.AtPremises;

/// <summary>A form that asks an address asks, before anything is stored, whether it is that of premises on record.</summary>
public class PremisesQuestionTests
{
    private CaseRoom room = null!;
    private string premises = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        premises = await room.Done(room.PremisesToRecord() with { Flat = "14", Block = "Aldridge House", Address = "Queensbridge Road" });
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("Flat 14, Aldridge House, Queensbridge Road")]
    [TestCase("14 Aldridge House, Queensbridge Rd, E8 2NQ")]
    [TestCase("14 ALDRIDGE HOUSE QUEENSBRIDGE ROAD")]
    public async Task The_address_of_an_operation_is_that_of_recorded_premises_when_its_officer_says_so(string typed)
    {
        var browser = await room.SignedIn();
        var fields = new Dictionary<string, string>(room.AClosureTyped()) { ["Operation.Place"] = typed };

        var asked = await browser.Post(ClosureFormFields.Path, fields);
        var loggedAtOnce = (await room.Done(new ListOperations())).Total;
        await browser.Send(ClosureFormFields.Path, asked, new(fields) { ["Operation.RecordedPremises"] = premises });

        Assert.That(asked.QuerySelector("main")!.TextContent, Does.Contain("Is the address one of these?").And.Contain(premises));
        Assert.That(loggedAtOnce, Is.Zero);
        var operation = browser.Path.Split('/')[^1];
        Assert.That((await Linked(operation)).Single(), Is.EqualTo(premises));
        Assert.That((await room.Done(new ListHistoryOfPremises(premises))).Rows[0].Action, Is.EqualTo(nameof(LogCrackHouseClosure)));
    }

    [Test]
    public async Task Whoever_says_that_it_is_none_of_them_logs_the_operation_without_a_link_and_is_not_asked_again()
    {
        var browser = await room.SignedIn();
        var asked = await browser.Post(ClosureFormFields.Path, room.AClosureTyped());

        await browser.Send(ClosureFormFields.Path, asked, new(room.AClosureTyped()) { ["Operation.RecordedPremises"] = "" });

        Assert.That(browser.Path, Does.StartWith("/operations/CH-"));
        Assert.That(await Linked(browser.Path.Split('/')[^1]), Is.Empty);
    }

    [Test]
    public async Task An_address_that_was_changed_after_the_question_is_asked_about_anew()
    {
        await room.Done(room.PremisesToRecord() with { Flat = "15", Block = "Aldridge House", Address = "Queensbridge Road" });
        var browser = await room.SignedIn();
        var asked = await browser.Post(ClosureFormFields.Path, room.AClosureTyped());

        var again = await browser.Send(ClosureFormFields.Path, asked, new(room.AClosureTyped())
        {
            ["Operation.Place"] = "Flat 15, Aldridge House, Queensbridge Road",
        });

        Assert.That(again.QuerySelector("main")!.TextContent, Does.Contain("Is the address one of these?").And.Contain("Flat 15, Aldridge House"));
        Assert.That((await room.Done(new ListOperations())).Total, Is.Zero);
    }

    [Test]
    public async Task The_form_of_every_kind_of_operation_asks()
    {
        foreach (var kind in OperationKind.All)
        {
            var browser = await room.SignedIn();

            var asked = await browser.Post(kind.FormAddress, new()
            {
                ["Operation.Place"] = "Flat 14, Aldridge House, Queensbridge Road",
                ["Operation.WardCode"] = room.AWard(),
            });

            Assert.That(asked.QuerySelectorAll($"main input[name='Operation.RecordedPremises'][value='{premises}']"), Has.Count.EqualTo(1), kind.Code);
        }
    }

    [Test]
    public async Task The_address_of_a_proposed_notice_and_of_a_served_one_is_asked_about_unless_it_is_linked_already()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();
        var path = $"/operations/{operation}/closure/proposals/new";
        var fields = new Dictionary<string, string>
        {
            ["Step.Premises"] = "Flat 14, Aldridge House, Queensbridge Road",
            ["Step.Grounds"] = "Callers at all hours.",
        };

        var asked = await browser.Post(path, fields);
        await browser.Send(path, asked, new(fields) { ["Step.RecordedPremises"] = premises });
        var linked = await Linked(operation);
        var served = await browser.Post($"/operations/{operation}/closure/notices/new", []);

        Assert.That(asked.QuerySelector("main")!.TextContent, Does.Contain("Is the address one of these?"));
        Assert.That(linked, Is.EqualTo(new[] { premises }));
        Assert.That(served.QuerySelector("main")!.TextContent, Does.Not.Contain("Is the address one of these?"));
    }

    [Test]
    public async Task A_notice_that_is_recorded_afterwards_is_asked_about_too()
    {
        var operation = await room.AClosure();

        await room.Done(room.ANoticeServedNow(operation) with { RecordedPremises = premises });

        Assert.That(await Linked(operation), Is.EqualTo(new[] { premises }));
        Assert.That((await room.Done(new ListClosuresAtPremises(premises))).Notices, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Restricted_premises_and_premises_that_there_are_not_are_refused_alike_and_neither_is_suggested()
    {
        await room.Restricted(room.ASupervisor(), premises);
        var colleague = room.AnOfficer("DC Noor Aziz", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(colleague, async () =>
        {
            var hidden = await room.Send(room.AClosureToLog() with { RecordedPremises = premises });
            var absent = await room.Send(room.AClosureToLog() with { RecordedPremises = "PR-2026-999999" });

            Assert.That(hidden.Refusals, Is.EqualTo(absent.Refusals));
            Assert.That(hidden.Refusals.Single().Field, Is.EqualTo(nameof(LogCrackHouseClosure.RecordedPremises)));
        });
        var form = await (await room.SignedIn(colleague)).Post(ClosureFormFields.Path, room.AClosureTyped());
        Assert.That(form.Body!.TextContent, Does.Not.Contain("Is the address one of these?"));
    }

    [Test]
    public async Task A_program_says_the_premises_in_the_same_request()
    {
        using var api = await room.Api();
        var operation = room.AClosureToLog() with { RecordedPremises = premises };

        using var answer = await api.PostAsync("/api/operations/crack-house-closures", JsonContent.Create(operation, options: CaseHistory.Format));

        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        Assert.That((await room.Done(new ListClosuresAtPremises(premises))).Operations, Has.Count.EqualTo(1));
    }

    private async Task<IReadOnlyList<string>> Linked(string operation) =>
        [.. (await room.Done(new ListPremisesOfOperation(operation))).Rows.Select(row => row.Reference.Value)];
}
