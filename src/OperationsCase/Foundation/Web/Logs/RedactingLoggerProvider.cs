using Microsoft.Extensions.Options;

namespace OperationsCase.Foundation.Web.Logs;

/// <summary>
/// Stands before every place that logs go to, so that none is ever told a name, a reference, an address, a link, a token or a parameter.
/// </summary>
/// <remarks>Scopes hold paths of requests, so no place is given them.</remarks>
internal sealed class RedactingLoggerProvider(IEnumerable<ILoggerProvider> places, IOptionsMonitor<LoggerFilterOptions> filters)
    : LoggerFactory(places.Select(place => new RedactingProvider(place)), filters)
{
    private sealed class RedactingProvider(ILoggerProvider place) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new RedactingLogger(place.CreateLogger(categoryName));

        public void Dispose() => place.Dispose();
    }

    private sealed class RedactingLogger(ILogger pen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => pen.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (pen.IsEnabled(logLevel))
            {
                pen.Log(logLevel, eventId, new SafeLogMessage(state, exception), exception: null, static (line, _) => line.ToString());
            }
        }
    }
}
