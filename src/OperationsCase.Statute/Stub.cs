#pragma warning disable CA1822
namespace OperationsCase.Statute;
public sealed class BankHolidays(string version, DateOnly readOn, IReadOnlyDictionary<DateOnly, string> names)
{
    public string Version => version;
    public DateOnly ReadOn => readOn;
    public string? NameOf(DateOnly on) => names.TryGetValue(on, out var n) ? n : null;
}
public sealed record FinancialYear(DateOnly StartsOn)
{
    public static FinancialYear Of(DateOnly on) => new(new DateOnly(on.Month < 4 ? on.Year - 1 : on.Year, 4, 1));
    public DateOnly EndsOn => StartsOn.AddYears(1).AddDays(-1);
    public string Name => $"{StartsOn.Year} to {StartsOn.Year + 1}";
}
public sealed record Reckoning(StatutoryRule Rule, DateTimeOffset DueAt, DateTimeOffset AlertAt, DateOnly? LastDayOn, string CalendarVersion);
public sealed record StatutoryRule(string Id, int Version, string MustBeDone)
{
    public Reckoning Reckon(DateTimeOffset at, BankHolidays calendar) => new(this, at.AddHours(48), at.AddHours(48), null, calendar.Version);
    public Reckoning Reckon(DateOnly on, BankHolidays calendar) => new(this, London.StartOf(on.AddMonths(3).AddDays(1)), London.StartOf(on.AddMonths(3).AddDays(1)), on.AddMonths(3), calendar.Version);
}
public sealed class StatuteBook
{
    public static StatuteBook Load() => new();
    public StatutoryRule Find(string id, DateTimeOffset at) => new(id, 1, "A court must hear the application");
    public StatutoryRule Find(string id, DateOnly on) => new(id, 1, "A court must hear the application");
    public StatutoryRule ById(string id, int version) => new(id, version, "A court must hear the application");
    public bool Knows(string id, DateOnly on) => true;
}
