namespace OperationsCase.Access.Accounts.SingleSignOn;

/// <summary>The force's identity provider and what its claims mean here, as the section SingleSignOn of the configuration says.</summary>
internal sealed record SingleSignOnSettings
{
    public const string Section = "SingleSignOn";

    public const string Scheme = "SingleSignOn";

    /// <summary>Holds, for one page, why somebody was not let in.</summary>
    public const string Refused = "SignInRefused";

    /// <summary>The address of an OpenID Connect provider. Without it there is no single sign-on.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>From the environment or a secret store, never from a file beside the program.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What officers call it.</summary>
    public string Name { get; init; } = "your force account";

    public string RoleClaim { get; init; } = "roles";

    public string BoroughClaim { get; init; } = "boroughs";

    public string UnitClaim { get; init; } = "unit";

    public IReadOnlyList<string> Scopes { get; init; } = ["profile", "email"];

    /// <summary>Roles of this service by the value of the role claim. A value that is not here gives nothing.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    /// <summary>GSS codes by the value of the borough claim.</summary>
    public IReadOnlyDictionary<string, string> Boroughs { get; init; } = new Dictionary<string, string>();

    public bool IsConfigured => Authority.Length > 0;

    /// <remarks>Settings that cannot be followed give no single sign-on: <see cref="Trouble"/> says so before anything starts.</remarks>
    public static SingleSignOnSettings Of(IConfiguration configuration) =>
        Trouble(configuration) is null ? configuration.GetSection(Section).Get<SingleSignOnSettings>() ?? new() : new();

    /// <returns>What to tell an operator whose settings give somebody a role that nobody can hold, or null.</returns>
    public static string? Trouble(IConfiguration configuration) => configuration.GetSection($"{Section}:{nameof(Roles)}").GetChildren()
        .Where(mapped => !Access.Roles.Held.Contains(mapped.Value, StringComparer.OrdinalIgnoreCase))
        .Select(mapped => Access.Roles.CannotBeHeld($"{Section}__{nameof(Roles)}__{mapped.Key}", mapped.Value))
        .FirstOrDefault();
}
