using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>The versions of the bank-holiday calendar; a new deadline is calculated with the latest.</summary>
internal sealed class BankHolidayCalendars(IEngine engine)
{
    /// <summary>The bank holidays that this program carries, whatever has been loaded since.</summary>
    public static BankHolidays Shipped { get; } = ReferenceFiles.BankHolidays("bank-holidays.csv");

    /// <summary>Years that are not published yet. No deadline is kept by them.</summary>
    public static BankHolidays Projected { get; } = ReferenceFiles.BankHolidays("bank-holidays-projected.csv");

    private readonly Dictionary<string, BankHolidays> known = [];
    private readonly Lock gate = new();

    public async Task<BankHolidays> Latest()
    {
        await using var database = new Database(engine);

        return await Latest(database);
    }

    /// <summary>The latest, read on the connection of a request, so that a page is of one moment.</summary>
    public async Task<BankHolidays> Latest(Database scope) => await Version((await scope.List<string>(Sql.Versions, new { }))[^1], scope);

    /// <exception cref="InvalidOperationException">No calendar has that version.</exception>
    public async Task<BankHolidays> Version(string version)
    {
        await using var database = new Database(engine);

        return await Version(version, database);
    }

    private async Task<BankHolidays> Version(string version, Database database)
    {
        lock (gate)
        {
            if (known.TryGetValue(version, out var found))
            {
                return found;
            }
        }

        var readOn = await database.SingleOrDefault<DateOnly?>(Sql.ReadOn, new { Version = version })
            ?? throw new InvalidOperationException($"There is no calendar '{version}'.");
        var holidays = await database.List<Row>(Sql.Holidays, new { Version = version });
        var calendar = new BankHolidays(version, readOn, holidays.ToDictionary(holiday => holiday.HolidayOn, holiday => holiday.Name));

        lock (gate)
        {
            known[version] = calendar;
        }

        return calendar;
    }

    private sealed record Row
    {
        public DateOnly HolidayOn { get; init; }

        public string Name { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Versions =
            """
            SELECT calendar.Version
            FROM Calendar AS calendar
            LEFT JOIN CalendarLoad AS loaded ON loaded.Version = calendar.Version
            ORDER BY calendar.ReadOn, loaded.LoadedAt, calendar.Version
            """;

        internal const string ReadOn = "SELECT ReadOn FROM Calendar WHERE Version = @Version";

        internal const string Holidays = "SELECT HolidayOn, Name FROM BankHoliday WHERE CalendarVersion = @Version ORDER BY HolidayOn";
    }
}
