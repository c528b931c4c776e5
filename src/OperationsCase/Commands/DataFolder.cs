using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Commands;

/// <summary>The folder of the SQLite file, which a command may make.</summary>
internal static class DataFolder
{
    /// <returns>Why the record's folder cannot be had, in a sentence, or null; with SQL Server there is no such folder.</returns>
    public static string? Trouble(WebApplication app, Settings settings, bool makesFolder)
    {
        if (DatabaseEngineSelection.IsSqlServer(app.Configuration))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(settings.Data))
        {
            return "Give the data folder with --data.";
        }

        try
        {
            if (makesFolder)
            {
                Directory.CreateDirectory(settings.Data);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The folder {Path.GetFullPath(settings.Data)} cannot be created. Give another one with --data.";
        }
    }
}
