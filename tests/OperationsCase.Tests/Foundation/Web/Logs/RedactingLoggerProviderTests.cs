using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web.Logs;

public class RedactingLoggerProviderTests
{
    private readonly ListLogger paper = new();
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(LogEverythingTo(paper));

    [TearDown]
    public void LeaveRoom()
    {
        room.Dispose();
        paper.Dispose();
    }

    [Test]
    public async Task A_whole_case_leaves_no_name_place_reference_address_token_or_password_in_the_logs()
    {
        var browser = await room.SignedIn();
        var api = await room.Api();
        var operation = await api.Made("/api/operations/crack-house-closures", room.AClosureToLog());
        var network = await api.Made("/api/networks", room.ANetworkToIdentify());
        await room.Done(SampleNetworks.ALink(operation, network));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        var claim = await room.AClaim(operation, network);
        await room.Sweep();

        foreach (var path in new[]
        {
            "/",
            $"/operations/{operation}",
            $"/operations/{operation}/history",
            $"/networks/{network}",
            $"/seizures/{seizure}",
            $"/claims/{claim}",
            "/operations?find=Aldridge",
            "/operations?handler=Download",
            "/nowhere?name=Orsini",
        })
        {
            await browser.Open(path);
        }

        await room.Visitor().Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = "a wrong guess" });
        using var refused = await api.GetAsync($"/api/operations/{operation}?x=%00");

        var secrets = new[]
        {
            operation, network, seizure, claim, "Priya", "priya.raman", "Aldridge", "Queensbridge", "Harrier", "Orsini", "Leah Strand",
            "correct horse", "a wrong guess",
            api.DefaultRequestHeaders.Authorization!.Parameter!, browser.Cookie.Split('=')[1], room.Priya.Id.ToString(), "MPS-4471920",
            "2346000", "Warrant on",
        };
        Assert.That(paper.Lines.Count, Is.GreaterThan(100));
        Assert.That(paper.Lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))).Take(5), Is.Empty);
    }

    [Test]
    public void What_is_left_of_a_line_says_what_happened_and_where()
    {
        var log = room.Services.GetRequiredService<ILogger<RedactingLoggerProviderTests>>();
        var why = Assert.Throws<InvalidOperationException>(() => throw new InvalidOperationException(
            "Harrier is in the text",
            new FormatException("priya.raman@police.example")));

        LoggedValue.Failed(log, operation: "CH-2026-000001", tries: 3, OpenMarketKind.Kind, why);

        var line = paper.Lines.Single(line => line.Contains("could not be swept", StringComparison.Ordinal));
        Assert.That(line, Does.StartWith("… could not be swept after 3 tries, OpenMarket").And
            .Contain("System.InvalidOperationException").And
            .Contain("System.FormatException"));
        Assert.That(line, Does.Contain(nameof(What_is_left_of_a_line_says_what_happened_and_where)).And.Not
            .Contain("Harrier").And.Not
            .Contain("priya"));
    }

    [Test]
    public void A_text_made_beforehand_is_left_out_whole()
    {
        var log = room.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Library");

        log.Log(LogLevel.Error, new EventId(7), "Harrier", exception: null, (text, _) => text);

        Assert.That(paper.Lines.Where(line => line.Contains("Harrier", StringComparison.Ordinal)), Is.Empty);
        Assert.That(paper.Lines, Has.Some.Contains("left out"));
    }

    private static Action<WebApplicationBuilder> LogEverythingTo(ListLogger paper) => builder =>
    {
        builder.Logging.AddProvider(paper);
        builder.Services.PostConfigure<LoggerFilterOptions>(filters =>
        {
            filters.Rules.Clear();
            filters.MinLevel = LogLevel.Debug;
        });
    };

    private static class LoggedValue
    {
        private static readonly Action<ILogger, string, int, OperationKind, Exception?> Line =
            LoggerMessage.Define<string, int, OperationKind>(
                LogLevel.Warning,
                new EventId(1),
                "{Operation} could not be swept after {Tries} tries, {Kind}");

        public static void Failed(ILogger log, string operation, int tries, OperationKind kind, Exception why) =>
            Line(log, operation, tries, kind, why);
    }

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue($"{formatter(state, exception)}{exception}");

            if (state is IEnumerable<KeyValuePair<string, object?>> parts)
            {
                Lines.Enqueue(string.Join(", ", parts));
            }
        }

        public void Dispose() => Lines.Clear();
    }
}
