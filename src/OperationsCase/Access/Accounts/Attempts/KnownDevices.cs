using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Access.Accounts.Attempts;

/// <summary>Browsers in which an account was wholly signed in before, by a sealed cookie: its tries have a count that no stranger uses up.</summary>
/// <remarks>As OWASP describes device cookies. The cookie opens nothing, and an entry counts for its own account alone.</remarks>
internal sealed class KnownDevices(IDataProtectionProvider protection, Transport transport, TimeProvider clock) : IOrigins
{
    private const string Plain = "operationscase-device";

    /// <summary>The accounts that one browser is kept for, the newest first: a desk that a shift shares.</summary>
    private const int MostAccounts = 12;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    private readonly IDataProtector seal = protection.CreateProtector("OperationsCase.KnownDevices");

    /// <returns>What this browser is called by, or null when the account was never signed in with it.</returns>
    public string? Of(HttpContext context, Guid officerId) => Read(context).FirstOrDefault(entry => entry.OfficerId == officerId)?.Device;

    /// <remarks>Before anybody has said who they are: any account's browser has a count of its own, and strangers share their address's.</remarks>
    public string Of(HttpContext context) => Read(context) is [var newest, ..] ? $"device {newest.Device}" : $"address {Origins.AddressOf(context)}";

    /// <summary>Who tries to sign in to this account: a browser that it knows, or whoever is at the network address.</summary>
    public string OriginOf(HttpContext context, Guid officerId) =>
        Of(context, officerId) is { } device ? $"device {device}" : $"address {Origins.AddressOf(context)}";

    /// <summary>Called once somebody has shown everything that their account asks for.</summary>
    public void Remember(HttpContext context, Guid officerId)
    {
        var before = Read(context);
        var device = before.FirstOrDefault(entry => entry.OfficerId == officerId)?.Device ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var entries = before.Where(entry => entry.OfficerId != officerId).Prepend(new Entry(officerId, device, clock.GetUtcNow())).Take(MostAccounts);
        var cookie = new CookieBuilder { IsEssential = true, MaxAge = KeptFor };
        transport.Guard(cookie, Plain);
        context.Response.Cookies.Append(cookie.Name!, seal.Protect(JsonSerializer.Serialize(entries)), cookie.Build(context));
    }

    private List<Entry> Read(HttpContext context)
    {
        if (context.Request.Cookies[transport.CookieName(Plain)] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            var since = clock.GetUtcNow() - KeptFor;

            return [.. JsonSerializer.Deserialize<List<Entry>>(seal.Unprotect(cookie))!.Where(entry => entry.At > since)];
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return [];
        }
    }

    private sealed record Entry(Guid OfficerId, string Device, DateTimeOffset At);
}
