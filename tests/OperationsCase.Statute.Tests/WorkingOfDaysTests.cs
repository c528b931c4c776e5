using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class WorkingOfDaysTests
{
    [Test]
    public void A_custody_time_limit_that_ends_on_Good_Friday_is_taken_back_to_Thursday_and_says_so()
    {
        var calculation = Coded("CTL56", "2026-02-06");

        Assert.That(calculation.LastDayOn, Is.EqualTo(Day("2026-04-02")));
        Assert.That(calculation.RolledBackFrom, Is.EqualTo(new[] { new CountedDay(Day("2026-04-03"), "Good Friday") }));
    }

    [Test]
    public void A_custody_time_limit_that_ends_on_a_working_day_stays()
    {
        var calculation = Coded("CTL56", "2026-02-05");

        Assert.That(calculation.LastDayOn, Is.EqualTo(Day("2026-04-02")));
        Assert.That(calculation.RolledBackFrom, Is.Empty);
    }

    [Test]
    public void Working_days_name_each_day_that_did_not_count()
    {
        var calculation = Coded("POCA_DAML7WD", "2026-12-22");

        Assert.That(calculation.LastDayOn, Is.EqualTo(Day("2027-01-05")));
        Assert.That(calculation.DaysCounted.Where(day => day.LeftOut is not null).Select(day => day.LeftOut), Is.EqualTo(
            new[] { "Christmas Day", "Saturday", "Sunday", "Boxing Day (substitute day)", "New Year's Day", "Saturday", "Sunday" }));
        Assert.That(calculation.DaysCounted.Count(day => day.LeftOut is null), Is.EqualTo(7));
    }

    [TestCase("2026-01-31", "2026-04-30", "2026-07-30", 0, TestName = "Three months after its end bind")]
    [TestCase("2026-01-30", "2026-06-30", "2026-07-30", 1, TestName = "Six months in all bind")]
    public void Of_several_limits_the_one_that_ends_first_decides(string order, string wouldHaveEnded, string last, int decides)
    {
        var calculation = Coded("CO_EXT_MAX", order, $"prev_end={wouldHaveEnded}");

        Assert.That(calculation.LastDayOn, Is.EqualTo(Day(last)));
        Assert.That(calculation.Limits.Select(limit => limit.Decides), Is.EqualTo(new[] { decides == 0, decides == 1 }));
        Assert.That(calculation.BeginsOn, Is.EqualTo(Day(decides == 0 ? wouldHaveEnded : order)));
    }

    [Test]
    public void Bail_starts_with_the_day_after_arrest()
    {
        var calculation = Coded("BAIL3M", "2026-02-28");

        Assert.That(calculation.BeginsOn, Is.EqualTo(Day("2026-03-01")));
        Assert.That(calculation.LastDayOn, Is.EqualTo(Day("2026-05-31")));
    }

    [TestCase("CO_EXT_MAX", "", "prev_end", TestName = "The day on which the order would have ended is needed")]
    [TestCase("CO_EXT_MAX", "prev_end=17 May", "prev_end", TestName = "A day is written the one way")]
    public void A_fact_that_is_missing_is_asked_for(string code, string facts, string named) =>
        Assert.That(() => Coded(code, "2026-02-17", facts), Throws.TypeOf<FormatException>().With.Message.Contains(named));

    [TestCase("extension=25h", TestName = "25 hours are too many")]
    [TestCase("extension=0h", TestName = "No hours are none")]
    [TestCase("first=48h;extension=24h", TestName = "A notice of 48 hours cannot be extended")]
    [TestCase("", TestName = "The hours are needed")]
    public void An_extension_notice_adds_at_most_24_hours_to_a_notice_of_24(string facts) =>
        Assert.That(() => Statutes.ByCode("CN24_EXTENDED")!.Rule.Calculate(InLondon("2026-11-23 14:00"), Calendar, RuleFacts.Parse(facts)),
            Throws.TypeOf<FormatException>().With.Message.Contains("from 1 to 24"));

    [Test]
    public void A_notice_of_fewer_hours_is_extended_from_those()
    {
        var calculation = Statutes.ByCode("CN24_EXTENDED")!.Rule.Calculate(
            InLondon("2026-11-23 14:00"),
            Calendar,
            RuleFacts.Parse("first=12h; extension=6h by superintendent"));

        Assert.That(calculation.DueAt, Is.EqualTo(InLondon("2026-11-24 08:00")));
    }

    [Test]
    public void A_fact_given_twice_is_refused() =>
        Assert.That(() => RuleFacts.Parse("n=3; n=4"), Throws.TypeOf<FormatException>().With.Message.Contains("'n' is given twice"));

    [TestCase("n=0")]
    [TestCase("n=-1")]
    [TestCase("n=three")]
    [TestCase("")]
    public void A_number_is_whole_and_above_nothing(string facts) =>
        Assert.That(() => RuleFacts.Parse(facts).Number("n"), Throws.TypeOf<FormatException>().With.Message.Contains("n=3"));

    [Test]
    public void What_is_no_fact_is_a_remark()
    {
        var facts = RuleFacts.Parse("service; autumn change; fold=1 (second 01:30, GMT)");

        Assert.That(facts.IsOne("fold"), Is.True);
        Assert.That(facts.IsOne("service"), Is.False);
        Assert.That(facts.Has("service"), Is.False);
    }

    [TestCase("2013-03-29", -3, "2013-03-26", TestName = "Three working days before Good Friday")]
    [TestCase("2013-04-02", -1, "2013-03-28", TestName = "One working day before the Tuesday after Easter")]
    [TestCase("2013-03-28", 1, "2013-04-02", TestName = "One working day after Maundy Thursday")]
    [TestCase("2026-11-23", 0, "2026-11-23", TestName = "No working days are the day itself")]
    [TestCase("2026-12-25", 0, "2026-12-25", TestName = "No working days from a holiday are that day too")]
    public void Working_days_are_counted_forward_and_back(string from, int count, string last) =>
        Assert.That(WorkingDays.Count(count).Calculate(Day(from), Calendar).LastDayOn, Is.EqualTo(Day(last)));

    [Test]
    public void Counting_back_undoes_counting_forward_from_a_working_day()
    {
        for (var day = Day("2026-01-01"); day < Day("2027-01-01"); day = day.AddDays(1))
        {
            if (ExpectedRules.NoWorkingDay(day))
            {
                continue;
            }

            foreach (var count in new[] { 1, 2, 5, 20 })
            {
                var ahead = WorkingDays.Count(count).Calculate(day, Calendar).LastDayOn!.Value;

                Assert.That(WorkingDays.Count(-count).Calculate(ahead, Calendar).LastDayOn, Is.EqualTo(day), $"{day:yyyy-MM-dd} and {count}");
            }
        }
    }

    [TestCase("n=-3", -3)]
    [TestCase("n=0", 0)]
    [TestCase("n=1000", 1000)]
    public void A_count_may_be_below_nothing(string facts, int count) => Assert.That(RuleFacts.Parse(facts).NumberEitherWay("n"), Is.EqualTo(count));

    [TestCase("n=1001")]
    [TestCase("n=-2147483648")]
    [TestCase("n=1.5")]
    [TestCase("")]
    public void A_count_is_whole_and_no_more_than_a_thousand(string facts) =>
        Assert.That(() => RuleFacts.Parse(facts).NumberEitherWay("n"), Throws.TypeOf<FormatException>().With.Message.Contains("n=-3"));

    [Test]
    public void Years_that_are_projected_say_so_and_never_replace_published_ones()
    {
        Assert.That(LongCalendar.ProjectedYears, Is.EqualTo(new[] { 2029, 2030 }));
        Assert.That(LongCalendar.Version, Is.EqualTo("2026-11, with 2029 to 2030 projected"));
        Assert.That(LongCalendar.NameOf(Day("2030-04-19")), Is.EqualTo("Good Friday"));
        Assert.That(Calendar.With(Calendar), Is.SameAs(Calendar));
        Assert.That(Calendar.ProjectedYears, Is.Empty);
    }

    private static DeadlineCalculation Coded(string code, string on, string facts = "") =>
        Statutes.ByCode(code)!.Rule.Calculate(Day(on), Calendar, RuleFacts.Parse(facts));
}
