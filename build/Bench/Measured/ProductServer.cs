using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Accounts;
using OperationsCase.Bench.Kept;
using OperationsCase.Bench.Made;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Bench.Measured;

/// <summary>The product over one record, open on a port of this machine, and what somebody signed in sends with each request.</summary>
internal sealed partial class ProductServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ProductServer(WebApplication app, RecordingEngine engine, string email) => (this.app, Engine, Email) = (app, engine, email);

    public RecordingEngine Engine { get; }

    public string Email { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A token for the API.</summary>
    public string Token { get; private set; } = "";

    /// <summary>A cookie for the pages.</summary>
    public string Cookie { get; private set; } = "";

    public static async Task<ProductServer> Open(RecordFolder record, string? email = null)
    {
        var engine = new RecordingEngine(new SqliteEngine(record.Settings.SqliteConnectionString));
        var app = Composition.Build(record.Settings, builder => builder.Services.AddSingleton<IEngine>(_ => engine));
        await app.StartAsync();
        var server = new ProductServer(app, engine, email ?? BenchOfficers.SuperintendentEmail);
        server.Token = (await app.Services.GetRequiredService<IMediator>().Send(new IssueApiTokenAtConsole(server.Email))).Value;
        server.Cookie = await SignIn(server.Address, server.Email);

        return server;
    }

    /// <summary>Signs in by the page, as a browser does.</summary>
    /// <exception cref="InvalidOperationException">The page did not let us in.</exception>
    public static async Task<string> SignIn(Uri address, string email)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var form = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = BenchOfficers.Password,
            ["__RequestVerificationToken"] = Antiforgery().Match(form).Groups[1].Value,
        });
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), typed);

        return answer.StatusCode == HttpStatusCode.Redirect
            ? handler.CookieContainer.GetCookieHeader(address)
            : throw new InvalidOperationException($"Signing in as {email} answered {(int)answer.StatusCode}.");
    }

    public void Authorize(HttpRequestMessage request, bool isPage)
    {
        if (isPage)
        {
            request.Headers.Add("Cookie", Cookie);
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();
}
