using OperationsCase.Access;
namespace OperationsCase.Accounts;

/// <summary>How people sign in, and for how long.</summary>
internal sealed record SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>What OWASP asks for (Password Storage Cheat Sheet).</summary>
    private const int FewestRounds = 210_000;

    /// <summary>Minutes without a request after which a session ends. At least 1.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after signing in when a session ends, however busy it was. At least 1.</summary>
    public int LongestHours { get; init; } = 10;

    /// <summary>
    /// Minutes after confirming one's identity in which serious acts ask for no new confirmation. At least 1. The older name
    /// `SignIn__ProofMinutes` is still read.
    /// </summary>
    public int StepUpMinutes { get; init; } = 15;

    /// <summary>
    /// Minutes for which a form is kept for an officer who must sign in again before it is sent. At least 1. The older name
    /// `SignIn__KeptMinutes` is still read.
    /// </summary>
    public int SavedFormMinutes { get; init; } = 60;

    /// <summary>The domain that passkeys are for, such as `case.example.org`. Left out, it is the host of the request.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>
    /// Roles that a password alone does not let in: they must first set up an authenticator app or a passkey. Only a role that one person
    /// can have is accepted.
    /// </summary>
    public IReadOnlyList<Role> SecondFactorFor { get; init; } = [];

    /// <summary>
    /// A text file of passwords that no one may choose, one on each line, such as a list of breached ones. None comes with the program.
    /// </summary>
    public string? KnownPasswords { get; init; }

    /// <summary>Words of the force's name, of four letters or more, that no password may contain.</summary>
    public IReadOnlyList<string> ForceWords { get; init; } = [];

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA-512 for each password. Fewer than 210,000 are refused. An older password is hashed again when its
    /// officer next signs in.
    /// </summary>
    public int PasswordRounds { get; init; } = 220_000;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);

    public TimeSpan StepUp => TimeSpan.FromMinutes(StepUpMinutes);

    public TimeSpan SavedFormTime => TimeSpan.FromMinutes(SavedFormMinutes);

    /// <returns>What to tell an operator whose settings cannot be followed, or null.</returns>
    public static string? Trouble(IConfiguration configuration) => TroubleWithRoles(configuration) ?? Of(configuration) switch
    {
        { KnownPasswords: { } file } when !File.Exists(file) =>
            $"SignIn__KnownPasswords names {file}, but there is no such file. Put the list there, or leave the setting out.",
        { PasswordRounds: < FewestRounds } few => $"SignIn__PasswordRounds is {few.PasswordRounds}. Use {FewestRounds} or more, or leave it out.",
        { IdleMinutes: <= 0 } idle => TooShort(nameof(IdleMinutes), idle.IdleMinutes),
        { LongestHours: <= 0 } longest => TooShort(nameof(LongestHours), longest.LongestHours),
        { StepUpMinutes: <= 0 } stepUp => TooShort(nameof(StepUpMinutes), stepUp.StepUpMinutes),
        { SavedFormMinutes: <= 0 } kept => TooShort(nameof(SavedFormMinutes), kept.SavedFormMinutes),
        _ => null,
    };

    private static string TooShort(string name, int said) =>
        FormattableString.Invariant($"{Section}__{name} is {said}. Use 1 or more, or leave it out.");

    /// <remarks>Roles that cannot be read are left out here: <see cref="Trouble"/> says so before anything starts.</remarks>
    public static SignInSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);

        return TroubleWithRoles(configuration) is null ? WithOlderNames(section.Get<SignInSettings>() ?? new(), section) : new();
    }

    private static SignInSettings WithOlderNames(SignInSettings settings, IConfigurationSection section) => settings with
    {
        StepUpMinutes = section[nameof(StepUpMinutes)] is null ? section.GetValue("ProofMinutes", settings.StepUpMinutes) : settings.StepUpMinutes,
        SavedFormMinutes =
            section[nameof(SavedFormMinutes)] is null ? section.GetValue("KeptMinutes", settings.SavedFormMinutes) : settings.SavedFormMinutes,
    };

    /// <summary>A role that nobody holds would protect nobody, and look as if it did.</summary>
    private static string? TroubleWithRoles(IConfiguration configuration) => configuration
        .GetSection($"{Section}:{nameof(SecondFactorFor)}")
        .GetChildren()
        .Where(named => !Roles.Held.Contains(named.Value, StringComparer.OrdinalIgnoreCase))
        .Select(named => Roles.CannotBeHeld($"{Section}__{nameof(SecondFactorFor)}__{named.Key}", named.Value))
        .FirstOrDefault();
}
