using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Access;
using OperationsCase.Accounts.Attempts;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Somebody signed in to the pages: when it began, when they last showed that it is them, and by how much.</summary>
internal sealed class UserSession(SignedInOfficerLookup officers, KnownDevices devices, SignInSettings settings, TimeProvider clock)
{
    private const string Began = "began";
    private const string ConfirmedAtItem = "proved";
    private const string OneFactor = "one-factor";

    /// <summary>Its holder came with a password alone, and their role needs more.</summary>
    public const string UnreadyClaim = "unready";

    /// <summary>The unready holder has a passkey, and must show it.</summary>
    public const string HasPasskey = "passkey";

    private const string ConfirmedAtClaim = "proved";

    /// <param name="context">The visit that signed in.</param>
    /// <param name="account">Who did.</param>
    /// <param name="isOneFactor">By a password alone.</param>
    public async Task Begin(HttpContext context, SignInAccount account, bool isOneFactor)
    {
        var now = Text(clock.GetUtcNow());
        var officer = await officers.ByAccount(account.Id, account.SecurityStamp, IdentityConstants.ApplicationScheme)
            ?? throw new InvalidOperationException($"The account {account.Id} was disabled while it signed in.");
        await context.SignInAsync(IdentityConstants.ApplicationScheme, officer, Properties((Began, now), (ConfirmedAtItem, now), (OneFactor, isOneFactor
            ? "yes"
            : "no")));
        RememberOnceReady(context, account, officer, isOneFactor);
    }

    /// <summary>Keeps that its holder has just shown that it is them. It ends no later for that.</summary>
    /// <param name="context">The visit that showed it.</param>
    /// <param name="account">Who did.</param>
    /// <param name="hasSecondFactor">They have set one up, or used it.</param>
    public async Task ConfirmIdentity(HttpContext context, SignInAccount account, bool hasSecondFactor)
    {
        var held = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var items = held.Properties!.Items;
        var isOneFactor = items[OneFactor] == "yes" && !hasSecondFactor;
        await context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            held.Principal!,
            Properties((Began, items[Began]!), (ConfirmedAtItem, Text(clock.GetUtcNow())), (OneFactor, isOneFactor ? "yes" : "no")));
        RememberOnceReady(context, account, held.Principal!, isOneFactor);
    }

    /// <summary>Goes on with the session of this visit after every one of its officer was ended. It ends no later for that.</summary>
    /// <param name="context">The visit that ended them.</param>
    /// <param name="account">As it stands now.</param>
    /// <param name="hasSecondFactor">True when they have just set one up, false when they have taken one away, null when they did neither.</param>
    public async Task GoOn(HttpContext context, SignInAccount account, bool? hasSecondFactor = null)
    {
        var held = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var items = held.Properties!.Items;
        var officer = await officers.ByAccount(account.Id, account.SecurityStamp, IdentityConstants.ApplicationScheme)
            ?? throw new InvalidOperationException($"The account {account.Id} was disabled while it changed how it signs in.");
        var isOneFactor = hasSecondFactor switch
        {
            true => false,
            false when !account.HasAuthenticator && !officer.HasClaim(SignedInOfficerLookup.PasskeyClaim, "yes") => true,
            _ => items[OneFactor] == "yes",
        };
        await context.SignInAsync(
            IdentityConstants.ApplicationScheme,
            officer,
            Properties((Began, items[Began]!), (ConfirmedAtItem, Text(clock.GetUtcNow())), (OneFactor, isOneFactor ? "yes" : "no")));
        RememberOnceReady(context, account, officer, isOneFactor);
    }

    /// <summary>Reads its officer afresh at every visit, so that whoever is disabled or changed is out at once.</summary>
    /// <remarks>The cookie stays with the browser: it opens nothing any more, but says whose form is kept.</remarks>
    public async Task Validate(CookieValidatePrincipalContext context)
    {
        var id = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : Guid.Empty;
        var stamp = context.Principal?.FindFirstValue(SignedInOfficerLookup.StampClaim) ?? "";
        var items = context.Properties.Items;

        if (Instant(items.TryGetValue(Began, out var began) ? began : null) + settings.Longest > clock.GetUtcNow()
            && await officers.ByAccount(id, stamp, IdentityConstants.ApplicationScheme) is { } officer)
        {
            Mark(officer, items);
            context.ReplacePrincipal(officer);
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    /// <returns>The beginning of time for somebody who never did.</returns>
    public static DateTimeOffset IdentityConfirmedAt(ClaimsPrincipal user) => Instant(user.FindFirstValue(ConfirmedAtClaim));

    private void Mark(ClaimsPrincipal officer, IDictionary<string, string?> items)
    {
        var identity = (ClaimsIdentity)officer.Identity!;
        identity.AddClaim(new Claim(ConfirmedAtClaim, items[ConfirmedAtItem] ?? ""));

        if (items[OneFactor] == "yes" && NeedsSecondFactor(officer))
        {
            identity.AddClaim(new Claim(UnreadyClaim, officer.HasClaim(SignedInOfficerLookup.PasskeyClaim, "yes") ? HasPasskey : "yes"));
        }
    }

    private bool NeedsSecondFactor(ClaimsPrincipal officer) => Enum.TryParse<Role>(officer.FindFirstValue(ClaimTypes.Role), out var role)
        && settings.SecondFactorFor.Any(strict => (strict & role) != Role.None);

    /// <summary>A browser is known once everything was shown in it that the role needs.</summary>
    private void RememberOnceReady(HttpContext context, SignInAccount account, ClaimsPrincipal officer, bool isOneFactor)
    {
        if (!isOneFactor || !NeedsSecondFactor(officer))
        {
            devices.Remember(context, account);
        }
    }

    private static AuthenticationProperties Properties(params ReadOnlySpan<(string Name, string Value)> items)
    {
        var properties = new AuthenticationProperties();

        foreach (var (name, value) in items)
        {
            properties.Items[name] = value;
        }

        return properties;
    }

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : DateTimeOffset.UnixEpoch;
}
