using System.Globalization;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Marking;

/// <summary>How information was marked and graded, by the day; data, in database/reference/schemes.csv.</summary>
internal static class MarkingSchemes
{
    private static readonly Lazy<IReadOnlyDictionary<string, MarkingScheme>> All = new(() => ReferenceFiles
        .Rows("schemes.csv", row => new MarkingScheme(
            row("Scheme"),
            DateOnly.Parse(row("FirstOn"), CultureInfo.InvariantCulture),
            row("LastOn").Length == 0 ? null : DateOnly.Parse(row("LastOn"), CultureInfo.InvariantCulture),
            row("Source"),
            row("Confirmed") == "yes"))
        .ToDictionary(scheme => scheme.Name));

    /// <exception cref="KeyNotFoundException">The file has no such scheme.</exception>
    public static MarkingScheme Of(string name) => All.Value[name];

    /// <param name="Name">Such as "gpms".</param>
    /// <param name="FirstOn">The first London day on which it was in use.</param>
    /// <param name="LastOn">The last one, or null while it is in use.</param>
    /// <param name="Source">Where that is laid down.</param>
    /// <param name="IsConfirmed">Whether the days were read in the source.</param>
    internal sealed record MarkingScheme(string Name, DateOnly FirstOn, DateOnly? LastOn, string Source, bool IsConfirmed)
    {
        public bool WasInUse(DateOnly on) => on >= FirstOn && (LastOn is null || on <= LastOn);
    }
}
