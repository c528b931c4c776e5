using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class ClosureClockTests
{
    [TestCase("2026-12-24 10:00", "2026-12-27 10:00", TestName = "Christmas Day in the middle adds a day")]
    [TestCase("2026-12-24 23:30", "2026-12-27 23:30", TestName = "A notice served half an hour before Christmas keeps that half hour")]
    [TestCase("2026-12-25 09:00", "2026-12-28 00:00", TestName = "A notice served on Christmas Day starts at the midnight that ends it")]
    [TestCase("2027-12-24 15:00", "2027-12-27 15:00", TestName = "Boxing Day, Sunday and a substitute holiday count against the notice")]
    [TestCase("2026-10-23 15:00", "2026-10-25 14:00", TestName = "Clocks that go back bring the limit an hour forward on the wall")]
    [TestCase("2028-02-28 09:00", "2028-03-01 09:00", TestName = "The 29th of February is a day like any other")]
    [TestCase("2026-11-23 16:20", "2026-11-25 16:20", TestName = "The hearing runs from service at 4:20pm, whenever the notice was issued")]
    [TestCase("2026-11-27 17:00", "2026-11-29 17:00", TestName = "A weekend counts against a closure notice")]
    [TestCase("2008-12-23 12:00", "2008-12-25 12:00", TestName = "Under the 2003 Act Christmas Day counted")]
    [TestCase("2008-11-20 10:15", "2008-11-22 10:15", TestName = "Under the 2003 Act the limit could fall on a Saturday")]
    [TestCase("2014-10-19 23:59", "2014-10-21 23:59", TestName = "The last notice of the 2003 Act has 48 hours")]
    public void A_court_must_hear_the_application_within_48_hours_of_service(string served, string due) =>
        Assert.That(Reckoned("closure-notice.hearing", InLondon(served)).DueAt, Is.EqualTo(InLondon(due)));

    [TestCase("2026-11-23T14:00+00:00", "2026-11-24T14:00Z", TestName = "A winter weekday")]
    [TestCase("2026-03-28T18:00+00:00", "2026-03-29T18:00Z", TestName = "A notice of 24 hours ends at 7pm when the clocks go forward")]
    [TestCase("2026-10-25T01:30+00:00", "2026-10-26T01:30Z", TestName = "Issued at the second half past one of the night the clocks go back")]
    [TestCase("2026-10-25T01:30+01:00", "2026-10-26T00:30Z", TestName = "Issued at the first half past one of the night the clocks go back")]
    [TestCase("2026-12-24T10:00+00:00", "2026-12-25T10:00Z", TestName = "Christmas Day counts against a notice of 24 hours")]
    public void A_closure_notice_of_24_hours_ends_after_24_hours(string issued, string due) =>
        Assert.That(Reckoned("closure-notice.end-24", Instant(issued)).DueAt, Is.EqualTo(Instant(due)));

    [TestCase("2026-11-23 14:00", "2026-11-25 14:00", TestName = "A winter week")]
    [TestCase("2026-12-24 10:00", "2026-12-27 10:00", TestName = "Christmas Day does not count against a notice of 48 hours")]
    public void A_closure_notice_of_48_hours_ends_after_48_hours(string issued, string due) =>
        Assert.That(Reckoned("closure-notice.end-48", InLondon(issued)).DueAt, Is.EqualTo(InLondon(due)));

    [Test]
    public void The_72_hours_of_the_2026_Act_wait_until_legal_services_give_their_day()
    {
        var served = InLondon("2026-11-27 17:00");

        var calculation = Reckoned("closure-notice.hearing", served);

        Assert.That(calculation.DueAt, Is.EqualTo(InLondon("2026-11-29 17:00")));
        var notApplied = calculation.Rule.NotApplied.Single();
        Assert.That(notApplied.Remark, Does.Contain("72 hours").And.Contain("no start date"));
        Assert.That(Statutes.ById("closure-notice.hearing", notApplied.Version).Calculate(
            served,
            Calendar).DueAt, Is.EqualTo(InLondon("2026-11-30 17:00")));
    }

    [TestCase("2025-11-30", "2026-02-28", "2026-02-28", TestName = "There is no 30 February, so both readings end with the 28th")]
    [TestCase("2026-11-29", "2027-02-28", "2027-02-28", TestName = "There is no 29 February 2027, so both readings end with the 28th")]
    [TestCase("2027-11-29", "2028-02-28", "2028-02-29", TestName = "In a leap year the two readings differ")]
    [TestCase("2026-01-31", "2026-04-30", "2026-04-30", TestName = "There is no 31 April")]
    [TestCase("2026-02-28", "2026-05-27", "2026-05-28", TestName = "The end of February does not roll to the end of May")]
    [TestCase("2025-12-31", "2026-03-30", "2026-03-31", TestName = "An order that ends in summer time")]
    [TestCase("2026-02-20", "2026-05-19", "2026-05-20", TestName = "An order that took effect three days after it was made")]
    [TestCase("2026-02-17", "2026-05-16", "2026-05-17", TestName = "An ordinary order")]
    [TestCase("2008-08-31", "2008-11-30", "2008-11-30", TestName = "An order under the 2003 Act")]
    public void A_closure_order_lasts_at_most_three_months_by_either_reading(string made, string safe, string latest)
    {
        var calculation = Reckoned("closure-order.longest", Day(made));

        Assert.That(calculation.SafeLastDayOn, Is.EqualTo(Day(safe)));
        Assert.That(calculation.LastDayOn, Is.EqualTo(Day(latest)));
        Assert.That(calculation.DueAt, Is.EqualTo(London.StartOf(Day(latest).AddDays(1))));
        Assert.That(calculation.AlertAt, Is.EqualTo(London.StartOf(Day(safe).AddDays(1))));
    }
}
