namespace OperationsCase.Foundation.Data;

/// <summary>Where the SQL Server database is.</summary>
internal sealed record ConnectionSettings
{
    public const string Section = "ConnectionStrings";

    /// <summary>
    /// The connection string of the SQL Server database, such as `Server=…;Database=OperationsCase;Encrypt=True`. Needed with
    /// `Database=SqlServer`. It may hold a password: set it in the environment or a secret store.
    /// </summary>
    public string? OperationsCase { get; init; }

    public static ConnectionSettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<ConnectionSettings>() ?? new();
}
