using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Documents;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Documents;

public class ClosureDocumentMakerTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private PreparedNotice prepared = null!;

    private DateTimeOffset Now => room.Clock.GetUtcNow();

    [SetUp]
    public async Task LogAClosure()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        prepared = new PreparedNotice(room, operation);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(ClosureDocumentKind.ClosureNotice, "The grounds: Dealing and fights on the landing, day and night.")]
    [TestCase(
        ClosureDocumentKind.ExtensionNotice,
        "The closure notice is extended by 20 hours. It now ends at 8:15am on Wednesday 25 November 2026.")]
    [TestCase(ClosureDocumentKind.CancellationNotice, "The tenant is safe and the dealing has stopped.")]
    [TestCase(ClosureDocumentKind.ServiceCertificate, "by PC Leah Strand: fixed to a prominent place, The flat’s front door; proof: Photograph LS/1")]
    [TestCase(ClosureDocumentKind.CourtApplication, "Authorised by Supt Martin Oyelaran")]
    [TestCase(ClosureDocumentKind.OrderSummary, "The last day on which the premises are closed is Sunday 31 January 2027.")]
    public async Task Every_document_of_a_fully_recorded_closure_is_issued_without_a_blank(ClosureDocumentKind kind, string says)
    {
        var subject = await Recorded(kind);

        var draft = await room.Done(SampleDocuments.ADocumentToMake(operation, subject, kind));
        var issued = await room.Done(new IssueClosureDocument(operation, draft.Id));

        var paper = await room.DoneSayingWhy(new GetClosureDocument(operation, issued));
        using var package = WordprocessingDocument.Open(new MemoryStream(paper.Content), isEditable: false);
        Assert.That(draft.Missing, Is.Empty);
        Assert.That(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
        Assert.That(Words(paper), Does.Contain(says).And.Not.Contain(DocumentTemplate.Blank));
    }

    [Test]
    public async Task An_extension_and_a_cancellation_say_who_signed_them()
    {
        var cancelled = await Recorded(ClosureDocumentKind.CancellationNotice);
        var cancellation = await WordsOfADraft(cancelled, ClosureDocumentKind.CancellationNotice);

        Assert.That(cancellation, Does
            .Contain("Name and rank: Supt Martin Oyelaran, superintendent or above").And
            .Contain("has no effect from 2:15pm, Monday 23 November 2026."));
    }

    [Test]
    public async Task A_certificate_says_every_act_of_service_and_is_signed_by_each_who_served()
    {
        var notice = await Served();
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(new RecordServiceAct
        {
            Operation = operation,
            NoticeId = notice,
            How = ServiceMethod.Copy,
            ServedAt = Now,
            Place = "At the door",
            ServedBy = "PC Iris Fenn",
            GivenTo = "The tenant",
            Proof = "Body-worn video 3",
        });

        var words = await WordsOfADraft(notice, ClosureDocumentKind.ServiceCertificate);

        Assert.That(words, Does.Contain("by PC Leah Strand: fixed to a prominent place, The flat’s front door; proof: Photograph LS/1\n")
            .And.Contain("by PC Iris Fenn: copy given to a person, At the door; given to The tenant; proof: Body-worn video 3\n")
            .And.Contain("\nPC Leah Strand: \nPC Iris Fenn: \n"));
    }

    [Test]
    public async Task A_later_act_does_not_hide_the_first_service_of_a_notice_that_was_only_recorded()
    {
        var notice = await room.Done(room.ANoticeServedNow(operation));
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(new RecordServiceAct
        {
            Operation = operation,
            NoticeId = notice,
            How = ServiceMethod.Access,
            ServedAt = Now,
            Place = "The yard gate",
            ServedBy = "PC Iris Fenn",
        });

        var words = await WordsOfADraft(notice, ClosureDocumentKind.ServiceCertificate);

        Assert.That(words, Does
            .Contain("by PC Leah Strand: Fixed to the flat door, then the block entrance\n").And
            .Contain("by PC Iris Fenn: fixed to a normal means of access, The yard gate\n"));
    }

    [Test]
    public async Task An_order_summary_says_the_last_day_that_the_order_has_now_and_how_it_was_extended()
    {
        var order = await Recorded(ClosureDocumentKind.OrderSummary);
        room.Clock.Advance(TimeSpan.FromDays(30));
        await room.Done(new ExtendClosureOrder
        {
            Operation = operation,
            OrderId = order,
            AuthorisedBy = "Insp Dana Whitlock",
            Rank = AuthorisingRank.Inspector,
            Consulted = "Hackney community safety team",
            AppliedOn = new DateOnly(2026, 12, 18),
            CourtCode = PreparedNotice.Court,
            MadeAt = Now,
            LastDayOn = new DateOnly(2027, 3, 31),
        });

        var words = await WordsOfADraft(order, ClosureDocumentKind.OrderSummary);

        Assert.That(words, Does.Contain("closed is Wednesday 31 March 2027.").And
            .Contain("It was extended to Wednesday 31 March 2027 by ").And.Not
            .Contain("31 January"));
    }

    [Test]
    public async Task A_closure_notice_is_made_once_it_is_authorised_and_made_final_once_it_is_issued()
    {
        await prepared.Authorise();
        var toMake = SampleDocuments.ADocumentToMake(
            operation,
            prepared.ProposalId) with
        { CourtCode = PreparedNotice.Court, ListedAt = Now.AddDays(1) };
        var early = await room.Done(toMake);
        var refused = await room.Send(new IssueClosureDocument(operation, early.Id));
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(prepared.Issuing);

        var draft = await room.Done(toMake);
        var paper = await room.DoneSayingWhy(new GetClosureDocument(operation, await room.Done(new IssueClosureDocument(operation, draft.Id))));

        Assert.That(early.Missing, Is.EqualTo(new[] { "when the notice was issued", "when the notice ends" }));
        Assert.That(refused.Refusals.Single().Message, Does.StartWith("This notice has not been issued yet"));
        Assert.That(Words(paper), Does.Contain(
            "The court must hear the application within 48 hours of the service of this notice, not counting Christmas Day.")
            .And.Contain("The grounds: Dealing and fights on the landing, day and night.").And.Not.Contain(DocumentTemplate.Blank));
    }

    [Test]
    public async Task A_closure_notice_stays_the_same_document_when_it_is_served()
    {
        await prepared.Issue();
        await room.Done(SampleDocuments.ADocumentToMake(operation, prepared.ProposalId));
        room.Clock.Advance(TimeSpan.FromHours(1));
        var notice = await room.Done(prepared.Serving);

        var second = await room.Done(SampleDocuments.ADocumentToMake(operation, notice));

        Assert.That(second.DraftVersion, Is.EqualTo(2));
    }

    [Test]
    public async Task Before_its_authority_or_its_service_a_notice_has_not_every_document()
    {
        await prepared.Consult();
        var unauthorised = await room.Send(SampleDocuments.ADocumentToMake(operation, prepared.ProposalId));
        var certificate = await room.Send(SampleDocuments.ADocumentToMake(operation, prepared.ProposalId, ClosureDocumentKind.ServiceCertificate));

        Assert.That(unauthorised.Refusals.Single().Message, Does.StartWith("No one has authorised this notice yet"));
        Assert.That(certificate.Refusals.Single().Message, Does.StartWith("This document is about a served notice"));
    }

    [Test]
    public async Task Nothing_is_made_or_issued_in_a_closed_case()
    {
        var notice = await Recorded(ClosureDocumentKind.CancellationNotice);
        var toMake = SampleDocuments.ADocumentToMake(operation, notice, ClosureDocumentKind.ServiceCertificate);
        var draft = await room.Done(toMake);
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction });

        var made = await room.Send(toMake);
        var issued = await room.Send(new IssueClosureDocument(operation, draft.Id));

        Assert.That(new[] { made.Refusals.Single().Message, issued.Refusals.Single().Message }, Is.All.EqualTo("This operation is closed"));
    }

    [TestCase("2014-10-19T11:00Z", "2014-10-20T09:00Z", "2014")]
    [TestCase("2014-10-18T11:00Z", "2014-10-19T11:00Z", "2003")]
    public async Task The_law_of_the_day_of_service_governs_a_notice_its_order_and_the_appeal(string issued, string served, string act)
    {
        var old = await room.Done(room.AClosureToLog() with { StartedAt = DateTimeOffset.Parse(issued, null).AddDays(-3) });
        var notice = await room.Done(room.ANoticeServedNow(old) with
        {
            IssuedAt = DateTimeOffset.Parse(
            issued,
            null),
            ServedAt = DateTimeOffset.Parse(served, null)
        });
        var heard = DateTimeOffset.Parse(served, null).AddDays(1);
        await room.Done(new RecordHearing { Operation = old, CourtCode = PreparedNotice.Court, HeardAt = heard, Outcome = HearingOutcome.OrderMade });
        var order = await room.Done(new RecordClosureOrder { Operation = old, EffectiveFrom = heard, LastDayOn = new DateOnly(2014, 12, 31) });

        var certificate = await WordsOfADraft(notice, ClosureDocumentKind.ServiceCertificate, old);
        var summary = await WordsOfADraft(order, ClosureDocumentKind.OrderSummary, old);

        Assert.That(new[] { certificate, summary }, Is.All.Contains($"Act {act}, section"));
    }

    [Test]
    public async Task The_page_says_what_can_be_made_and_what_is_missing()
    {
        await prepared.Consult();
        var browser = await room.SignedIn();
        var early = await browser.Open($"/operations/{operation}/documents");
        await room.Done(prepared.Authorising with { AuthorisedAt = Now });

        var authorised = await browser.Open($"/operations/{operation}/documents");
        var made = await browser.Post($"/operations/{operation}/documents", new()
        {
            ["Make.SubjectId"] = $"{prepared.ProposalId}",
            ["Make.Advice"] = "Shelter",
            ["Make.CourtCode"] = PreparedNotice.Court,
        });

        Assert.That(
            early.QuerySelector("main")!.TextContent,
            Does.Contain("It cannot be made yet. No one has authorised this notice yet. Record the authority first."));
        Assert.That(authorised.QuerySelector("main")!.TextContent, Does.Contain("Missing: when the notice was issued, when the notice "
            + "ends, the court that hears the application, when the application is heard, who gives housing and legal advice"));
        Assert.That(made.QuerySelector("main")!.TextContent, Does
            .Contain("Still to be completed: when the notice was issued, when the notice ends, when the application is heard.").And
            .Contain("Version 1, 3 blanks to be completed"));
    }

    private async Task<Guid> Served(int hours = 48)
    {
        await prepared.Issue(hours);
        room.Clock.Advance(TimeSpan.FromHours(1));

        return await room.Done(prepared.Serving with { CourtCode = PreparedNotice.Court, ListedAt = Now.AddDays(1) });
    }

    /// <summary>Takes the closure to where everything is on the record that a document of that kind says.</summary>
    private async Task<Guid> Recorded(ClosureDocumentKind kind)
    {
        var notice = await Served(hours: kind == ClosureDocumentKind.ExtensionNotice ? 24 : 48);
        room.Clock.Advance(TimeSpan.FromHours(1));

        switch (kind)
        {
            case ClosureDocumentKind.ExtensionNotice:
                await room.Done(new ExtendClosureNotice
                {
                    Operation = operation,
                    NoticeId = notice,
                    AuthorisedBy = "Supt Martin Oyelaran",
                    Rank = AuthorisingRank.Superintendent,
                    Hours = 20,
                    MadeAt = Now,
                });
                break;
            case ClosureDocumentKind.CancellationNotice:
                await room.Done(new CancelClosureNotice
                {
                    Operation = operation,
                    NoticeId = notice,
                    AuthorisedBy = "Supt Martin Oyelaran",
                    Rank = AuthorisingRank.Superintendent,
                    MadeAt = Now,
                    What = "The tenant is safe and the dealing has stopped.",
                });
                break;
            case ClosureDocumentKind.OrderSummary:
                return await room.AnOrderMadeOf(operation);
        }

        return notice;
    }

    private async Task<string> WordsOfADraft(Guid subject, ClosureDocumentKind kind, string? of = null)
    {
        var draft = await room.Done(SampleDocuments.ADocumentToMake(of ?? operation, subject, kind));

        return Words(await room.DoneSayingWhy(new GetClosureDocument(of ?? operation, draft.Id)));
    }

    private static string Words(GetClosureDocument.Answer paper) => WordDocumentWriter.WordsOf(paper.Content).Replace('\u00a0', ' ');
}
