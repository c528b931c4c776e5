namespace OperationsCase.Foundation.Data;

/// <summary>Held by the one process that serves a SQLite record. The system gives it back when the process ends, however it ends.</summary>
internal sealed class DatabaseFileLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseFileLock(FileStream file) => this.file = file;

    /// <param name="record">The record's file; a link to it is the same record.</param>
    /// <returns>Null when another process has it.</returns>
    /// <exception cref="IOException">The file system refuses the lock's file.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write beside the record.</exception>
    public static DatabaseFileLock? Take(string record)
    {
        var beside = $"{(File.Exists(record) ? File.ResolveLinkTarget(record, returnFinalTarget: true)?.FullName : null) ?? record}.lock";
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new DatabaseFileLock(new FileStream(beside, options));
        }
        catch (IOException exception) when (exception is not DirectoryNotFoundException && File.Exists(beside))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
