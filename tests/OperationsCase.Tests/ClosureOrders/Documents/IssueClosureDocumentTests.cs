using System.Net;
using System.Text.Json.Nodes;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Documents;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Documents;

public class IssueClosureDocumentTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private Guid notice;

    [SetUp]
    public async Task ServeANotice()
    {
        room = new CaseRoom();
        (operation, notice) = await room.AServedNotice();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_is_issued_is_a_version_of_its_own_with_the_same_words_and_no_watermark()
    {
        var draft = await room.ADraft(operation);
        room.Clock.Advance(TimeSpan.FromMinutes(5));

        var issued = await room.Done(new IssueClosureDocument(operation, draft));

        var (before, after) = (await Paper(draft), await Paper(issued));
        using var package = WordprocessingDocument.Open(new MemoryStream(after.Content), isEditable: false);
        Assert.That((after.Version, after.IssuedAt), Is.EqualTo((2, room.Clock.GetUtcNow())));
        Assert.That(WordDocumentWriter.WordsOf(after.Content), Is.EqualTo(WordDocumentWriter.WordsOf(before.Content)));
        Assert.That(package.MainDocumentPart!.HeaderParts.Single().Header!.InnerXml, Does.Not.Contain(WordHeaderFooter.Watermark));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows[0].Headline, Is.EqualTo("Issued: certificate of service"));
    }

    [Test]
    public async Task A_draft_is_issued_once()
    {
        var draft = await room.ADraft(operation);
        var issued = await room.Done(new IssueClosureDocument(operation, draft));

        var again = await room.Send(new IssueClosureDocument(operation, draft));
        var final = await room.Send(new IssueClosureDocument(operation, issued));

        Assert.That(again.Refusals.Single().Message, Is.EqualTo("This draft has been issued already"));
        Assert.That(final.Refusals.Single().Message, Does.StartWith("This version is issued already"));
        Assert.That(room.Count("SELECT COUNT(*) FROM ClosureDocument"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_document_with_blanks_cannot_be_issued_and_says_what_is_missing()
    {
        var draft = (await room.Done(SampleDocuments.ADocumentToMake(operation, notice) with { Advice = null })).Id;

        var refused = await room.Send(new IssueClosureDocument(operation, draft));

        Assert.That(refused.Refusals.Single().Message, Does.EndWith("make a new draft: who gives housing and legal advice"));
    }

    [Test]
    public async Task A_draft_that_the_case_has_left_behind_must_be_made_again()
    {
        var draft = await room.ADraft(operation);
        room.Database.Execute("UPDATE ClosureNotice SET ServedBy = 'PC Iris Fenn' WHERE Id = @notice", new { notice });

        var refused = await room.Send(new IssueClosureDocument(operation, draft));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The case has changed since this draft was made"));
    }

    [Test]
    public async Task A_file_that_is_not_what_was_stored_is_not_given_out()
    {
        var issued = await room.Done(new IssueClosureDocument(operation, await room.ADraft(operation)));
        var content = (await Paper(issued)).Content;
        content[^1] ^= 1;
        room.Database.Execute("UPDATE ClosureDocument SET Content = @content WHERE Id = @issued", new { content, issued });

        var refused = await room.Send(new GetClosureDocument(operation, issued));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("This document has changed since it was stored"));
    }

    [Test]
    public async Task A_download_asks_for_a_reason_and_is_logged_with_it()
    {
        var draft = await room.ADraft(operation);

        var asked = await room.Send(new GetClosureDocument(operation, draft));
        await Paper(draft);
        await room.Seal();

        Assert.That(asked.Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
        Assert.That(room.Database.Query<string>("SELECT Terms FROM Consultation WHERE Request = 'GetClosureDocument'"), Has.Some
            .Contains("For the weekly meeting").And.Some
            .Contains($"{draft}"));
    }

    [Test]
    public async Task Whoever_may_not_see_the_case_finds_no_document()
    {
        var draft = await room.ADraft(operation);
        var outsider = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var (listed, given, made) = await room.As(outsider, async () => (
            await room.Send(new ListClosureDocuments(operation)), await room.Send(new GetClosureDocument(
                operation,
                draft)), await room.Send(SampleDocuments.ADocumentToMake(operation, notice))));

        Assert.That(
            new[] { listed.Refusals, given.Refusals, made.Refusals }.Select(refusals => refusals.Single().Kind),
            Is.All.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task A_document_of_another_case_is_not_found_through_this_one()
    {
        var draft = await room.ADraft(operation);
        var (another, _) = await room.AServedNotice();

        var refused = await room.Send(new IssueClosureDocument(another, draft));

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task The_page_makes_issues_and_gives_out_a_document()
    {
        var browser = await room.SignedIn();
        var page = $"/operations/{operation}/documents";

        var made = await browser.Post(page, new() { ["Make.Kind"] = "ServiceCertificate", ["Make.SubjectId"] = $"{notice}", ["Make.Advice"] = "" });
        var draft = made.QuerySelector("input[name=documentId]")!.GetAttribute("value")!;
        var issued = await browser.Send($"{page}?handler=Issue", made, new() { ["documentId"] = draft });
        var file = await browser.Ask(issued.QuerySelector("a[href*='handler=Download']")!.GetAttribute("href")!);

        Assert.That(made.QuerySelector("main")!.TextContent, Does
            .Contain("The draft is made. Read it before you issue it.").And
            .Contain("Version 1, complete"));
        Assert.That(issued.QuerySelector("main")!.TextContent, Does.Contain("Version 2").And.Contain("from version 1"));
        Assert.That(file.Headers, Does
            .Contain($"{operation} certificate of service version 2 issued official-sensitive.docx").And
            .Contain("wordprocessingml"));
    }

    [Test]
    public async Task The_page_says_beside_its_fields_what_is_missing()
    {
        var browser = await room.SignedIn();

        var refused = await browser.Post($"/operations/{operation}/documents", new()
        {
            ["Make.Kind"] = "OrderSummary",
            ["Make.SubjectId"] = $"{notice}",
            ["Make.Advice"] = "Somebody",
        });

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Only a closure notice says who gives advice"));
    }

    [Test]
    public async Task The_API_makes_lists_issues_and_gives_out_a_document()
    {
        var api = await room.Api();
        var root = $"/api/operations/{operation}/documents";

        var made = await api.Send(root, new JsonObject { ["kind"] = "serviceCertificate", ["subjectId"] = $"{notice}" });
        var issued = await api.Send($"{root}/{made.Body!["id"]}/issue", null);
        var listed = await api.Get(root);
        var asked = await api.GetAsync($"{root}/{issued.Body!["id"]}");

        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(listed.AsArray().Select(document => (int)document!["version"]!), Is.EquivalentTo(new[] { 1, 2 }));
        Assert.That((int)asked.StatusCode, Is.EqualTo(428));
    }

    private Task<GetClosureDocument.Answer> Paper(Guid id) => room.DoneSayingWhy(new GetClosureDocument(operation, id));
}
