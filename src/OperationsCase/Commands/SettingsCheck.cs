using OperationsCase.Accounts;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages.Email;

namespace OperationsCase.Commands;

/// <summary>Looks at every setting before anything relies on it, so that a wrong one ends a start with a sentence.</summary>
internal static class SettingsCheck
{
    private static readonly IReadOnlyList<Func<IConfiguration, string?>> Checks =
    [
        DatabaseEngineSelection.Trouble, RulesInUse.Trouble, SignInSettings.Trouble, SingleSignOnSettings.Trouble, KeyProtection.Trouble,
        EmailSettings.Trouble, PublicUrl.Trouble, TransportSettings.Trouble, RateLimitSettings.Trouble,
        AuditSettings.Trouble,
    ];

    /// <param name="first">What is looked at before all else.</param>
    /// <returns>What is wrong with the first wrong setting, in a sentence, or null.</returns>
    public static string? Trouble(Func<IConfiguration, string?>? first = null)
    {
        try
        {
            var configuration = ProductBuilder.Create().Configuration;

            return first?.Invoke(configuration) ?? Trouble(configuration);
        }
        catch (InvalidDataException unreadable)
        {
            return $"A settings file cannot be read: {unreadable.Message} {unreadable.InnerException?.Message}".TrimEnd();
        }
    }

    private static string? Trouble(IConfiguration configuration) =>
        Checks.Select(check => TroubleOf(check, configuration)).FirstOrDefault(trouble => trouble is not null);

    /// <remarks>
    /// A value that is no number where one is wanted is found by the binder, which names its setting; its value may be a secret and is not
    /// repeated.
    /// </remarks>
    private static string? TroubleOf(Func<IConfiguration, string?> check, IConfiguration configuration)
    {
        try
        {
            return check(configuration);
        }
        catch (InvalidOperationException exception) when (NamedIn(exception.Message) is { } setting)
        {
            return $"{setting.Replace(":", "__", StringComparison.Ordinal)} has a value that cannot be used. Correct it, or leave the setting out.";
        }
    }

    private static string? NamedIn(string message) =>
        message.Split('\'').FirstOrDefault(part => part.Contains(':', StringComparison.Ordinal) && !part.Contains(' ', StringComparison.Ordinal));
}
