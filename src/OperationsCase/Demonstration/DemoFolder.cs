using Microsoft.Data.Sqlite;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Demonstration;

/// <summary>The folder of a demonstration record: there is a whole record in it, or none.</summary>
internal sealed class DemoFolder(string data)
{
    private const string Loading = ".loading-";

    private string Target => Path.Combine(data, Settings.FileName);

    /// <summary>Writes a record beside and moves it into place when it is whole; clears what a run that was killed left behind.</summary>
    /// <param name="write">Writes the record into the folder that it is given.</param>
    /// <returns>False when another process is at it.</returns>
    public async Task<bool> Fill(Func<string, Task> write)
    {
        if (!ClearLeftovers())
        {
            return false;
        }

        var folder = Path.Combine(data, $"{Loading}{Environment.ProcessId}");
        Directory.CreateDirectory(folder);

        try
        {
            await using (Hold(folder))
            {
                await write(folder);
                await MakeOneFile(folder);
                File.Delete($"{Target}-wal");
                File.Delete($"{Target}-shm");

                // The key of the log first: a record without it could not be verified.
                if (File.Exists(Path.Combine(folder, AuditKeys.FileName)))
                {
                    File.Move(Path.Combine(folder, AuditKeys.FileName), Path.Combine(data, AuditKeys.FileName), overwrite: true);
                }

                File.Move(Path.Combine(folder, Settings.FileName), Target, overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return true;
    }

    /// <summary>A process that lives holds its lock, and one that was killed does not, whatever number it had.</summary>
    private bool ClearLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(data, $"{Loading}*"))
        {
            try
            {
                Hold(folder).Dispose();
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                return false;
            }
        }

        return true;
    }

    private static FileStream Hold(string folder) => new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static async Task MakeOneFile(string folder)
    {
        var file = Path.Combine(folder, Settings.FileName);

        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            SqliteConnection.ClearAllPools();
            await connection.OpenAsync();
            await using var one = connection.CreateCommand();
            one.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE";
            await one.ExecuteNonQueryAsync();
        }

        await using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
