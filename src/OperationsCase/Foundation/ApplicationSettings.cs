namespace OperationsCase.Foundation;

/// <summary>Settings that belong to no section: the database, the address that officers use, and the proxies in front.</summary>
internal sealed record ApplicationSettings
{
    /// <summary>`Sqlite` for a file in the data folder, or `SqlServer` for the database that `ConnectionStrings__OperationsCase` names.</summary>
    public string Database { get; init; } = "Sqlite";

    /// <summary>
    /// The address at which officers reach the application, such as `https://operationscase.example.org`, without a path. Links in e-mails,
    /// calendars and invitations begin with it, and no other host is believed. Left out, links begin with the first address listened on.
    /// The older name `Mail__Site` is still read.
    /// </summary>
    public string? Site { get; init; }

    /// <summary>
    /// The addresses or networks of the proxies in front, with commas between, such as `10.1.4.7, 10.2.0.0/24`. What they say about the
    /// sender is believed, cookies are `__Host-` ones, and browsers are told to use TLS only. Forwarded headers from other senders are ignored.
    /// </summary>
    public string? Proxies { get; init; }

    /// <summary>A `mailto:` or `https:` address for people who find a weakness. `/.well-known/security.txt` shows it.</summary>
    public string? SecurityContact { get; init; }

    public static ApplicationSettings Of(IConfiguration configuration) => configuration.Get<ApplicationSettings>() ?? new();
}
