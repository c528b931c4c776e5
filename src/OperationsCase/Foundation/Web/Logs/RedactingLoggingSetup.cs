namespace OperationsCase.Foundation.Web.Logs;

internal static class RedactingLoggingSetup
{
    /// <summary>Whatever writes logs is handed out by this factory, also to places that are added later.</summary>
    public static void AddRedactedLogs(this IServiceCollection services) => services.AddSingleton<ILoggerFactory, RedactingLoggerProvider>();
}
