using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OperationsCase.Access;
using OperationsCase.Accounts.SingleSignOn;

namespace OperationsCase.Tests.Given;

/// <summary>A force's OpenID Connect provider, which lets in whoever a test names without asking them anything.</summary>
internal sealed class TestIdentityProvider : IAsyncDisposable
{
    private const string Address = "http://localhost:5099/";

    private readonly WebApplication app;

    public TestIdentityProvider()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(server => server.BaseAddress = new Uri(Address));
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(new Uri(Address)).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes("profile", "email");
            server.EnableDegradedMode();
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignIn(Principal());

                return default;
            }));
        });
        app = builder.Build();
        app.UseAuthentication();
        app.StartAsync().GetAwaiter().GetResult();
    }

    public string Subject { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>What the provider says of the address: "true", "false", or nothing.</summary>
    public string? EmailVerified { get; set; }

    public string Name { get; set; } = "";

    public string[] Roles { get; set; } = [];

    public string[] Boroughs { get; set; } = [];

    public TestServer Server => app.GetTestServer();

    /// <summary>What every test begins with: a borough drugs officer of Hackney, whose address is verified.</summary>
    public void SaysAsAlways()
    {
        Subject = "p-4471";
        Email = "asha.mistry@police.example";
        EmailVerified = "true";
        Name = "DC Asha Mistry";
        Roles = ["oc-drugs-officer"];
        Boroughs = ["Hackney BCU"];
    }

    /// <summary>Tells an application of it, and what its claims mean there.</summary>
    public void Serve(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new SingleSignOnSettings
        {
            Authority = Address,
            ClientId = "operationscase",
            ClientSecret = "only in this test",
            Name = "your Met account",
            Roles = new Dictionary<string, Role> { ["oc-drugs-officer"] = Role.BoroughOfficer, ["oc-analyst"] = Role.DirectorateAnalyst },
            Boroughs = new Dictionary<string, string> { ["Hackney BCU"] = CaseRoom.Hackney, ["Tower Hamlets BCU"] = CaseRoom.TowerHamlets },
        });
        builder.Services.Configure<OpenIdConnectOptions>(
            SingleSignOnSettings.Scheme,
            options => options.BackchannelHttpHandler = Server.CreateHandler());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private ClaimsPrincipal Principal()
    {
        var identity = new ClaimsIdentity("Force", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, Subject)
            .SetClaim(OpenIddictConstants.Claims.Email, Email)
            .SetClaim(OpenIddictConstants.Claims.Name, Name)
            .SetClaim(OpenIddictConstants.Claims.EmailVerified, EmailVerified is null ? null : bool.Parse(EmailVerified))
            .SetClaim("unit", "Central East drugs unit")
            .SetClaims("roles", [.. Roles])
            .SetClaims("boroughs", [.. Boroughs]);
        identity.SetScopes("openid", "profile", "email");
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);

        return new ClaimsPrincipal(identity);
    }
}
