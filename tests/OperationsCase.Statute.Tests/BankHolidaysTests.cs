using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class BankHolidaysTests
{
    [TestCase("2026-12-25", "Christmas Day")]
    [TestCase("2027-12-27", "Christmas Day (substitute day)")]
    [TestCase("2026-12-26", null)]
    [TestCase("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II")]
    public void A_holiday_goes_by_its_name(string on, string? name) => Assert.That(Calendar.NameOf(Day(on)), Is.EqualTo(name));

    [TestCase("2002-12-25")]
    [TestCase("2029-01-01")]
    public void A_year_that_the_calendar_does_not_cover_is_refused(string on) =>
        Assert.That(() => Calendar.NameOf(Day(on)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains(Calendar.Version));

    [Test]
    public void A_holiday_proclaimed_early_does_not_pass_for_a_whole_year()
    {
        var calendar = Read("On,Name\n2029-06-04,Coronation");

        Assert.That(() => calendar.NameOf(Day("2029-03-30")), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase("2029-03-30,Good Friday\n2029-06-04,Coronation", TestName = "A year without its Christmas is not whole")]
    [TestCase("2029-12-25,Christmas Day\n2029-12-26,Boxing Day", TestName = "A year without its Good Friday is not whole")]
    public void A_year_is_covered_when_it_has_its_Good_Friday_and_a_day_at_Christmas(string days)
    {
        var calendar = Read($"On,Name\n{days}");

        Assert.That(calendar.Covers(Day("2029-06-04")), Is.False);
    }

    [Test]
    public void Of_the_holidays_only_Good_Friday_is_left_out_where_a_rule_names_it_alone()
    {
        var rule = Statutes.ById("cash.detention-order", 2);
        var goodFridayAlone = rule with { Disregards = [DisregardedDay.Named("good-friday")] };

        var calculation = goodFridayAlone.Calculate(InLondon("2026-04-02 10:00"), Calendar);

        Assert.That(calculation.DueAt, Is.EqualTo(InLondon("2026-04-05 10:00")));
    }

    [TestCase("good-friday", true)]
    [TestCase("bank-holiday", true)]
    [TestCase("saturday", false)]
    [TestCase("christmas-day", false)]
    public void Only_a_calendar_says_which_days_move(string day, bool needsCalendar) =>
        Assert.That(DisregardedDay.Named(day).NeedsCalendar, Is.EqualTo(needsCalendar));

    [Test]
    public void A_calendar_keeps_its_name_and_the_day_it_was_read()
    {
        var calendar = Read("# A remark.\r\nOn,Name\r\n2029-03-30,Good Friday\r\n2029-12-25,Christmas Day\r\n");

        Assert.That((calendar.Version, calendar.ReadOn), Is.EqualTo(("test", Day("2026-11-23"))));
        Assert.That(calendar.NameOf(Day("2029-03-30")), Is.EqualTo("Good Friday"));
        Assert.That(calendar.NameOf(Day("2029-03-31")), Is.Null);
    }

    [TestCase("", TestName = "An empty file")]
    [TestCase("date,title\n2029-12-25,Christmas Day", TestName = "Other columns")]
    [TestCase("On,Name\n25/12/2029,Christmas Day", TestName = "A date written the other way round")]
    [TestCase("On,Name\n2029-12-25", TestName = "A day without its name")]
    [TestCase("On,Name\n2029-12-25,", TestName = "A day with an empty name")]
    [TestCase("On,Name\n2029-12-25,Christmas Day\n2029-12-25,Christmas Day", TestName = "A day twice")]
    public void A_calendar_that_cannot_be_read_is_refused(string csv) => Assert.That(() => Read(csv), Throws.TypeOf<FormatException>());

    private static BankHolidays Read(string csv)
    {
        using var text = new StringReader(csv);

        return BankHolidays.Parse("test", new DateOnly(2026, 11, 23), text);
    }
}
