using System.Net;
using Dapper;
using Ical.Net;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Life;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Feed;

public class CalendarFeedTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private string secret = "";

    [SetUp]
    public async Task MakeALink()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
        secret = await room.Done(new MakeCalendarLink());
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_calendar_shows_the_open_deadlines_of_its_officer_and_names_nobody()
    {
        var text = await Read();
        var calendar = Calendar.Load(text)!;
        var hearing = calendar.Events.Single(one => one.Summary!.Contains("a court must hear the application", StringComparison.Ordinal));

        Assert.That(hearing.DtStart!.AsUtc, Is.EqualTo(room.Clock.GetUtcNow().AddHours(48).UtcDateTime));
        Assert.That(hearing.Summary, Does.StartWith(operation));
        Assert.That(calendar.Events, Has.Count.EqualTo(2));
        Assert.That(new[] { "Aldridge", "Queensbridge", "Raman", "Oyelaran" }.Where(text.Contains), Is.Empty);
    }

    [Test]
    public async Task A_deadline_of_days_is_a_whole_day_and_one_that_was_met_is_gone()
    {
        room.Clock.Advance(TimeSpan.FromHours(20));
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.OrderMade,
        });
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 20) });

        var calendar = Calendar.Load(await Read())!;

        Assert.That(calendar.Events.Select(one => (one.IsAllDay, one.DtStart!.Date)), Does.Contain((true, new DateOnly(2027, 2, 20))));
        Assert.That(calendar.Events.Select(one => one.Summary), Has.None.Contain("a court must hear"));
    }

    [Test]
    public async Task A_deadline_that_moves_is_a_later_version_of_its_event()
    {
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        var before = EventOf(seizure, await Read());
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Loads(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday), "2026-11b");

        var moved = EventOf(seizure, await Read());

        Assert.That((before.Sequence, moved.Sequence, moved.Uid), Is.EqualTo((0, 1, before.Uid)));
        Assert.That(moved.LastModified!.AsUtc, Is.EqualTo(room.Clock.GetUtcNow().UtcDateTime).And.GreaterThan(before.LastModified!.AsUtc));
        Assert.That(moved.DtStart!.AsUtc, Is.EqualTo(before.DtStart!.AsUtc.AddDays(1)));
    }

    [Test]
    public async Task A_link_answers_HEAD_as_it_answers_GET()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Head, $"/calendar/{secret}.ics");

        var answer = await room.Client().SendAsync(ask);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "text/calendar")));
    }

    private static Ical.Net.CalendarComponents.CalendarEvent EventOf(string reference, string text) =>
        Calendar.Load(text)!.Events.Single(one => one.Summary!.StartsWith(reference, StringComparison.Ordinal));

    [Test]
    public async Task A_case_that_its_officer_may_no_longer_see_leaves_no_trace()
    {
        var supervisor = room.ASupervisor();
        var empty = Calendar.Load(await Read())!;
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, supervisor)));
        room.Database.Execute("DELETE FROM RestrictionAllows WHERE OfficerId = @Id", new { room.Priya.Id });

        var text = await Read();

        Assert.That(empty.Events, Is.Not.Empty);
        Assert.That(text, Does.Not.Contain(operation).And.Not.Contain("VEVENT"));
    }

    [Test]
    public async Task A_link_that_was_revoked_or_replaced_or_made_up_opens_nothing()
    {
        var next = await room.Done(new MakeCalendarLink());
        var replaced = await Status(secret);
        var inForce = await Status(next);
        await room.Done(new RevokeCalendarLink());

        Assert.That((replaced, inForce, await Status(next), await Status("made-up")),
            Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task An_officer_without_an_account_has_no_calendar()
    {
        room.Database.Execute("UPDATE Officer SET DisabledAt = CreatedAt WHERE Id = @Id", new { room.Priya.Id });

        Assert.That(await Status(secret), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_link_ends_with_the_account_and_does_not_come_back_with_it()
    {
        await room.As(room.AnAdministrator(), async () =>
        {
            await room.Done(new DisableAccount { OfficerId = room.Priya.Id, Why = "A career break." });
            await room.Done(new EnableAccount(room.Priya.Id));
        });

        Assert.That(await Status(secret), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Status(await room.Done(new MakeCalendarLink())), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Only_the_hash_of_a_link_is_kept_and_each_reading_is_logged()
    {
        await Read();
        await Read();

        Assert.That(room.Database.QuerySingle<string>("SELECT SecretHash FROM CalendarLink"), Is.EqualTo(RandomSecret.Hash(secret)));
        Assert.That(room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM Consultation WHERE Request = 'GetCalendar' AND OfficerId = @Id",
            new { room.Priya.Id }), Is.EqualTo(2));
    }

    [Test]
    public async Task The_link_is_shown_once_on_the_page_that_makes_it_and_can_be_revoked_there()
    {
        var browser = await room.SignedIn();
        var made = await browser.Post("/account/calendar", new());
        var shown = made.QuerySelector("code")!.TextContent;
        var again = await browser.Open("/account/calendar");
        var read = await room.Client().GetAsync(new Uri(shown).AbsolutePath);

        await browser.Send("/account/calendar?handler=Revoke", again, []);

        Assert.That(again.QuerySelector("code"), Is.Null);
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await room.Client().GetAsync(new Uri(shown).AbsolutePath)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> Read()
    {
        var answer = await room.Client().GetAsync($"/calendar/{secret}.ics");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));

        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> Status(string of) => (await room.Client().GetAsync($"/calendar/{of}.ics")).StatusCode;
}
