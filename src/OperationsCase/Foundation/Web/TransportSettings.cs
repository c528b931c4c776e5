using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace OperationsCase.Foundation.Web;

/// <summary>How a request reaches this program: by TLS or not, and past which proxies.</summary>
/// <param name="Proxies">The only senders whose word on who asked, and by which scheme, is believed.</param>
/// <param name="IsByTls">True when nobody can come but by TLS: every address is https, or only the proxies named can reach it.</param>
internal sealed record TransportSettings(IReadOnlyList<IPNetwork> Proxies, bool IsByTls)
{
    /// <summary>The name of the setting: addresses or networks, such as "10.1.4.7, 10.2.0.0/24".</summary>
    public const string Setting = nameof(ApplicationSettings.Proxies);

    /// <exception cref="FormatException">The setting names something that is no address.</exception>
    public static TransportSettings Of(IConfiguration configuration)
    {
        var proxies = (ApplicationSettings.Of(configuration).Proxies ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

        return new TransportSettings(proxies, proxies.Count > 0 || (urls.Length > 0
            && urls.All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))));
    }

    /// <returns>What is wrong with the setting, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        try
        {
            Of(configuration);

            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>A name that a browser takes only by TLS, for the whole of this host and no other; without TLS, the plain one.</summary>
    public string CookieName(string plain) => IsByTls ? $"__Host-{plain}" : plain;

    public void Guard(CookieBuilder cookie, string? plain)
    {
        cookie.HttpOnly = true;
        cookie.SecurePolicy = IsByTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = cookie.SameSite is SameSiteMode.Strict ? SameSiteMode.Strict : SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.Domain = null;

        if (plain is not null && !plain.StartsWith("__Host-", StringComparison.Ordinal))
        {
            cookie.Name = CookieName(plain);
        }
    }

    private static IPNetwork Network(string said) =>
        IPNetwork.TryParse(said, out var network) ? network
        : IPAddress.TryParse(said, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : throw new FormatException(
            $"{said} is not the address of a proxy. Set {Setting} like 10.1.4.7, or 10.2.0.0/24 for a network, with commas between.");
}

internal static class TransportSetup
{
    public static void AddTransport(this IServiceCollection services)
    {
        services.AddSingleton(provider => TransportSettings.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<ForwardedHeadersOptions>().Configure<TransportSettings>((headers, transport) =>
        {
            headers.ForwardedHeaders = transport.Proxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();

            foreach (var proxy in transport.Proxies)
            {
                headers.KnownIPNetworks.Add(proxy);
            }
        });
        services.AddOptions<AntiforgeryOptions>().Configure<TransportSettings>((antiforgery, transport) =>
        {
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            transport.Guard(antiforgery.Cookie, "operationscase-form");
        });
        services
            .AddOptions<CookieTempDataProviderOptions>()
            .Configure<TransportSettings>((said, transport) => transport.Guard(said.Cookie, "operationscase-said"));
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, SignInCookies>();
    }

    /// <summary>Every cookie that somebody is signed in by, whichever room made it.</summary>
    private sealed class SignInCookies(TransportSettings transport) : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options) => transport.Guard(options.Cookie, options.Cookie.Name);
    }
}
