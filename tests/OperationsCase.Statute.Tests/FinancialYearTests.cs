using CsCheck;
using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class FinancialYearTests
{
    [TestCase("2026-03-31", "2025 to 2026", TestName = "31 March ends the year")]
    [TestCase("2026-04-01", "2026 to 2027", TestName = "1 April begins the year")]
    [TestCase("2026-12-31", "2026 to 2027", TestName = "New Year's Eve is in the middle of it")]
    public void A_day_is_in_one_financial_year(string on, string name) => Assert.That(FinancialYear.Of(Day(on)).Name, Is.EqualTo(name));

    [Test]
    public void Every_day_is_within_its_year_and_the_next_year_follows_on() =>
        Gen.Int[0, 100000].Select(new DateOnly(1950, 1, 1).AddDays).Sample(day =>
        {
            var year = FinancialYear.Of(day);

            return year.StartsOn <= day && day <= year.EndsOn && FinancialYear.Of(year.EndsOn.AddDays(1)).StartsOn == year.EndsOn.AddDays(1);
        });
}
