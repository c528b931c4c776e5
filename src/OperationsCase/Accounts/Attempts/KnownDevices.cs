using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Attempts;

/// <summary>Browsers in which an account was wholly signed in before, by a sealed cookie: its tries have a count that no stranger uses up.</summary>
/// <remarks>
/// As OWASP describes device cookies. The cookie opens nothing, and an entry counts for its own account alone, until that account has
/// another password, or its app is added or taken away. Whoever follows a one-time link sets another password.
/// </remarks>
internal sealed class KnownDevices(IDataProtectionProvider protection, TransportSettings transport, TimeProvider clock) : IRateLimitSubject
{
    private const string Plain = "operationscase-device";

    /// <summary>The accounts that one browser is kept for, newest first: a desk that a shift shares.</summary>
    private const int MostAccounts = 12;

    private const int LettersOfStamp = 16;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(180);

    private readonly IDataProtector seal = protection.CreateProtector("OperationsCase.KnownDevices");

    /// <returns>What this browser is called by, or null when the account was not signed in with it as the account is now.</returns>
    public string? Of(HttpContext context, SignInAccount? account) => account is null
        ? null
        : Read(context).FirstOrDefault(entry => entry.OfficerId == account.Id && entry.Stamp == StampOf(account))?.Device;

    /// <remarks>Before anything is read: any account's browser has a count of its own, and strangers share their address's.</remarks>
    public string Of(HttpContext context) =>
        Read(context) is [var newest, ..] ? $"device {newest.Device}" : $"address {RateLimitSubject.AddressOf(context)}";

    /// <remarks>A browser is known to its own accounts alone: whatever else it tries counts for its network address too.</remarks>
    public string? AlsoOf(HttpContext context, IFormCollection? form)
    {
        var entries = Read(context);

        return entries.Count == 0 || IsOwn(context.Request, form, entries) ? null : $"address {RateLimitSubject.AddressOf(context)}";
    }

    /// <summary>Who tries to sign in to this account: a browser that it knows, or whoever is at the network address.</summary>
    public string OriginOf(HttpContext context, SignInAccount? account) =>
        Of(context, account) is { } device ? $"device {device}" : $"address {RateLimitSubject.AddressOf(context)}";

    /// <summary>Called once somebody has shown everything that their account asks for.</summary>
    public void Remember(HttpContext context, SignInAccount account)
    {
        var before = Read(context);
        var device = before.FirstOrDefault(entry => entry.OfficerId == account.Id)?.Device ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var now = new Entry(account.Id, device, StampOf(account), AddressOf(account.Email), clock.GetUtcNow());
        var entries = before.Where(entry => entry.OfficerId != account.Id).Prepend(now).Take(MostAccounts);
        var cookie = new CookieBuilder { IsEssential = true, MaxAge = KeptFor };
        transport.Guard(cookie, Plain);
        context.Response.Cookies.Append(cookie.Name!, seal.Protect(JsonSerializer.Serialize(entries)), cookie.Build(context));
    }

    /// <summary>The e-mail address of an account that signed in here before, once, or the code that follows it.</summary>
    private static bool IsOwn(HttpRequest request, IFormCollection? form, List<Entry> entries) => form?["Email"] switch
    {
        [{ Length: > 0 } email] => entries.Exists(entry => entry.Address == AddressOf(email)),
        null or [] => request.Path.StartsWithSegments("/sign-in/code"),
        _ => false,
    };

    private static Guid AddressOf(string email) => SignInAttempts.SubjectOf("address", email);

    /// <remarks>Not the stamp of its sessions, which ends whenever its officer signs out.</remarks>
    private static string StampOf(SignInAccount account) => RandomSecret.Hash($"{account.HasAuthenticator} {account.PasswordHash}")[..LettersOfStamp];

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

    private sealed record Entry(Guid OfficerId, string Device, string? Stamp, Guid Address, DateTimeOffset At);
}
