using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Given;

/// <summary>Calendars of bank holidays as an administrator gets them.</summary>
internal static class SampleHolidays
{
    /// <summary>Monday 23 November 2026 is when a room begins; cash seized then is due on the Wednesday.</summary>
    public static readonly (string On, string Name) ASpecialTuesday = ("2026-11-24", "Day of national thanksgiving");

    public static TestUser.TestPerson AnAdministrator(this CaseRoom room) =>
        room.AnOfficer("Robin Fairbrother", Role.Administrator, "Digital services");

    /// <summary>The file of gov.uk from a year on, for three nations, as it is published, with days more in England and Wales.</summary>
    public static string TheJsonOfGovUk(int firstYear, params ReadOnlySpan<(string On, string Name)> also)
    {
        var days = BankHolidayCalendars.Shipped.Days.Where(day => day.Key.Year >= firstYear).ToDictionary();

        foreach (var (on, name) in also)
        {
            days[DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture)] = name;
        }

        var nations = new JsonObject
        {
            ["england-and-wales"] = Division("england-and-wales", days),
            ["scotland"] = Division("scotland", new() { [new DateOnly(2026, 11, 30)] = "St Andrew’s Day" }),
            ["northern-ireland"] = Division("northern-ireland", new() { [new DateOnly(2026, 3, 17)] = "St Patrick’s Day" }),
        };

        return nations.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    /// <summary>All the days of the calendar shipped, as CSV, changed as the test says.</summary>
    public static string TheShippedDays(Action<Dictionary<DateOnly, string>>? change = null)
    {
        var days = BankHolidayCalendars.Shipped.Days.ToDictionary();
        change?.Invoke(days);

        return AsCsv(days);
    }

    public static string AsCsv(IEnumerable<KeyValuePair<DateOnly, string>> days) =>
        string.Join('\n', days.OrderBy(day => day.Key).Select(day => $"{day.Key:yyyy-MM-dd},\"{day.Value}\"").Prepend("On,Name"));

    /// <summary>Puts a calendar into use as an administrator.</summary>
    public static Task<LoadHolidays.Answer> Loads(this CaseRoom room, string content, string? version = null) =>
        room.As(room.AnAdministrator(version ?? "today"), () => room.Done(new LoadHolidays { Content = content, CalendarVersion = version }));

    private static TestUser.TestPerson AnAdministrator(this CaseRoom room, string loading) =>
        room.AnOfficer($"Robin Fairbrother {loading}", Role.Administrator, "Digital services");

    private static JsonObject Division(string name, Dictionary<DateOnly, string> days) => new()
    {
        ["division"] = name,
        ["events"] = new JsonArray([.. days.OrderBy(day => day.Key).Select(day => Event(day.Key, day.Value))]),
    };

    private static JsonObject Event(DateOnly on, string name)
    {
        var isSubstitute = name.EndsWith(" (substitute day)", StringComparison.Ordinal);

        return new JsonObject
        {
            ["title"] = (isSubstitute ? name[..^" (substitute day)".Length] : name).Replace('\'', '’'),
            ["date"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["notes"] = isSubstitute ? "Substitute day" : "",
            ["bunting"] = name != BankHolidays.GoodFriday,
        };
    }
}
