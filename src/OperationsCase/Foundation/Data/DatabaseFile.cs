using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Foundation.Data;

/// <summary>The embedded record's file, looked at before anything relies on it.</summary>
internal sealed class DatabaseFile(string place)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotAllowed = 3;
    private const int ReadOnly = 8;
    private const int NotReachable = 10;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int NoRoomBeside = 4874;

    public string Path => System.IO.Path.GetFullPath(place);

    /// <returns>Why this program cannot keep its record there, in a sentence, or null. A file that is not there yet is no trouble.</returns>
    public string? Trouble()
    {
        if (!Exists)
        {
            return null;
        }

        try
        {
            return Tables() == 0 || HasRecord() ? null : $"{Path} belongs to another program. Move it away, or give another folder with --data.";
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            return null;
        }
        catch (SqliteException exception)
        {
            return AdviceOn(exception) ?? CannotBeWritten;
        }
    }

    /// <returns>What its fault asks of whoever runs the program, in a sentence; null when the file is not to blame.</returns>
    public string? AdviceOn(SqliteException exception) => exception.SqliteErrorCode switch
    {
        _ when IsFull(exception) => $"The disk that holds {Path} is full. Make room on it, then try again.",
        Busy or Locked => $"Another program has locked {Path}. Close it, then start this one again.",
        Damaged or NotADatabase => $"{Path} is damaged, or is not a database of this program. Restore a backup, or give another folder with --data.",
        NotAllowed or ReadOnly or NotReachable or CannotOpen => CannotBeWritten,
        _ => null,
    };

    /// <summary>Whether a record was created in it. Asked only of a file without trouble.</summary>
    public bool HasRecord() => Exists && Count("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'SystemFact'") > 0;

    /// <summary>What to say when the file system refuses.</summary>
    public string CannotBeWritten =>
        $"{Path} cannot be opened for writing. Check that this account may write to the folder, or give another one with --data.";

    /// <summary>No room in the file, or none for the index that every connection shares beside it.</summary>
    public static bool IsFull(SqliteException exception) => exception is { SqliteErrorCode: Full } or { SqliteExtendedErrorCode: NoRoomBeside };

    private bool Exists => File.Exists(Path) || Directory.Exists(Path);

    private long Tables() => Count("SELECT COUNT(*) FROM sqlite_schema");

    private long Count(string statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        connection.Execute("BEGIN IMMEDIATE");
        var count = connection.QuerySingle<long>(statement);
        connection.Execute("ROLLBACK");

        return count;
    }
}
