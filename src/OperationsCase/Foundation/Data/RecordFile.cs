using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Foundation.Data;

/// <summary>The embedded record's file, looked at before anything relies on it.</summary>
internal sealed class RecordFile(string folder, string name)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Damaged = 11;
    private const int NotADatabase = 26;

    private string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name));

    /// <returns>Why this program cannot keep its record there, in a sentence, or null. A file that is not there yet is no trouble.</returns>
    public string? Trouble()
    {
        if (!Exists)
        {
            return null;
        }

        try
        {
            return Tables() == 0 || HasRecord() ? null : $"{Path} belongs to another program. Move it away, or say another folder with --data.";
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            return null;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Damaged or NotADatabase)
        {
            return $"{Path} is damaged, or is no record of this program. Put a copy of the record in its place, or say another folder with --data.";
        }
        catch (SqliteException)
        {
            return CannotBeWritten;
        }
    }

    /// <summary>Whether a record was laid out in it. Asked only of a file without trouble.</summary>
    public bool HasRecord() => Exists && Count("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'SystemFact'") > 0;

    /// <summary>What to say when the file system refuses.</summary>
    public string CannotBeWritten => $"{Path} cannot be opened and written. See that this account may write to the folder, or say another one with --data.";

    private bool Exists => File.Exists(Path) || Directory.Exists(Path);

    private long Tables() => Count("SELECT COUNT(*) FROM sqlite_schema");

    private long Count(string statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        connection.Execute("BEGIN IMMEDIATE");
        var count = connection.QuerySingle<long>(statement);
        connection.Execute("ROLLBACK");

        return count;
    }
}
