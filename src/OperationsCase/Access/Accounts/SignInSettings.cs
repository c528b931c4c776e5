namespace OperationsCase.Access.Accounts;

/// <summary>How people sign in and for how long, as the section SignIn of the configuration says.</summary>
internal sealed record SignInSettings
{
    public const string Section = "SignIn";

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

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);

    public TimeSpan Proof => TimeSpan.FromMinutes(ProofMinutes);

    public TimeSpan Kept => TimeSpan.FromMinutes(KeptMinutes);

    /// <returns>What to tell an operator whose settings cannot be followed, or null.</returns>
    public static string? Trouble(IConfiguration configuration) => Of(configuration).KnownPasswords is { } file && !File.Exists(file)
        ? $"There is no file {file}, which SignIn__KnownPasswords names. Put the list there, or leave the setting out."
        : null;

    public static SignInSettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<SignInSettings>() ?? new();
}
