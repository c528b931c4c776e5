using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OperationsCase.Accounts.Sessions;

namespace OperationsCase.Accounts.SingleSignOn;

/// <summary>Lets people in by the force's OpenID Connect provider, when one is configured, as what its claims make them.</summary>
internal static class SingleSignOnSetup
{
    public static void AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SingleSignOnSettings.Of(configuration));
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddOptions<AuthenticationOptions>().Configure<SingleSignOnSettings>((authentication, settings) =>
        {
            if (settings.IsConfigured)
            {
                authentication.AddScheme<OpenIdConnectHandler>(SingleSignOnSettings.Scheme, settings.Name);
            }
        });
        services.AddOptions<OpenIdConnectOptions>(SingleSignOnSettings.Scheme).Configure<SingleSignOnSettings, TimeProvider>(Configure);
    }

    private static void Configure(OpenIdConnectOptions provider, SingleSignOnSettings settings, TimeProvider clock)
    {
        provider.TimeProvider = clock;
        provider.Authority = settings.Authority;
        provider.ClientId = settings.ClientId;
        provider.ClientSecret = settings.ClientSecret;
        provider.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.UsePkce = true;
        provider.MapInboundClaims = false;
        provider.CallbackPath = "/sign-in/elsewhere/back";
        provider.SignInScheme = AuthenticationSetup.SecondStep;
        provider.Scope.Clear();

        foreach (var scope in settings.Scopes.Prepend("openid"))
        {
            provider.Scope.Add(scope);
        }

        foreach (var cookie in new[] { provider.CorrelationCookie, provider.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        provider.Events.OnTicketReceived = LetIn;
        provider.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            TellOnSignIn(context.HttpContext, $"{settings.Name} did not sign you in. Try again, or ask your force’s service desk");

            return Task.CompletedTask;
        };
    }

    private static async Task LetIn(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var mediator = services.GetRequiredService<IMediator>();
        var claims = ClaimsOf(context.Principal!, services.GetRequiredService<SingleSignOnSettings>());
        var followed = await mediator.Send(claims);

        context.HandleResponse();

        if (followed.IsRefused)
        {
            if (!claims.GiveAPlace)
            {
                await mediator.Send(new EndAccountWithoutProviderRole(claims.Identity));
            }

            TellOnSignIn(context.HttpContext, followed.Refusals[0].Message);

            return;
        }

        var account = await services.GetRequiredService<CredentialVerifier>().Find(followed.Value);
        await services.GetRequiredService<SignInAudit>().Say(account!, "Signed in by single sign-on");
        await services.GetRequiredService<UserSession>().Begin(context.HttpContext, account!, isOneFactor: false);
        context.Response.Redirect(context.ReturnUri ?? "/");
    }

    private static ApplyIdentityProviderClaims ClaimsOf(ClaimsPrincipal person, SingleSignOnSettings settings) => new()
    {
        Identity = RandomSecret.Hash($"{person.FindFirstValue("iss") ?? settings.Authority}\n{person.FindFirstValue("sub")}"),
        Email = person.FindFirstValue("email") ?? "",
        IsEmailVerified = string.Equals(person.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase),
        Name = person.FindFirstValue("name") ?? "",
        Unit = person.FindFirstValue(settings.UnitClaim) ?? "",
        Roles = [.. person.FindAll(settings.RoleClaim)
            .Where(claim => settings.Roles.ContainsKey(claim.Value))
            .Select(claim => settings.Roles[claim.Value])
            .Distinct()],
        BoroughCodes = [.. person.FindAll(settings.BoroughClaim)
            .Where(claim => settings.Boroughs.ContainsKey(claim.Value))
            .Select(claim => settings.Boroughs[claim.Value])
            .Distinct()],
    };

    private static void TellOnSignIn(HttpContext http, string why)
    {
        var kept = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        kept[SingleSignOnSettings.Refused] = why;
        kept.Save();
        http.Response.Redirect(SaveFormAtSignInFilter.SignInPath);
    }
}
