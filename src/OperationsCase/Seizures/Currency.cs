using System.Globalization;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Seizures;

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
