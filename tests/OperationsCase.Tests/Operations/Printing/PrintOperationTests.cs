using AngleSharp.Dom;
using OperationsCase.Intelligence;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations.Printing;

public class PrintOperationTests
{
    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_print_has_what_the_case_is_where_it_stands_its_deadlines_its_closure_and_its_steps()
    {
        var paper = (await Printed()).QuerySelector("main")!;

        Assert.That(paper
            .QuerySelectorAll("h2")
            .Select(heading => heading.TextContent), Is.SupersetOf(new[] { "Premises", "Deadlines", "Steps to an order", "What was done" }));
        Assert.That(paper.TextContent, Does.Contain(operation).And.Contain("DC Priya Raman").And.Contain("Notice served"));
        Assert.That(Steps(paper), Is.EquivalentTo(new[] { "Notice served", "Operation logged" }));
    }

    [Test]
    public async Task A_print_has_the_cash_and_the_networks_and_tells_of_no_intelligence_or_disclosure_and_not_who_may_see_the_case()
    {
        var supervisor = room.ASupervisor();
        await room.Done(SampleNetworks.ALink(operation, await room.ANetwork("Kestrel")));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        await room.Done(room.ADisclosure(operation));
        await room.Done(new LogIntelligence
        {
            IdempotencyKey = Guid.CreateVersion7(),
            Case = operation,
            Content = "He keeps it in the meter cupboard",
            Provenance = "A neighbour on the stairs",
            Source = SourceGrade.Untested,
            Assessment = IntelligenceAssessment.B,
            Handling = HandlingCode.P,
        });
        await room.As(supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "The tenant moved there.",
        }));
        await room.Restricted(supervisor, operation);

        var paper = (await Printed()).QuerySelector("main")!;

        Assert.That(Steps(paper), Is.EquivalentTo(new[] { "Notice served", "Operation logged" }));
        Assert.That(paper.TextContent, Does.Contain("Kestrel").And.Contain(seizure));
        Assert.That(paper.TextContent, Does.Not
            .Contain("Graded").And.Not
            .Contain("Disclosed").And.Not
            .Contain("Shared").And.Not
            .Contain("tenant gives"));
    }

    private static IEnumerable<string> Steps(IElement paper) => paper.QuerySelectorAll(".moj-timeline__title").Select(title => title.TextContent);

    private async Task<IDocument> Printed()
    {
        var browser = await room.SignedIn();
        var asking = await browser.Open($"/operations/{operation}/print");

        return await browser.Send(browser.Path, asking, new()
        {
            ["reason-answered"] = "yes",
            ["Purpose"] = "Court",
            ["Why"] = "Bundle for the hearing",
        });
    }
}
