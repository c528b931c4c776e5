using System.Net;

namespace OperationsCase.Foundation.Web;

/// <summary>
/// The address at which officers reach this application, for every link that leaves it: invitations, e-mails, calendars, what a start
/// prints.
/// </summary>
/// <param name="Value">Scheme, host and port, without a slash at its end.</param>
/// <param name="IsConfigured">Whether a setting says it; otherwise it is where the application listens.</param>
/// <param name="IsGuess">Whether it listens on every address of the machine, so that nobody can know by which one officers come.</param>
internal sealed record PublicUrl(string Value, bool IsConfigured, bool IsGuess)
{
    /// <summary>The setting that says it, as an address such as https://operationscase.example.org.</summary>
    public const string Setting = nameof(ApplicationSettings.Site);

    /// <summary>What the setting was called when only e-mails used it; still read.</summary>
    private const string OlderSetting = "Mail:Site";

    private const string Example = "https://operationscase.example.org";

    /// <param name="configuration">May say it.</param>
    /// <param name="urls">Where the application listens, with semicolons between.</param>
    public static PublicUrl Of(IConfiguration configuration, string urls)
    {
        if (Configured(configuration) is { } said && Read(said) is { } site)
        {
            return new PublicUrl(site.GetLeftPart(UriPartial.Authority), IsConfigured: true, IsGuess: false);
        }

        var listens = urls.Split(';').Select(BindingAddress.Parse).ToList();
        var host = listens[0].Host is "*" or "+" || (IPAddress.TryParse(listens[0].Host.Trim('[', ']'), out var address) && IsAny(address))
            ? "localhost"
            : listens[0].Host;

        return new PublicUrl($"{listens[0].Scheme}://{host}:{listens[0].Port}", IsConfigured: false, listens.Exists(IsEverywhere));
    }

    /// <remarks>The server takes every name but localhost for all addresses of the machine.</remarks>
    private static bool IsEverywhere(BindingAddress listens) =>
        !listens.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && (!IPAddress.TryParse(listens.Host.Trim('[', ']'), out var address) || IsAny(address));

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    /// <returns>What is wrong with the setting, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration configuration) =>
        Configured(configuration) is { } said && Read(said) is null
            ? $"{NameOf(configuration)} is not a web address. Use one without a path, like {Example}."
        : Said(configuration, Setting) is { } one && Said(configuration, OlderSetting) is { } other && Read(one) != Read(other)
            ? $"Site and Mail__Site say different addresses. Keep Site, like {Example}, and leave Mail__Site out."
        : null;

    private static string? Configured(IConfiguration configuration) => Said(configuration, Setting) ?? Said(configuration, OlderSetting);

    private static string NameOf(IConfiguration configuration) => Said(configuration, Setting) is null ? "Mail__Site" : Setting;

    private static string? Said(IConfiguration configuration, string setting) =>
        string.IsNullOrWhiteSpace(configuration[setting]) ? null : configuration[setting]!.Trim();

    private static Uri? Read(string said) =>
        Uri.TryCreate(said, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "", Host: not ("0.0.0.0" or "[::]") }
                ? uri
                : null;
}

internal static class PublicUrls
{
    public static void AddSiteAddress(this IServiceCollection services, string urls) =>
        services.AddSingleton(provider => PublicUrl.Of(provider.GetRequiredService<IConfiguration>(), urls));

    /// <summary>
    /// Where a setting says how the site is reached, the sender's word on it is not believed: every address that a page, a sign-in or a
    /// passkey makes is of that host.
    /// </summary>
    public static void UseSiteAddress(this WebApplication app)
    {
        if (app.Services.GetService<PublicUrl>() is not { IsConfigured: true } site)
        {
            return;
        }

        var host = HostString.FromUriComponent(new Uri(site.Value));

        app.Use((context, next) =>
        {
            context.Request.Host = host;

            return next(context);
        });
    }
}
