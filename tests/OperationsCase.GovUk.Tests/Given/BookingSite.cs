using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace OperationsCase.GovUk.Tests.Given;

/// <summary>An application that has nothing but the components, and one page with a question of every kind.</summary>
internal sealed class BookingSite : IAsyncDisposable
{
    private static readonly GovUkComponentOptions Options = new()
    {
        TimeZone = LeedsTimeZone.Instance,
        NewFormId = Guid.CreateVersion7,
        NormalizeText = (field, text) => field == nameof(BookingForm.Postcode) ? text.ToUpperInvariant() : text,
    };

    private readonly WebApplication app;
    private readonly BookingState state = new();
    private readonly HttpClient browser;

    public BookingSite()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(BookingSite).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(state);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero)));
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/").AddGovUk(Options);

        app = builder.Build();
        app.MapRazorPages();
        app.StartAsync().GetAwaiter().GetResult();
        browser = app.GetTestClient();
    }

    /// <inheritdoc cref="BookingState.Refusal" />
    public string? Refusal
    {
        init => state.Refusal = value;
    }

    /// <inheritdoc cref="BookingState.Sent" />
    public BookingForm? Sent => state.Sent;

    public async Task<IHtmlDocument> Open(string path = "/booking") => await Parse(await browser.GetAsync(path));

    public async Task<HttpResponseMessage> Post(Dictionary<string, string> typed)
    {
        var opened = await browser.GetAsync("/booking");
        var token = (await Parse(opened)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, "/booking")
        {
            Content = new FormUrlEncodedContent(typed.Append(KeyValuePair.Create("__RequestVerificationToken", token))),
        };
        request.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        return await browser.SendAsync(request);
    }

    public async Task<IHtmlDocument> PostAndRead(Dictionary<string, string> typed) => await Parse(await Post(typed));

    /// <summary>Everything that must be answered, answered soundly.</summary>
    public static Dictionary<string, string> AnOrdinaryAnswer(params (string Field, string Typed)[] but)
    {
        var typed = new Dictionary<string, string>
        {
            ["Asked.Address"] = "14 Mill Lane",
            ["Asked.OpensAt"] = "2026-11-21T16:20",
            ["Asked.Guests"] = "140",
        };

        foreach (var (field, text) in but)
        {
            typed[$"Asked.{field}"] = text;
        }

        return typed;
    }

    public static (string Field, string Typed)[] Boxes(string field, string day, string month, string year, string? time = null) =>
    [
        ($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year),
        .. time is null ? Array.Empty<(string, string)>() : [($"{field}.Time", time)],
    ];

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
