using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Whether whoever is signed in has lately shown that it is them.</summary>
internal sealed class StepUp(IHttpContextAccessor http, SignInSettings settings, TimeProvider clock)
{
    public bool IsFresh =>
        http.HttpContext?.User is not { } user || !IsBySession(user) || UserSession.IdentityConfirmedAt(user) + settings.StepUp > clock.GetUtcNow();

    private static bool IsBySession(ClaimsPrincipal user) => user.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;
}
