using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class StatuteBookTests
{
    [TestCase("closure-notice.hearing", "2004-01-19", TestName = "No closure notice could be served before the 2003 Act began")]
    [TestCase("closure-notice.end-24", "2014-10-19", TestName = "No notice of 24 hours could be issued before the 2014 Act began")]
    [TestCase("cash.detention-order", "2002-12-29", TestName = "No cash could be seized under an Act not yet begun")]
    [TestCase("closure-notice.supper", "2026-11-23", TestName = "No rule goes by that name")]
    public void A_day_that_no_rule_covers_is_refused(string ruleId, string on)
    {
        Assert.That(() => Statutes.Find(ruleId, Day(on)), Throws.TypeOf<KeyNotFoundException>().With.Message
            .Contains(ruleId).And.Message
            .Contains(on));
        Assert.That(Statutes.Knows(ruleId, Day(on)), Is.False);
    }

    [TestCase("2014-10-19T22:59Z", 1, TestName = "A minute before midnight in London on 19 October 2014 is under the 2003 Act")]
    [TestCase("2014-10-19T23:00Z", 2, TestName = "Midnight in London on 20 October 2014 is under the 2014 Act")]
    public void The_day_of_service_in_London_decides_which_Act_governs(string served, int version) =>
        Assert.That(Statutes.Find("closure-notice.hearing", Instant(served)).Version, Is.EqualTo(version));

    [TestCase("closure-notice.hearing")]
    [TestCase("closure-order.longest")]
    [TestCase("cash.detention-order")]
    [TestCase("cash.detention-end")]
    [TestCase("cash.detention-limit")]
    public void A_rule_that_has_begun_has_one_version_for_every_day_since(string ruleId)
    {
        var began = Statutes.All.Where(rule => rule.Id == ruleId).Min(rule => rule.From)!.Value;

        for (var day = began; day.Year < 2031; day = day.AddDays(1))
        {
            Assert.That(Statutes.Knows(ruleId, day), Is.True, $"{day:yyyy-MM-dd}");
        }
    }

    [Test]
    public void No_rule_that_counts_by_bank_holidays_needs_more_than_its_trigger() => Assert.That(
        StatuteBook.Load().All.Where(rule => rule.CountsByBankHolidays && rule.FactsNeeded.Any()).Select(rule => rule.Code), Is.Empty);

    [Test]
    public void Every_rule_says_what_must_be_done_and_where_the_law_says_so()
    {
        Assert.That(Statutes.All, Is.Not.Empty);

        foreach (var rule in Statutes.All)
        {
            Assert.That(rule.MustBeDone, Is.Not.Empty, rule.Id);
            Assert.That(rule.Begins, Is.Not.Empty, rule.Id);
            Assert.That(rule.Source, Does.Contain("Act"), rule.Id);
            Assert.That(rule.Code, Does.Match("^[A-Z][A-Z0-9_]+$"), rule.Id);
            Assert.That(rule.Part, Does.Match("^[A-Z][a-z ]+$"), rule.Id);
            Assert.That(rule.Href, Does.StartWith("https://www.legislation.gov.uk/"), rule.Id);
            Assert.That(rule.Id, Does.Match("^[a-z]+(-[a-z0-9]+)*\\.[a-z]+(-[a-z0-9]+)*$"));
        }
    }

    [Test]
    public void A_clock_of_hours_needs_the_minute_and_a_clock_of_months_needs_the_day()
    {
        var hours = Statutes.ById("closure-notice.hearing", 2);
        var months = Statutes.ById("cash.detention-end", 2);

        Assert.That(() => hours.Calculate(Day("2026-11-23"), Calendar), Throws.InvalidOperationException);
        Assert.That(() => months.Calculate(InLondon("2026-11-23 10:00"), Calendar), Throws.InvalidOperationException);
        Assert.That(() => Statutes.ById("closure-notice.hearing", 9), Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void The_72_hours_begin_when_their_day_is_filled_in_and_the_48_hours_end()
    {
        var changed = new StatuteBook(Statutes.All.Select(rule => (rule.Id, rule.Version) switch
        {
            ("closure-notice.hearing", 2) => rule with { Until = Day("2027-03-31") },
            ("closure-notice.hearing", 3) => rule with { From = Day("2027-04-01") },
            _ => rule,
        }));

        Assert.That(changed.Find("closure-notice.hearing", Day("2027-03-31")).Length, Is.EqualTo(48));
        Assert.That(changed.Find("closure-notice.hearing", Day("2027-04-01")).Length, Is.EqualTo(72));
        Assert.That(changed.Find("closure-notice.hearing", Day("2027-04-01")).NotApplied, Is.Empty);
    }

    [Test]
    public void A_rule_that_waits_begins_on_the_day_that_the_configuration_gives()
    {
        var book = StatuteBook.Load(new Dictionary<string, DateOnly> { ["ch72_cpa2026"] = Day("2027-04-01") });

        Assert.That(book.Find("closure-notice.hearing", Day("2027-03-31")).Code, Is.EqualTo("CH48_2014"));
        Assert.That(book.Find("closure-notice.hearing", Day("2027-04-01")).Code, Is.EqualTo("CH72_CPA2026"));
        Assert.That(book.Find("closure-notice.hearing", Day("2040-01-01")).Length, Is.EqualTo(72));
    }

    [Test]
    public void A_rule_begun_before_another_version_ends_when_that_one_begins()
    {
        var book = StatuteBook.Load(new Dictionary<string, DateOnly> { ["A03_COST3M"] = Day("2004-01-20") });

        Assert.That(book.Find("closure-order.costs", Day("2014-10-19")).Code, Is.EqualTo("A03_COST3M"));
        Assert.That(book.Find("closure-order.costs", Day("2014-10-20")).Code, Is.EqualTo("CCOST3M"));
    }

    [TestCase("CH48_2014", TestName = "A rule that is in force cannot be begun again")]
    [TestCase("CH96", TestName = "No rule has that code")]
    public void Only_a_rule_that_waits_can_be_begun(string code) =>
        Assert.That(() => StatuteBook.Load(new Dictionary<string, DateOnly> { [code] = Day("2027-04-01") }), Throws
            .TypeOf<FormatException>().With.Message
            .Contains(code));

    [Test]
    public void A_version_that_was_replaced_governs_no_day_and_leads_to_the_one_that_does()
    {
        var (was, now) = (Statutes.ById("cash.detention-limit", 1), Statutes.Find("cash.detention-limit", Day("2026-01-15")));

        Assert.That(was.Governs(Day("2026-01-15")), Is.False);
        Assert.That((now.Version, now.Code), Is.EqualTo((2, "POCA_DET2Y")));
        Assert.That(Statutes.InPlaceOf(was).Version, Is.EqualTo(2));
        Assert.That(Statutes.InPlaceOf(now), Is.EqualTo(now));
    }

    [Test]
    public void A_version_is_replaced_by_a_later_version_of_its_own_rule() => Assert.That(
        () => new StatuteBook(Statutes.All.Select(rule => rule.Code == "POCA_DET2Y_V1" ? rule with { ReplacedBy = 7 } : rule)),
        Throws.TypeOf<FormatException>().With.Message.Contains("version 7"));

    [Test]
    public void Every_rule_that_is_switched_off_says_why()
    {
        var off = Statutes.All.Where(rule => rule.IsOff).ToList();

        Assert.That(off, Has.Count.GreaterThan(15));
        Assert.That(off
            .Where(rule => !rule.Remark.StartsWith("Switched off: ", StringComparison.Ordinal))
            .Select(rule => rule.Code), Is.EqualTo(new[] { "CH72_CPA2026" }));
    }

    [TestCase("CH48_2014", "")]
    [TestCase("CN24_EXTENDED", "extension")]
    [TestCase("CO_EXT_MAX", "prev_end")]
    public void A_rule_says_which_facts_it_needs(string code, string facts) =>
        Assert.That(string.Join(' ', Statutes.ByCode(code)!.Rule.FactsNeeded), Is.EqualTo(facts));

    [Test]
    public void A_count_of_working_days_says_that_it_is_no_rule_of_law()
    {
        var count = WorkingDays.Count(3);

        Assert.That((count.Id, count.Code, count.Length), Is.EqualTo(("working-days.count", "WORKING_DAYS_ADD", 3)));
        Assert.That(new[] { count.MustBeDone, count.Begins, count.Source, count.Href, count.Remark }, Is.All.Not.Empty);
        Assert.That(count.Source, Does.Contain("Act"));
    }

    [Test]
    public void A_rule_may_last_one_day()
    {
        var rule = Statutes.ById("cash.detention-end", 1);

        Assert.That(new StatuteBook([rule with { Until = rule.From }]).Knows(rule.Id, rule.From!.Value), Is.True);
    }

    [TestCase(0, ClockKind.DaysAfter, TestName = "A limit of nothing")]
    [TestCase(3, ClockKind.Hours, TestName = "A limit in hours")]
    [TestCase(3, ClockKind.EarliestOf, TestName = "A limit of limits")]
    public void A_limit_has_a_length_in_days_or_months(int length, ClockKind clock)
    {
        var rule = Statutes.ById("closure-order.extended", 2);
        var wrong = rule with { Limits = [rule.Limits[1], rule.Limits[0] with { Length = length, Clock = clock }] };

        Assert.That(() => new StatuteBook([wrong]), Throws.TypeOf<FormatException>().With.Message.Contains("has a limit without a length"));
    }

    [Test]
    public void A_clock_of_hours_neither_starts_on_the_next_day_nor_is_taken_back()
    {
        var hours = Statutes.ById("closure-notice.hearing", 2);

        Assert.That(() => new StatuteBook([hours with { FromNextDay = true }]), Throws.TypeOf<FormatException>());
        Assert.That(() => new StatuteBook([hours with { RollsBackFrom = hours.Disregards }]), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_code_names_a_version_and_where_the_law_has_two_readings_one_of_them()
    {
        Assert.That(Statutes.ByCode("co3m_safe"), Has.Property("IsSafeReading").True.And.Property("Code").EqualTo("CO3M_SAFE"));
        Assert.That(Statutes.ByCode("CO3M_DODDS")!.IsSafeReading, Is.False);
        Assert.That(Statutes.ByCode("CO3M"), Is.Null);
    }

    [Test]
    public void Two_versions_that_govern_one_day_are_refused()
    {
        var both = Statutes.All.Select(rule => rule.Code == "CH72_CPA2026" ? rule with { From = new DateOnly(2027, 4, 1) } : rule);

        Assert.That(() => new StatuteBook(both), Throws.TypeOf<FormatException>().With.Message.Contains("govern the same day"));
    }

    [Test]
    public void A_table_that_contradicts_itself_is_refused()
    {
        var rule = Statutes.ById("cash.detention-end", 1);
        var saturday = Statutes.ById("cash.detention-order", 2).Disregards.Take(1).ToList();

        Assert.That(() => new StatuteBook([rule, rule with { Code = "OTHER" }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("comes twice"));
        Assert.That(() => new StatuteBook([rule, rule with { Version = 3 }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("have the code"));
        Assert.That(() => new StatuteBook([rule with { Length = 0 }]), Throws.TypeOf<FormatException>().With.Message.Contains("length"));
        Assert.That(() => new StatuteBook([rule with { Until = rule.From!.Value.AddDays(-1) }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("before it has begun"));
        Assert.That(() => new StatuteBook([rule with { Disregards = saturday }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("counts calendar days or months"));
        Assert.That(() => new StatuteBook([rule with { SafeCode = "EARLIER" }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("second code"));
        Assert.That(() => new StatuteBook([rule with { MostExtension = 24 }]), Throws.TypeOf<FormatException>().With.Message.Contains("for hours"));
        Assert.That(() => new StatuteBook([rule with { Clock = ClockKind.EarliestOf, Length = 0 }]), Throws
            .TypeOf<FormatException>().With.Message
            .Contains("two limits"));
        Assert.That(() => DisregardedDay.Named("pancake-day"), Throws.TypeOf<FormatException>().With.Message.Contains("pancake-day"));
    }
}
