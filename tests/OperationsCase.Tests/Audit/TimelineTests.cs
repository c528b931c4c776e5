using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

/// <summary>What is wrong, who did what and who recorded it, and what was done in time, stand where the case is read.</summary>
public class TimelineTests
{
    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task It_says_who_did_it_and_who_recorded_it_later()
    {
        var served = room.Clock.GetUtcNow();
        await room.Done(room.ANoticeServedNow(operation));
        await room.Done(room.ATask(operation));
        var before = await Dates();
        room.Clock.Advance(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(12));
        await room.Done(new RecordServiceAct
        {
            Operation = operation,
            NoticeId = (await room.Done(new GetClosure(operation))).Notices[0].Id,
            How = ServiceMethod.Access,
            ServedAt = served.AddMinutes(5),
            Place = "The block entrance",
            ServedBy = "PC Leah Strand",
        });

        var dates = await Dates();

        Assert.That(
            before,
            Has.Some.EqualTo($"Served by PC Leah Strand on {Format.Day(served)} at 9:15am. Recorded by DC Priya Raman at 9:15am"));
        Assert.That(before, Has.Some.EqualTo($"By DC Priya Raman on {Format.Day(served)} at 9:15am"));
        Assert.That(
            dates,
            Has.Some.EqualTo($"Served by PC Leah Strand on {Format.Day(served)} at 9:20am. Recorded by DC Priya Raman at 1:27pm"));
    }

    [Test]
    public async Task A_hearing_listed_after_the_limit_stands_in_red_on_the_summary_and_on_the_closure()
    {
        var notice = await room.Done(room.ANoticeServedNow(operation));
        var browser = await room.SignedIn();
        var before = await browser.Open($"/operations/{operation}");
        await room.Done(new RecordHearingListing
        {
            Operation = operation,
            NoticeId = notice,
            CourtCode = room.ACourt(),
            ListedAt = room.Clock.GetUtcNow().AddHours(49),
        });

        Assert.That(before.QuerySelector(".oc-wrong"), Is.Null);

        foreach (var address in new[] { $"/operations/{operation}", $"/operations/{operation}/closure" })
        {
            Assert.That(
                (await browser.Open(address)).QuerySelector(".oc-wrong")!.TextContent,
                Does.Contain("The hearing is listed for").And.Contain("after the limit of"),
                address);
        }
    }

    [Test]
    public async Task A_deadline_that_was_met_in_time_and_recorded_late_is_nowhere_called_missed()
    {
        var notice = await room.Done(room.ANoticeServedNow(operation));
        var limit = room.Clock.GetUtcNow().AddHours(48);
        room.Clock.Advance(TimeSpan.FromHours(50));
        await room.Sweep();
        var browser = await room.SignedIn();
        var before = await browser.Open("/messages");
        await room.Done(new RecordHearing
        {
            Operation = operation,
            NoticeId = notice,
            CourtCode = room.ACourt(),
            HeardAt = limit.AddHours(-2),
            Outcome = HearingOutcome.OrderMade,
        });

        var messages = (await browser.Open("/messages")).QuerySelector("main")!.TextContent;

        Assert.That(before.QuerySelector("main")!.TextContent, Does.Contain("Missed: a court must hear"));
        Assert.That(messages, Does.Contain("Done in time: a court must hear").And.Not.Contain("Missed: a court must hear"));
        Assert.That((await browser.Open("/")).QuerySelector("main")!.TextContent, Does.Not.Contain("Missed: a court must hear"));
    }

    [TestCase(3.2, 2.0, "Done in time: a court must hear the application")]
    [TestCase(2.0, 3.0, "Done late: a court must hear the application")]
    public void What_was_done_says_whether_it_was_in_time(double due, double met, string says)
    {
        var now = room.Clock.GetUtcNow();

        Assert.That(
            EscalationPolicy.Says("A court must hear the application", EscalationPolicy.Missed, now.AddHours(due), now.AddHours(met)),
            Is.EqualTo(says));
    }

    [Test]
    public async Task The_page_and_the_print_of_a_raid_say_when_it_was_and_what_cash_and_networks_belong_to_it()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var seizure = await room.Done(room.ASeizureToRecord(raid));
        var network = await room.ANetwork("Kestrel");
        await room.Done(SampleNetworks.ALink(raid, network));
        var browser = await room.SignedIn();
        var page = await browser.Open($"/operations/{raid}");
        var asking = await browser.Open($"/operations/{raid}/print");

        var paper = await browser.Send(browser.Path, asking, new() { ["reason-answered"] = "yes", ["Purpose"] = "Court", ["Why"] = "Bundle" });

        foreach (var shown in new[] { page, paper })
        {
            Assert.That(
                shown.QuerySelector("main")!.TextContent,
                Does.Contain($"Entered{Format.Moment(room.Clock.GetUtcNow().AddHours(-3))}").And.Contain(seizure).And.Contain(network));
        }
    }

    private async Task<IReadOnlyList<string>> Dates() =>
    [
        .. (await (await room.SignedIn()).Open($"/operations/{operation}/timeline"))
            .QuerySelectorAll(".moj-timeline__date")
            .Select(date => date.TextContent.Trim()),
    ];
}
