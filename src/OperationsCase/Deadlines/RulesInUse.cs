using System.Globalization;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>The rules of law as this force has switched them on.</summary>
/// <remarks>
/// A rule that waits, such as the 72 hours of the Crime and Policing Act 2026, begins on the London day that the setting
/// <c>Statute:Begins</c> gives for its code, and the version before it ends on the day before.
/// </remarks>
internal static class RulesInUse
{
    private const string Section = $"{StatuteSettings.Section}:{nameof(StatuteSettings.Begins)}";

    /// <exception cref="FormatException">The setting names no rule that waits, or no day.</exception>
    public static StatuteBook Of(IConfiguration configuration) => StatuteBook.Load(Begins(configuration).ToDictionary(
        setting => setting.Key,
        setting => DateOnly.TryParseExact(setting.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{setting.Value}' is not a day. Write it like 2027-04-01.")));

    private static IReadOnlyDictionary<string, string> Begins(IConfiguration configuration) =>
        (configuration.GetSection(StatuteSettings.Section).Get<StatuteSettings>() ?? new()).Begins;

    /// <returns>What is wrong with the setting, in a sentence for whoever runs the program, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        try
        {
            Of(configuration);

            return null;
        }
        catch (FormatException wrong)
        {
            return $"The setting {Section} cannot be used: {wrong.Message}";
        }
    }
}
