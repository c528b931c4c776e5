using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests;

public sealed class ReferenceFilesTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Boroughs = Read("boroughs.csv");
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Wards = Read("wards.csv");
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Courts = Read("magistrates-courts.csv");
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Streets = Read("streets.csv");
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Holidays = Read("bank-holidays.csv");

    [Test]
    public void London_has_33_boroughs_each_in_its_own_place_on_the_tile_map()
    {
        Assert.That(Boroughs, Has.Count.EqualTo(33));
        Assert.That(Boroughs.Select(borough => borough["Code"]), Is.Unique);
        Assert.That(Boroughs.Select(borough => borough["Name"]), Is.Unique);
        Assert.That(Boroughs.Select(borough => borough["Abbreviation"]), Is.Unique.And.All.Matches("^[A-Z]{3}$"));
        Assert.That(Boroughs.Select(borough => (borough["TileRow"], borough["TileColumn"])), Is.Unique);
    }

    [Test]
    public void Every_ward_is_in_a_borough_and_has_its_own_code()
    {
        Assert.That(Wards, Has.Count.EqualTo(649));
        Assert.That(Wards.Select(ward => ward["Code"]), Is.Unique);
        Assert.That(Wards.Select(ward => (ward["BoroughCode"], ward["Name"])), Is.Unique);
        Assert.That(Wards.Select(ward => ward["BoroughCode"]).Distinct(), Is.EquivalentTo(Boroughs.Select(borough => borough["Code"])));
    }

    [Test]
    public void Every_court_is_in_a_borough_and_has_its_own_code_and_a_postcode()
    {
        Assert.That(Courts, Has.Count.EqualTo(24));
        Assert.That(Courts.Select(court => court["Code"]), Is.Unique.And.All.Matches("^[0-9]{4}(-[0-9])?$"));
        Assert.That(Courts.Select(court => court["BoroughCode"]).Distinct(), Is.SubsetOf(Boroughs.Select(borough => borough["Code"])));
        Assert.That(Courts.Select(court => court["Name"]), Is.Unique.And.All.Matches("^\\S+( \\S+)*$"));
        Assert.That(Courts.Select(court => court["Postcode"]), Is.All.Matches("^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$"));
    }

    [Test]
    public void Every_street_is_in_a_ward_of_its_own_borough()
    {
        var wards = Wards.ToDictionary(ward => ward["Code"], ward => ward["BoroughCode"]);

        Assert.That(Streets.Where(street => wards[street["WardCode"]] != street["BoroughCode"]), Is.Empty);
        Assert.That(Streets.Select(street => (street["Street"], street["BoroughCode"])), Is.Unique);
        Assert.That(Streets.Select(street => street["BoroughCode"]).Distinct().Count(), Is.EqualTo(33));
    }

    [Test]
    public void Every_year_from_2003_to_2028_has_its_eight_holidays_and_Easter_where_the_moon_puts_it()
    {
        Assert.That(Holidays.Select(holiday => holiday["On"]), Is.Unique.And.Ordered);
        Assert.That(Holidays.Select(holiday => Day(holiday["On"]).Year).Distinct(), Is.EqualTo(Enumerable.Range(2003, 26)));

        foreach (var year in Enumerable.Range(2003, 26))
        {
            var names = Holidays.Where(holiday => Day(holiday["On"]).Year == year).Select(holiday => holiday["Name"]).ToList();

            Assert.That(names, Has.Count.GreaterThanOrEqualTo(8), $"{year}");
            Assert.That(names.Count(name => name.StartsWith("Christmas Day", StringComparison.Ordinal)), Is.EqualTo(1), $"{year}");
            Assert.That(names.Count(name => name.StartsWith("Boxing Day", StringComparison.Ordinal)), Is.EqualTo(1), $"{year}");
            Assert.That(Calendar.NameOf(MinuteByMinuteClock.GoodFriday(year)), Is.EqualTo("Good Friday"));
            Assert.That(Calendar.NameOf(MinuteByMinuteClock.Easter(year).AddDays(1)), Is.EqualTo("Easter Monday"));
        }
    }

    [Test]
    public void No_holiday_is_at_a_weekend_because_a_substitute_day_stands_in_for_it() =>
        Assert.That(Holidays.Select(holiday => Day(holiday["On"]).DayOfWeek), Has.None
            .EqualTo(DayOfWeek.Saturday).And.None
            .EqualTo(DayOfWeek.Sunday));

    [TestCase("boroughs.csv")]
    [TestCase("wards.csv")]
    [TestCase("magistrates-courts.csv")]
    [TestCase("streets.csv")]
    [TestCase("bank-holidays.csv")]
    public void A_reference_file_says_its_version_and_where_its_facts_come_from(string file)
    {
        var remarks = string.Join(' ', File.ReadLines(Repository.Reference(file)).TakeWhile(line => line.StartsWith('#')));

        Assert.That(remarks, Does.Contain("Version").And.Match("2026|2013"));
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string file) => Repository.Rows(Repository.Reference(file));
}
