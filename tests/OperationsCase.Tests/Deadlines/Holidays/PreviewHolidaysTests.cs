using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

public class PreviewHolidaysTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson administrator = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        administrator = room.AnAdministrator();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task It_counts_by_rule_how_many_open_deadlines_would_move_and_by_how_much()
    {
        await room.ASeizure();
        await room.ASeizure();
        await room.Done(room.ANoticeServedNow(await room.AClosure()));

        var preview = await Preview(SampleHolidays.TheJsonOfGovUk(2019, SampleHolidays.ASpecialTuesday));

        var moved = preview.Deadlines.Single();
        Assert.That((moved.RuleId, moved.Count, moved.MinutesLater, moved.Shift), Is.EqualTo(("cash.detention-order", 2, 1440, "1 day later")));
        Assert.That(room.Count("SELECT COUNT(*) FROM Calendar"), Is.EqualTo(1));
    }

    [Test]
    public async Task It_shows_the_days_that_come_go_and_are_renamed_year_by_year()
    {
        var preview = await Preview(SampleHolidays.TheShippedDays(days =>
        {
            days[new DateOnly(2027, 6, 4)] = "Harvest holiday";
            days.Remove(new DateOnly(2027, 8, 30));
            days[new DateOnly(2028, 5, 1)] = "May Day";
        }));

        Assert.That(preview.Years.Select(year => year.Number), Is.EqualTo(new[] { 2027, 2028 }));
        Assert.That(preview.Years[0].Added.Single(), Is.EqualTo(new PreviewHolidays.PreviewDay(new DateOnly(2027, 6, 4), "Harvest holiday", null)));
        Assert.That(preview.Years[0].Gone.Single(), Is.EqualTo(new PreviewHolidays.PreviewDay(
            new DateOnly(2027, 8, 30),
            "Summer bank holiday",
            null)));
        Assert.That(preview.Years[1].Renamed.Single(), Is.EqualTo(new PreviewHolidays.PreviewDay(
            new DateOnly(2028, 5, 1),
            "May Day",
            "Early May bank holiday")));
    }

    [Test]
    public async Task Years_that_the_file_does_not_have_stay_as_they_are()
    {
        var preview = await Preview(SampleHolidays.TheJsonOfGovUk(2019));

        Assert.That(preview.Years, Is.Empty);
        Assert.That(preview.YearsKept, Is.EqualTo(Enumerable.Range(2003, 16)));
        Assert.That(preview.YearsCovered, Is.EqualTo(Enumerable.Range(2003, 26)));
    }

    [Test]
    public async Task It_warns_of_a_year_lost_a_past_holiday_removed_and_a_holiday_at_a_weekend()
    {
        var preview = await Preview(SampleHolidays.TheShippedDays(days =>
        {
            days.Remove(new DateOnly(2028, 4, 14));
            days.Remove(new DateOnly(2026, 8, 31));
            days[new DateOnly(2027, 6, 5)] = "Harvest holiday";
        }));

        Assert.That(preview.Warnings, Has.Count.EqualTo(3));
        Assert.That(preview.Warnings[0], Does.StartWith("The year 2028 would be lost"));
        Assert.That(preview.Warnings[1], Does.StartWith("Summer bank holiday on Monday 31").And.EndsWith("is past and would be removed."));
        Assert.That(preview.Warnings[2], Does.StartWith("Harvest holiday is on Saturday 5"));
    }

    [Test]
    public async Task Nobody_but_an_administrator_may_ask()
    {
        var answer = await room.Send(new PreviewHolidays { Content = SampleHolidays.TheJsonOfGovUk(2019) });

        Assert.That(answer.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    private Task<PreviewHolidays.Answer> Preview(string content) =>
        room.As(administrator, () => room.Done(new PreviewHolidays { Content = content }));
}
