using Microsoft.Data.SqlClient;

namespace OperationsCase.Foundation.Data;

/// <summary>Which of the two engines the settings ask for.</summary>
internal static class DatabaseEngineSelection
{
    private const string Setting = $"{ConnectionSettings.Section}:{nameof(ConnectionSettings.OperationsCase)}";
    private const string Example = "Server=…;Database=OperationsCase;Encrypt=True";

    /// <returns>What is wrong with the settings, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration settings) => ApplicationSettings.Of(settings).Database switch
    {
        null or "" => null,
        var name when Is(name, "Sqlite") => null,
        var name when Is(name, "SqlServer") => TroubleWith(ConnectionSettings.Of(settings).OperationsCase),
        var name => $"Database is '{name}', which is neither Sqlite nor SqlServer. Set it to one of them, or leave it out.",
    };

    public static bool IsSqlServer(IConfiguration settings) => Is(ApplicationSettings.Of(settings).Database, "SqlServer");

    /// <param name="settings">Without <see cref="Trouble"/>.</param>
    /// <param name="file">The connection string of the embedded file.</param>
    public static IEngine Of(IConfiguration settings, string file) =>
        Trouble(settings) is { } trouble ? throw new InvalidOperationException(trouble)
        : IsSqlServer(settings) ? new SqlServerEngine(ConnectionSettings.Of(settings).OperationsCase!)
        : new SqliteEngine(file);

    private static bool Is(string? name, string engine) => string.Equals(name, engine, StringComparison.OrdinalIgnoreCase);

    /// <remarks>The words of the driver are left out: they may repeat a password.</remarks>
    private static string? TroubleWith(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return $"Database is SqlServer, but {Setting} is not set. Set it to something like {Example}";
        }

        try
        {
            var read = new SqlConnectionStringBuilder(connectionString);

            return read.DataSource.Length == 0 || read.InitialCatalog.Length == 0
                ? $"{Setting} must name a server and a database. Write it like {Example}"
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return $"{Setting} cannot be read. Write it like {Example}";
        }
    }
}
