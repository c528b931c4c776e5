using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Operations;

namespace OperationsCase;

/// <summary>A record that was created once in this run, to be copied for each test.</summary>
internal static class BlankFile
{
    private static readonly Lazy<string> Created = new(Create);

    public static string Path => Created.Value;

    /// <summary>As the command migrate creates one: with what the program registers.</summary>
    public static async Task Create(IEngine engine)
    {
        await new DatabaseSetup(engine, TimeProvider.System).Create(isDemonstration: false);
        await new CaseKindRegister(engine, new CaseKinds(Composition.Kinds), [new OperationStateRows()]).Write();
    }

    private static string Create()
    {
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"room-blank-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var file = System.IO.Path.Combine(folder, Settings.FileName);
        File.Delete(file);
        DapperTypeHandlers.Register();
        var engine = new SqliteEngine($"Data Source={file};Default Timeout=5");
        Create(engine).GetAwaiter().GetResult();

        using (var connection = (SqliteConnection)engine.Open().GetAwaiter().GetResult())
        {
            connection.Execute("PRAGMA journal_mode = DELETE");
            SqliteConnection.ClearPool(connection);
        }

        return file;
    }
}
