using OperationsCase.Access;
namespace OperationsCase.Accounts.SingleSignOn;

/// <summary>The force's OpenID Connect provider, and what its claims mean here. The provider must send `email_verified`.</summary>
internal sealed record SingleSignOnSettings
{
    public const string Section = "SingleSignOn";

    public const string Scheme = "SingleSignOn";

    /// <summary>Holds, for one page, why somebody was not let in.</summary>
    public const string Refused = "SignInRefused";

    /// <summary>The address of the provider. Left out, there is no single sign-on.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The client at the provider. It must return to `/sign-in/elsewhere/back`.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret of the client. Set it in the environment or a secret store, never in a file beside the program.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What officers call this account, on the sign-in page.</summary>
    public string Name { get; init; } = "your force account";

    /// <summary>The claim that holds the role.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim that holds the boroughs.</summary>
    public string BoroughClaim { get; init; } = "boroughs";

    /// <summary>The claim that holds the unit.</summary>
    public string UnitClaim { get; init; } = "unit";

    /// <summary>What is asked of the provider besides `openid`.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["profile", "email"];

    /// <summary>
    /// The role that a value of the role claim gives, such as `BoroughOfficer`. A value that is not here gives nothing. Only a role that one
    /// person can have is accepted.
    /// </summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    /// <summary>The GSS code of the borough that a value of the borough claim gives, such as `E09000007`.</summary>
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
