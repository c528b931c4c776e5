namespace OperationsCase.Accounts;

/// <summary>What signing in needs to know of an officer.</summary>
internal sealed class SignInAccount
{
    public Guid Id { get; set; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>The stamp it was read with: whoever has since been given a new password is not written over.</summary>
    public string KnownStamp { get; set; } = "";

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A code of an authenticator app is asked for beside the password.</summary>
    public bool HasAuthenticator { get; set; }
}
