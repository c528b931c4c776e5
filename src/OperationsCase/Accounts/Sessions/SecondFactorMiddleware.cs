using Microsoft.AspNetCore.Authorization;

namespace OperationsCase.Accounts.Sessions;

/// <summary>
/// Leads whoever must have a second factor and came by a password alone to the page that asks for it, from every endpoint there is.
/// </summary>
internal static class SecondFactorMiddleware
{
    private const string Authenticator = "account/authenticator";
    private const string Passkeys = "account/passkeys";
    private const string StepUp = "account/prove";

    /// <summary>Who has none sets one up here; signing out is open to everybody.</summary>
    private static readonly string[] WithoutFactor = ["account", Authenticator, Passkeys, StepUp];

    /// <summary>Who has a passkey shows it, and sets up nothing by a password alone.</summary>
    private static readonly string[] WithPasskey = ["account", StepUp];

    /// <summary>After it is known who asks and that they may, and before any endpoint runs.</summary>
    public static void UseSecondFactor(this WebApplication app) => app.Use(async (context, next) =>
    {
        var unready = context.User.FindFirst(UserSession.UnreadyClaim)?.Value;
        var endpoint = context.GetEndpoint();

        if (unready is null || endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);

            return;
        }

        var hasPasskey = unready == UserSession.HasPasskey;
        var address = (endpoint as RouteEndpoint)?.RoutePattern.RawText?.Trim('/');

        if ((hasPasskey ? WithPasskey : WithoutFactor).Contains(address, StringComparer.OrdinalIgnoreCase))
        {
            await next(context);

            return;
        }

        context.Response.Redirect($"/{(hasPasskey ? $"{StepUp}?returnUrl=/" : Authenticator)}");
    });
}
