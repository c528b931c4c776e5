using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OperationsCase.Access.Accounts;

/// <summary>How a visitor becomes an officer: pages by a cookie, the API by a token, and neither by the other's.</summary>
internal static class SignedIn
{
    public const string Token = "Token";

    /// <summary>Asks whoever comes to an address that is no page and no part of the API for what that half of the house asks for.</summary>
    private const string ByAddress = "ByAddress";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Roster>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 5;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = AccountStore.LockedFor;
        }).AddUserStore<AccountStore>().AddSignInManager();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Token, null)
            .AddPolicyScheme(ByAddress, null, either => either.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? Token : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/problem/403";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.SlidingExpiration = true;
                cookie.Cookie.Name = "operationscase";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Events.OnValidatePrincipal = Validate;
            });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(ByAddress).RequireAuthenticatedUser().Build())
            .AddPolicy(Token, policy => policy.AddAuthenticationSchemes(Token).RequireAuthenticatedUser());
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var roster = context.HttpContext.RequestServices.GetRequiredService<Roster>();
        var id = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : Guid.Empty;
        var stamp = context.Principal?.FindFirstValue(Roster.StampClaim) ?? "";

        if (await roster.ByAccount(id, stamp, IdentityConstants.ApplicationScheme) is { } officer)
        {
            context.ReplacePrincipal(officer);
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    private sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Roster roster)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        private const string Bearer = "Bearer ";

        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var header = Request.Headers.Authorization.ToString();

            if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            {
                return AuthenticateResult.NoResult();
            }

            return await roster.ByToken(header[Bearer.Length..].Trim(), Token) is { } officer
                ? AuthenticateResult.Success(new AuthenticationTicket(officer, Token))
                : AuthenticateResult.Fail("No such token is in force.");
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate = "Bearer";

            return Results.Problem("Send a token in force: Authorization: Bearer …", statusCode: StatusCodes.Status401Unauthorized)
                .ExecuteAsync(Context);
        }
    }
}
