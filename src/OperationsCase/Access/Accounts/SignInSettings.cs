namespace OperationsCase.Access.Accounts;

/// <summary>How people sign in and for how long, as the section SignIn of the configuration says.</summary>
internal sealed record SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>What OWASP asks for (Password Storage Cheat Sheet).</summary>
    private const int FewestRounds = 210_000;

    /// <summary>A session ends when nothing was asked of it for so long.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>A session ends so long after signing in, however busy it was.</summary>
    public int LongestHours { get; init; } = 10;

    /// <summary>For so long after somebody has shown that it is them, they may do grave acts.</summary>
    public int ProofMinutes { get; init; } = 15;

    /// <summary>For so long what was typed is kept for somebody who must sign in again.</summary>
    public int KeptMinutes { get; init; } = 60;

    /// <summary>The domain that passkeys are for, such as case.example.org. Without it, the host that was asked.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>Roles that see nothing by a password alone: they must first set up an authenticator app or a passkey.</summary>
    public IReadOnlyList<Role> SecondFactorFor { get; init; } = [];

    /// <summary>A text file of passwords that nobody may choose, one on each line, such as a list of those that were breached. None is part of this program.</summary>
    public string? KnownPasswords { get; init; }

    /// <summary>What the force is called, in words of four letters or more, which no password may contain.</summary>
    public IReadOnlyList<string> ForceWords { get; init; } = [];

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 for each password. A password kept by fewer is kept by these once its officer signs in.</summary>
    public int PasswordRounds { get; init; } = 220_000;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);

    public TimeSpan Proof => TimeSpan.FromMinutes(ProofMinutes);

    public TimeSpan Kept => TimeSpan.FromMinutes(KeptMinutes);

    /// <returns>What to tell an operator whose settings cannot be followed, or null.</returns>
    public static string? Trouble(IConfiguration configuration) => TroubleWithRoles(configuration) ?? Of(configuration) switch
    {
        { KnownPasswords: { } file } when !File.Exists(file) =>
            $"There is no file {file}, which SignIn__KnownPasswords names. Put the list there, or leave the setting out.",
        { PasswordRounds: < FewestRounds } few => $"SignIn__PasswordRounds is {few.PasswordRounds}. Use {FewestRounds} or more, or leave it out.",
        { IdleMinutes: <= 0 } idle => TooShort(nameof(IdleMinutes), idle.IdleMinutes),
        { LongestHours: <= 0 } longest => TooShort(nameof(LongestHours), longest.LongestHours),
        { ProofMinutes: <= 0 } proof => TooShort(nameof(ProofMinutes), proof.ProofMinutes),
        { KeptMinutes: <= 0 } kept => TooShort(nameof(KeptMinutes), kept.KeptMinutes),
        _ => null,
    };

    private static string TooShort(string name, int said) => FormattableString.Invariant($"{Section}__{name} is {said}. Use 1 or more, or leave it out.");

    /// <remarks>Roles that cannot be read are left out here: <see cref="Trouble"/> says so before anything starts.</remarks>
    public static SignInSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);

        return TroubleWithRoles(configuration) is null ? section.Get<SignInSettings>() ?? new() : new();
    }

    /// <summary>A role that nobody holds would protect nobody, and look as if it did.</summary>
    private static string? TroubleWithRoles(IConfiguration configuration) => configuration.GetSection($"{Section}:{nameof(SecondFactorFor)}").GetChildren()
        .Where(named => !Roles.Held.Contains(named.Value, StringComparer.OrdinalIgnoreCase))
        .Select(named => Roles.CannotBeHeld($"{Section}__{nameof(SecondFactorFor)}__{named.Key}", named.Value))
        .FirstOrDefault();
}
