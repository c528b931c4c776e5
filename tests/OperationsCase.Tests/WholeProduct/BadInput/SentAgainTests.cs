using System.Net;
using OperationsCase.Access;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.BadInput;

public class SentAgainTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_same_submission_by_API_gets_the_answer_it_got_and_changes_nothing()
    {
        var api = await room.Api();
        var form = (room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) }).AsJson();
        var (_, first) = await api.Send("/api/operations/crack-house-closures", form);
        var before = room.Everything();

        var (status, second) = await api.Send("/api/operations/crack-house-closures", form);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)second!["reference"], Is.EqualTo((string?)first!["reference"]));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_same_submission_with_other_answers_is_refused()
    {
        var api = await room.Api();
        var form = (room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) }).AsJson();
        await api.Send("/api/operations/crack-house-closures", form);
        var before = room.Everything();
        form["complaints"] = 12;

        var (status, problem) = await api.Send("/api/operations/crack-house-closures", form);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(
            (string?)problem!["detail"],
            Is.EqualTo("This form was already sent, with other answers. Open it again to record something else"));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_submission_is_its_senders_own()
    {
        var form = room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };
        var mine = await room.Done(form);
        var colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var same = await room.As(colleague, () => room.Send(form));
        var other = await room.As(colleague, () => room.Send(form with { Place = "9 Amhurst Road" }));

        Assert.That((same.IsRefused, same.IsRepeated), Is.EqualTo((false, false)));
        Assert.That(same.Value, Is.Not.EqualTo(mine));
        Assert.That(other.Refusals.Single().Message, Does.StartWith("This form was already sent"));
        Assert.That((await room.Send(form)).Value, Is.EqualTo(mine));
    }

    [Test]
    public async Task The_same_page_form_sent_twice_is_one_operation_and_says_so()
    {
        var browser = await room.SignedIn();
        var form = await browser.Open(ClosureFormFields.Path);
        await browser.Send(ClosureFormFields.Path, form, room.AClosureTyped());
        var opened = browser.Path;
        var before = room.Everything();

        var again = await browser.Send(ClosureFormFields.Path, form, room.AClosureTyped());

        Assert.That(browser.Path, Is.EqualTo(opened));
        Assert.That(
            again.QuerySelector("main")!.TextContent,
            Does.Contain("You have already sent this form. It was recorded once, and nothing was changed now."));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_stale_edit_by_API_tells_what_stands_there_now()
    {
        var api = await room.Api();
        var operation = await room.AClosure();
        await room.Done(await AChange(operation) with { Name = "Harbour" });
        var before = room.Everything();

        var (status, problem) = await api.Send(
            $"/api/operations/{operation}",
            (await AChange(operation) with { Version = 1, Name = "Lantern" }).AsJson(),
            HttpMethod.Put);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((string?)problem!["detail"], Does
            .StartWith("DC Priya Raman changed this operation at ").And
            .Contain(", while you had it open. It now says: Harbour"));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_stale_edit_by_page_keeps_what_was_typed_and_changes_nothing()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();
        var form = await browser.Open($"/operations/{operation}/change");
        await room.Done(await AChange(operation) with { Name = "Harbour" });
        var before = room.Everything();

        var shown = await browser.Send($"/operations/{operation}/change", form, new()
        {
            ["Change.Name"] = "Lantern",
            ["Change.Place"] = "Flat 14, Aldridge House",
            ["Change.OfficerId"] = room.Priya.Id.ToString(),
            ["Change.Harm"] = "Eleven complaints.",
        });

        Assert.That(
            shown.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("DC Priya Raman changed this operation at ").And.Contain(", while you had it open. It now says: Harbour"));
        Assert.That(shown.QuerySelector("[name='Change.Name']")!.GetAttribute("value"), Is.EqualTo("Lantern"));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    private async Task<ChangeOperation> AChange(string operation)
    {
        var head = (await room.Done(new GetOperation(operation))).Head;

        return new()
        {
            Operation = operation,
            Version = head.Version,
            Name = head.Name,
            Place = head.Place,
            OfficerId = head.OfficerId,
            Harm = head.Harm,
        };
    }
}
