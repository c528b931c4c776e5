using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Documents;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Documents;

public class MakeClosureDocumentTests
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
    public async Task A_closure_notice_says_the_seven_things_that_the_Act_of_2014_asks_for()
    {
        var made = await Make(ClosureDocumentKind.ClosureNotice);
        var words = await WordsOf(made.Id);

        Assert.That(made.Missing, Is.Empty);
        Assert.That(words.Split('\n').Where(line => line.Length > 2 && char.IsDigit(line[0]) && line[1] == '.'), Is.EqualTo(new[]
        {
            "1. The premises", "2. What this notice does", "3. It is an offence not to obey this notice",
            "4. A court will be asked for a closure order",
            "5. When and where the court will hear the application", "6. What a closure order does", "7. Who can give you housing and legal advice",
        }));
        Assert.That(words, Does.Contain("Anti-social Behaviour, Crime and Policing Act 2014")
            .And.Contain("This notice is about Flat 14, Aldridge House, Queensbridge Road.")
            .And.Contain("Supt Martin Oyelaran (not confirmed in this system), superintendent or above")
            .And.Contain("until 9:15am on Wednesday 25 November 2026")
            .And.Contain("9:15am, Tuesday 24 November 2026.")
            .And.Contain("within 48 hours of the service of this notice")
            .And.Contain("Thames Magistrates")
            .And.Contain("\nHackney Law Centre").And.Contain("\nShelter, 0808 800 4444")
            .And.Not.Contain(DocumentTemplate.Blank));
    }

    [Test]
    public async Task A_notice_of_before_20_October_2014_says_the_six_things_that_the_Act_of_2003_asks_for()
    {
        var then = new DateTimeOffset(2014, 10, 6, 9, 0, 0, TimeSpan.Zero);
        var old = await room.Done(room.AClosureToLog() with { StartedAt = then.AddDays(-3) });
        var served = await room.Done(room.ANoticeServedNow(old) with { IssuedAt = then, ServedAt = then });

        var made = await room.Done(SampleDocuments.ADocumentToMake(old, served));
        var extension = await room.Send(SampleDocuments.ADocumentToMake(old, served, ClosureDocumentKind.ExtensionNotice));
        var words = await WordsOf(made.Id, old);

        Assert.That(words.Split('\n').Count(line => line.Length > 2 && char.IsDigit(line[0]) && line[1] == '.'), Is.EqualTo(6));
        Assert.That(words, Does.Contain("Anti-social Behaviour Act 2003, section 1").And.Contain("[to be completed], [to be completed]."));
        Assert.That(extension.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [TestCase(ClosureDocumentKind.ClosureNotice)]
    [TestCase(ClosureDocumentKind.ExtensionNotice)]
    [TestCase(ClosureDocumentKind.CancellationNotice)]
    [TestCase(ClosureDocumentKind.ServiceCertificate)]
    [TestCase(ClosureDocumentKind.CourtApplication)]
    [TestCase(ClosureDocumentKind.OrderSummary)]
    public async Task Every_document_is_a_valid_word_file_marked_on_every_page_and_watermarked(ClosureDocumentKind kind)
    {
        var subject = kind == ClosureDocumentKind.OrderSummary ? await room.AnOrderMadeOf(operation) : notice;
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Police and council only" });

        var made = await room.Done(SampleDocuments.ADocumentToMake(operation, subject, kind));

        using var package = WordprocessingDocument.Open(new MemoryStream((await Paper(made.Id)).Content), isEditable: false);
        Assert.That(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
        Assert.That(package.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, Is.EqualTo("OFFICIAL-SENSITIVE: Police and council only"));
        Assert.That(package.MainDocumentPart.HeaderParts.Single().Header!.InnerXml, Does.Contain(WordHeaderFooter.Watermark));
        Assert.That(package.MainDocumentPart.FooterParts.Single().Footer!.InnerText, Does.Contain("OFFICIAL-SENSITIVE: Police and council only").And
            .Contain($"{operation}, ").And
            .Contain("version 1, draft"));
    }

    [Test]
    public async Task A_fact_that_is_not_on_the_record_is_left_to_be_completed_and_named()
    {
        var made = await Make(ClosureDocumentKind.ExtensionNotice);

        Assert.That(made.Missing, Is.EquivalentTo(
            new[]
            {
                "by how many hours the notice was extended",
                "when the extended notice ends",
                "who extended the notice",
                "when the notice was extended",
            }));
        Assert.That(
            await WordsOf(made.Id),
            Does.Contain("The closure notice is extended by [to be completed] hours. It now ends at [to be completed]."));
    }

    [Test]
    public async Task No_document_names_who_complained()
    {
        const string Complainant = "Mrs Aveline Tarrant";
        await room.Done(room.AProblemToRecord());
        var complained = await room.Done(
            room.AClosureToLog() with { DrugEvidence = $"Seen by {Complainant}", Landlord = Complainant, Place = "Flat 2" });
        var served = await room.Done(room.ANoticeServedNow(complained));
        var order = await room.AnOrderMadeOf(complained);

        foreach (var kind in Enum.GetValues<ClosureDocumentKind>())
        {
            var made = await room.Done(SampleDocuments.ADocumentToMake(complained, kind == ClosureDocumentKind.OrderSummary ? order : served, kind));

            Assert.That(await WordsOf(made.Id, complained), Does.Not.Contain("Tarrant"), $"{kind}");
        }
    }

    [Test]
    public async Task An_order_summary_says_its_last_day_and_the_last_day_for_an_appeal()
    {
        var order = await room.AnOrderMadeOf(operation);

        var made = await room.Done(SampleDocuments.ADocumentToMake(operation, order, ClosureDocumentKind.OrderSummary));

        Assert.That(await WordsOf(made.Id), Does.Contain("closed is Sunday 31 January 2027.").And.Contain("by the end of Monday 14 December 2026."));
    }

    [Test]
    public void The_same_facts_make_the_same_bytes()
    {
        var first = WordDocumentWriter.Of(
            [(DocumentTemplate.TemplatePart.Title, "A title"), (DocumentTemplate.TemplatePart.Point, "A point")],
            "OFFICIAL",
            "CH-2026-000001",
            isDraft: true);
        var second = WordDocumentWriter.Of(
            [(DocumentTemplate.TemplatePart.Title, "A title"), (DocumentTemplate.TemplatePart.Point, "A point")],
            "OFFICIAL",
            "CH-2026-000001",
            isDraft: true);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Drafts_are_numbered_by_kind_and_notice()
    {
        var first = await Make(ClosureDocumentKind.ClosureNotice);
        var second = await Make(ClosureDocumentKind.ClosureNotice);
        var another = await Make(ClosureDocumentKind.ServiceCertificate);

        Assert.That((first.DraftVersion, second.DraftVersion, another.DraftVersion), Is.EqualTo((1, 2, 1)));
    }

    [Test]
    public async Task What_is_not_of_this_case_cannot_be_the_subject()
    {
        var (_, elsewhere) = await room.AServedNotice();

        var refused = await room.Send(SampleDocuments.ADocumentToMake(operation, elsewhere));

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo("SubjectId"));
    }

    [Test]
    public void Every_template_asks_only_for_facts_that_there_are()
    {
        foreach (var kind in Enum.GetValues<ClosureDocumentKind>())
        {
            foreach (var isOf2014 in new[] { true, false })
            {
                Assert.That(DocumentTemplate.Named(kind.Template(isOf2014)).Facts.Select(ClosureDocumentFacts.None.WordsOf), Is.Not.Empty);
            }
        }
    }

    private Task<MakeClosureDocument.Answer> Make(ClosureDocumentKind kind) => room.Done(SampleDocuments.ADocumentToMake(operation, notice, kind));

    private Task<GetClosureDocument.Answer> Paper(Guid id, string? of = null) => room.DoneSayingWhy(new GetClosureDocument(of ?? operation, id));

    private async Task<string> WordsOf(Guid id, string? of = null) =>
        WordDocumentWriter.WordsOf((await Paper(id, of)).Content).Replace('\u00a0', ' ');
}
