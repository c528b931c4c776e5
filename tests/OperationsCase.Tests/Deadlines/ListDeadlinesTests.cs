using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class ListDeadlinesTests
{
    private const string Hearing = "closure-notice.hearing";

    private CaseRoom room = null!;
    private string inTime = "";
    private string late = "";
    private string missed = "";

    /// <summary>One hearing in time, one late, one missed and one still to come.</summary>
    [SetUp]
    public async Task ServeFourNotices()
    {
        room = new CaseRoom();
        inTime = await Serve();
        late = await Serve();
        missed = await Serve();
        room.Clock.Advance(TimeSpan.FromHours(20));
        await Hear(inTime);
        room.Clock.Advance(TimeSpan.FromHours(29));
        await Hear(late);
        await Serve();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Each_state_lists_its_deadlines_and_no_others()
    {
        Assert.That(await Cases(DeadlineState.Met), Is.EqualTo(new[] { inTime }));
        Assert.That(await Cases(DeadlineState.MetLate), Is.EqualTo(new[] { late }));
        Assert.That(await Cases(DeadlineState.Missed), Is.EqualTo(new[] { missed }));
        Assert.That(await Cases(DeadlineState.Open), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_was_met_says_by_whom_and_when()
    {
        var met = (await room.Done(new ListDeadlines { State = DeadlineState.MetLate, Rule = Hearing })).Rows.Single();

        Assert.That((met.MetBy, met.MetAt), Is.EqualTo(("DC Priya Raman", (DateTimeOffset?)room.Clock.GetUtcNow())));
        Assert.That(met.MetHow, Does.StartWith("Heard at"));
    }

    [Test]
    public async Task A_list_is_narrowed_by_officer_and_by_borough()
    {
        var supervisor = room.ASupervisor(CaseRoom.Hackney, CaseRoom.TowerHamlets);

        var (own, of, here, there) = await room.As(supervisor, async () => (
            await room.Done(new ListDeadlines()),
            await room.Done(new ListDeadlines { Officer = room.Priya.Id }),
            await room.Done(new ListDeadlines { Everybodys = true, Borough = CaseRoom.Hackney }),
            await room.Done(new ListDeadlines { Everybodys = true, Borough = CaseRoom.TowerHamlets })));

        Assert.That((own.Total, of.Total > 0, of.Total == here.Total, there.Total), Is.EqualTo((0, true, true, 0)));
    }

    [Test]
    public async Task Somebody_of_another_borough_lists_none_of_them_whatever_they_ask_for()
    {
        var stranger = room.ASupervisor(CaseRoom.TowerHamlets);

        foreach (var state in Enum.GetValues<DeadlineState>())
        {
            foreach (var query in new[] { new ListDeadlines { State = state, Officer = room.Priya.Id }, new ListDeadlines
            {
                State = state,
                Everybodys = true,
                Borough = CaseRoom.Hackney,
            } })
            {
                Assert.That((await room.As(stranger, () => room.Done(query))).Total, Is.Zero, $"{query}");
            }
        }
    }

    [TestCase("/deadlines?state=Met", "Met in time")]
    [TestCase("/deadlines?state=MetLate", "Met late")]
    [TestCase("/deadlines?when=Overdue", "Overdue")]
    public async Task The_page_says_what_became_of_each(string path, string words)
    {
        var page = await (await room.SignedIn()).Open(path);

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain(words).And.Contain("A court must hear the application"));
    }

    [Test]
    public async Task The_API_lists_the_same_and_refuses_what_is_no_state()
    {
        using var api = await room.Api();

        Assert.That((int)(await api.Get("/api/deadlines?state=Met"))["total"]!, Is.EqualTo(1));
        Assert.That((int)(await api.GetAsync("/api/deadlines?state=Sunk")).StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task The_list_can_be_downloaded_by_whoever_says_why()
    {
        var refused = await room.Send(new ListDeadlines { Rows = ListDeadlines.MostRows });

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
    }

    private async Task<string> Serve()
    {
        var operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));

        return operation;
    }

    private Task<Guid> Hear(string operation) =>
        room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.Refused,
        });

    private async Task<IReadOnlyList<string?>> Cases(DeadlineState state) =>
        [.. (await room.Done(new ListDeadlines { State = state, Rule = Hearing })).Rows.Select(row => row.OperationReference?.Value!)];
}
