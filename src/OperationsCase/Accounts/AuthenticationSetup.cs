using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Accounts.Life;
using OperationsCase.Accounts.Passwords;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Accounts.Drafts;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Accounts.Tokens;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

/// <summary>How a visitor becomes an officer: pages by a cookie, the API by a token, and neither by the other's.</summary>
internal static class AuthenticationSetup
{
    public const string Token = "Token";

    /// <summary>Asks whoever comes to an address that is no page and no part of the API for what that half of the house asks for.</summary>
    private const string ByAddress = "ByAddress";

    /// <summary>The cookie of somebody whose password was right and whose code is still to come.</summary>
    public const string SecondStep = "SecondStep";

    private static readonly TimeSpan ForTheCode = TimeSpan.FromMinutes(10);

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SignInSettings.Of(configuration));
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<RejectedTokenAudit>();
        services.AddSingleton<SignedInOfficerLookup>();
        services.AddSingleton<AuthenticatorKeyProtector>();
        services.AddSingleton<SavedFormStore>();
        services.AddScoped<UserSession>();
        services.AddScoped<StepUp>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<OfficerStore>();
        services.AddScoped<AccountClosure>();
        services.AddScoped<AccountStore>();
        services.AddScoped<CredentialVerifier>();
        services.AddScoped<SignInAttempts>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<IRateLimitSubject>(provider => provider.GetRequiredService<KnownDevices>());
        services.AddSingleton<DummyPassword>();
        services.AddSingleSignOn(configuration);
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<SaveFormAtSignInFilter>());
        services.AddScoped<FormDraftStore>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<FormDraftFilter>());
        services.AddIdentityCore<SignInAccount>(identity =>
        {
            identity.Password.RequiredLength = PasswordRules.Shortest;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 5;
        }).AddUserStore<AccountStore>().AddSignInManager().AddTokenProvider<AuthenticatorCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<PasswordHasherOptions>().Configure<SignInSettings>((hasher, settings) => hasher.IterationCount = settings.PasswordRounds);
        services.AddOptions<IdentityPasskeyOptions>().Configure<SignInSettings>((passkeys, settings) =>
        {
            passkeys.ServerDomain = settings.PasskeyDomain;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(Token, null)
            .AddPolicyScheme(ByAddress, null, either => either.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? Token : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.LoginPath = SaveFormAtSignInFilter.SignInPath;
                cookie.AccessDeniedPath = "/problem/403";
                cookie.SlidingExpiration = true;
                Guard(cookie, "operationscase");
                cookie.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices
                    .GetRequiredService<UserSession>()
                    .Validate(context);
                cookie.Events.OnRedirectToLogin = SaveFormAtSignInFilter.SessionEnded;
            })
            .AddCookie(SecondStep, cookie =>
            {
                cookie.ExpireTimeSpan = ForTheCode;
                Guard(cookie, "operationscase-step");
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                cookie.ExpireTimeSpan = ForTheCode;
                Guard(cookie, "operationscase-passkey");
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SignInSettings>((cookie, settings) => cookie.ExpireTimeSpan = settings.Idle);

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(ByAddress).RequireAuthenticatedUser().Build())
            .AddPolicy(Token, policy => policy.AddAuthenticationSchemes(Token).RequireAuthenticatedUser());
    }

    private static void Guard(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
    }

    private sealed class TokenAuthenticationHandler(
        IOptionsMonitor<AuthenticationSchemeOptions> options,
        ILoggerFactory logger,
        UrlEncoder encoder,
        SignedInOfficerLookup officers,
        RejectedTokenAudit log)
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

            var secret = header[Bearer.Length..].Trim();

            if (await officers.ByToken(secret, Token) is { } officer)
            {
                return AuthenticateResult.Success(new AuthenticationTicket(officer, Token));
            }

            await log.SayRefused(secret, Context.Connection.RemoteIpAddress);

            return AuthenticateResult.Fail("No such token is in force.");
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate = "Bearer";

            return Results.Problem("Send a token in force: Authorization: Bearer …", statusCode: StatusCodes.Status401Unauthorized)
                .ExecuteAsync(Context);
        }
    }
}
