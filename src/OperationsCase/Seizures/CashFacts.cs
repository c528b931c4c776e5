using System.Globalization;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>The least cash that may be seized, by the day; data, in database/reference/cash-minimums.csv.</summary>
internal sealed record CashMinimum(DateOnly From, long AmountPence, string Source)
{
    private static readonly Lazy<IReadOnlyList<CashMinimum>> All = new(() => ReferenceFiles.Rows("cash-minimums.csv", row => new CashMinimum(
        DateOnly.Parse(row("From"), CultureInfo.InvariantCulture), long.Parse(row("AmountPence"), CultureInfo.InvariantCulture), row("Source"))));

    /// <summary>The minimum of now, in a sentence: "£1,000.00".</summary>
    public static string InPounds(DateTimeOffset now) => Format.Pounds(On(London.DateOf(now))?.AmountPence ?? 0);

    /// <returns>The minimum of that London day, or null on a day before cash could be seized at all.</returns>
    public static CashMinimum? On(DateOnly day) => All.Value.LastOrDefault(minimum => minimum.From <= day);
}

/// <summary>A currency that cash is counted in; data, in database/reference/currencies.csv.</summary>
internal sealed record Currency(string Code, string Name)
{
    public const string Sterling = "GBP";

    private static readonly Lazy<IReadOnlyList<Currency>> Known = new(() =>
        ReferenceFiles.Rows("currencies.csv", row => new Currency(row("Code"), row("Name"))));

    public static IReadOnlyList<Currency> All => Known.Value;

    public static Currency? Coded(string? code) => All.FirstOrDefault(currency => currency.Code == code);

    /// <summary>"12,500.00 Canadian dollars".</summary>
    /// <param name="minor">In hundredths.</param>
    public string Say(long minor) => $"{((decimal)minor / 100).ToString("N2", CultureInfo.InvariantCulture)} {Name}";
}
