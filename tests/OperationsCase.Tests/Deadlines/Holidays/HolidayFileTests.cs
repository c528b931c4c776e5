using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Holidays;

public class HolidayFileTests
{
    [Test]
    public void The_JSON_of_gov_uk_says_what_the_shipped_calendar_says()
    {
        var read = HolidayFile.Read(SampleHolidays.TheJsonOfGovUk(2019), "Content").Value;

        Assert.That(read, Is.EquivalentTo(BankHolidayCalendars.Shipped.Days.Where(day => day.Key.Year >= 2019)));
    }

    [TestCase("On,Name\n2027-03-26,Good Friday\n2027-12-25,\"Christmas, at home\"")]
    [TestCase("\uFEFFdate,title\r\n2027-03-26,good friday\r\n\r\n2027-12-25,\"Christmas, at home\"\r\n")]
    [TestCase("# A remark\nDate,Title,Notes\n2027-03-26, Good  Friday ,\n2027-12-25,\"Christmas, at home\",x")]
    public void A_CSV_has_a_date_and_a_name_in_each_line(string csv)
    {
        var read = HolidayFile.Read(csv, "Content").Value;

        Assert.That(read, Is.EquivalentTo(new Dictionary<DateOnly, string>
        {
            [new DateOnly(2027, 3, 26)] = "Good Friday",
            [new DateOnly(2027, 12, 25)] = "Christmas, at home",
        }));
    }

    [TestCase("On,Name\n26/03/2027,Good Friday", "A date cannot be read: \"26/03/2027\"")]
    [TestCase("On,Name\n2027-02-29,Leap day", "A date cannot be read")]
    [TestCase("On,Name\n1066-10-14,Hastings", "from 2000 to 2100")]
    [TestCase("On,Name\n2027-03-26", "Line 2 has 1 value where there are 2 columns")]
    [TestCase("On,Name\n2027-03-26,", "Line 2 has nothing under “Name”")]
    [TestCase("On,Name\n2027-03-26,Good Friday,x", "Line 2 has 3 values where there are 2 columns")]
    [TestCase("On,Name,Name\n2027-03-26,Good Friday,x", "Line 1 has two columns called “Name”")]
    [TestCase("On,Name\n# A remark\n2028-12-25,\"Christmas Day\n2028-12-26,Boxing Day", "Line 3 opens a quote that is not closed")]
    [TestCase("On,Name\n2029-12-25,\"Christmas Day\n2029-12-26,Boxing Day\"\n", "Line 2 opens a quote that is not closed")]
    [TestCase("\n\nOn,Name\n2028-12-25,Christmas \"Day", "Line 4 has a quote in the middle of a value")]
    [TestCase("On,Name\n2028-12-25,Christmas \"Day\n2028-12-26,Boxing Day", "Line 2 has a quote in the middle of a value")]
    [TestCase("On,Name\n2027-03-26,Good Friday\n2027-03-26,Again", "is there twice")]
    [TestCase("On,Name", "The file has no bank holidays")]
    [TestCase("2027-03-26,Good Friday", "Begin it with the line On,Name")]
    [TestCase("hello\nyou", "Begin it with the line On,Name")]
    [TestCase("{}", "no list of events")]
    [TestCase("{\"england-and-wales\":[]}", "no list of events")]
    [TestCase("{\"england-and-wales\":{\"events\":[{\"title\":\"New Year\"}]}}", "no list of events")]
    [TestCase("{\"england-and-wales\":{\"events\":[{\"title\":1,\"date\":\"2027-01-01\"}]}}", "no list of events")]
    [TestCase("{\"england-and-wales\":{\"events\":[]}}", "The file has no bank holidays")]
    [TestCase("{\"scotland\":{\"events\":[]}}", "england-and-wales")]
    [TestCase("{\"england-and-wales\":{\"events\":[{\"title\":\"a\\u0000b\",\"date\":\"2027-01-01\"}]}}", "ordinary characters")]
    public void What_cannot_be_read_is_refused_with_what_to_do(string content, string words)
    {
        var refusal = HolidayFile.Read(content, "Content").Refusals.Single();

        Assert.That(refusal.Message, Does.Contain(words));
        Assert.That(refusal.Field, Is.EqualTo("Content"));
    }

    [Test]
    public void A_name_too_long_for_its_place_is_refused() => Assert.That(
        HolidayFile.Read($"On,Name\n2027-03-26,{new string('x', 81)}", "Content").Refusals.Single().Message, Does.Contain("1 to 80"));
}
