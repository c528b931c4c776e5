using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class CashClockTests
{
    [TestCase("2026-11-27 17:00", "2026-12-01 17:00", TestName = "A weekend does not count against cash")]
    [TestCase("2026-11-28 14:00", "2026-12-02 00:00", TestName = "Cash seized on a Saturday starts its clock on Monday")]
    [TestCase("2026-04-02 10:00", "2026-04-08 10:00", TestName = "Good Friday and Easter Monday do not count")]
    [TestCase("2027-03-25 16:00", "2027-03-31 16:00", TestName = "Easter on the weekend the clocks go forward keeps the hour on the wall")]
    [TestCase("2022-06-01 14:00", "2022-06-07 14:00", TestName = "A moved holiday and a jubilee do not count")]
    [TestCase("2026-08-28 23:59", "2026-09-02 23:59", TestName = "The last minute before a bank holiday weekend counts")]
    [TestCase("2005-07-01 17:00", "2005-07-05 17:00", TestName = "From 1 July 2005 the weekend was left out")]
    [TestCase("2005-06-30 17:00", "2005-07-02 17:00", TestName = "Until 30 June 2005 every day counted")]
    public void A_court_must_order_detention_of_cash_within_48_hours_of_seizure(string seized, string due) =>
        Assert.That(Reckoned("cash.detention-order", InLondon(seized)).DueAt, Is.EqualTo(InLondon(due)));

    [TestCase("2026-01-15", "2026-07-14", TestName = "Six months include the day of the order")]
    [TestCase("2027-08-31", "2028-02-29", TestName = "Six months that end in a leap February")]
    [TestCase("2008-05-12", "2008-08-11", TestName = "Three months before the 2009 Act")]
    [TestCase("2010-01-24", "2010-04-23", TestName = "The last order of three months")]
    [TestCase("2010-01-25", "2010-07-24", TestName = "The first order of six months")]
    public void An_order_detaining_cash_ends_with_its_last_day(string made, string last) => AssertEndsWith("cash.detention-end", made, last);

    [TestCase("2024-02-29", "2026-02-28", TestName = "Two years from a leap day")]
    [TestCase("2026-01-15", "2028-01-14", TestName = "Two years begin with the day of the first order")]
    [TestCase("2026-06-02", "2028-06-01", TestName = "Two years begin with the day of the first order in summer time")]
    public void No_detention_goes_past_two_years_from_the_first_order(string made, string last) => AssertEndsWith("cash.detention-limit", made, last);

    [Test]
    public void A_seizure_that_needs_an_unpublished_calendar_is_refused_and_not_guessed() =>
        Assert.That(() => Reckoned("cash.detention-order", InLondon("2028-12-29 17:00")), Throws
            .TypeOf<ArgumentOutOfRangeException>().With.Message
            .Contains("2029"));

    private static void AssertEndsWith(string ruleId, string made, string last)
    {
        var calculation = Reckoned(ruleId, Day(made));

        Assert.That(calculation.LastDayOn, Is.EqualTo(Day(last)));
        Assert.That(calculation.SafeLastDayOn, Is.Null);
        Assert.That(calculation.DueAt, Is.EqualTo(London.StartOf(Day(last).AddDays(1))));
        Assert.That(calculation.AlertAt, Is.EqualTo(calculation.DueAt));
    }
}
