using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>The pages and the API as they are served, around one form with a question of every kind.</summary>
internal sealed class PageTestHost : IAsyncDisposable
{
    private readonly WebApplication app;

    public PageTestHost(string? signedIn = "DC Priya Raman")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(PageTestHost).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddPages();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Mediator.Object);
        builder.Services.AddSingleton<IValidator<SampleForm>>(new SampleForm.Validator());
        builder.Services.AddSingleton(Mock.Of<IPageHeader>(masthead =>
            masthead.Name == signedIn
            && masthead.Unit == "Hackney drugs unit"
            && masthead.SearchesCases
            && masthead.UnreadMessages() == Task.FromResult(2)
            && masthead.Sections == new NavigationItem[] { new("Home", "/"), new("Operations", "/operations") }
            && masthead.Footer == new NavigationItem[] { new("Help", "/help") }));

        app = builder.Build();
        app.UsePages();
        app.MapRazorPages();
        app.MapGet("/broken", string () => throw new InvalidOperationException("a secret"));
        app.MapGet("/forbidden", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapPost("/api/questions", (SampleForm asked) => Results.Ok(asked));
        app.MapGet("/api/broken", string () => throw new InvalidOperationException("a secret"));
        app.MapGet("/api/list", (int page) => page);
        app.StartAsync().GetAwaiter().GetResult();
        Browser = app.GetTestClient();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero));

    public Mock<IMediator> Mediator { get; } = new();

    public HttpClient Browser { get; }

    /// <summary>The request that the form sent, if it was sent at all.</summary>
    public SampleForm? Sent => (SampleForm?)Mediator.Invocations.SingleOrDefault()?.Arguments[0];

    public async Task<IHtmlDocument> Open(string path = "/questions") => await Parse(await Browser.GetAsync(path));

    public async Task<HttpResponseMessage> Post(Dictionary<string, string> typed)
    {
        Mediator.Setup(mediator => mediator.Send(It.IsAny<IRequest<Result<Guid>>>(), It.IsAny<CancellationToken>())).ReturnsAsync(Answer);
        var opened = await Browser.GetAsync("/questions");
        var form = await Parse(opened);
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, "/questions")
        {
            Content = new FormUrlEncodedContent(typed.Append(KeyValuePair.Create("__RequestVerificationToken", token))),
        };
        request.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        return await Browser.SendAsync(request);
    }

    /// <summary>What the handler says, when the form gets as far.</summary>
    public Result<Guid> Answer { get; set; } = Guid.Empty;

    public async Task<IHtmlDocument> PostAndRead(Dictionary<string, string> typed) => await Parse(await Post(typed));

    /// <summary>Everything that must be answered, answered soundly.</summary>
    public static Dictionary<string, string> AnOrdinaryAnswer(params (string Field, string Typed)[] but)
    {
        var typed = new Dictionary<string, string>
        {
            ["Asked.Premises"] = "14 Mill Lane",
            ["Asked.ServedAt"] = "2026-11-21T16:20",
            ["Asked.Plants"] = "140",
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
        Browser.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
