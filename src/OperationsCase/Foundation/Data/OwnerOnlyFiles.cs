using System.Runtime.InteropServices;

namespace OperationsCase.Foundation.Data;

/// <summary>Keeps every file and folder that this program makes to the account that runs it, whatever that account is set to otherwise.</summary>
/// <remarks>The record, its journal, letters and whatever is made beside them: on Windows the folder's own permissions say who reads it.</remarks>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Once, before the first file is made.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Mask((uint)OfOthers);
        }
    }

    /// <returns>Which of these folders, or of the files in them, others on this machine can open, in a sentence; null when none.</returns>
    public static string? Trouble(params ReadOnlySpan<string> folders)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        foreach (var folder in folders)
        {
            if (Directory.Exists(folder) && Open(folder) is { } open)
            {
                return $"Other users of this machine can open {open}. To stop that, run: chmod -R go= '{Path.GetFullPath(folder)}'";
            }
        }

        return null;
    }

    private static string? Open(string folder) =>
        new[] { folder }.Concat(Directory.EnumerateFiles(folder)).Select(Path.GetFullPath).FirstOrDefault(IsOpen);

    /// <summary>A journal that ended in this moment is open to nobody.</summary>
    private static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.Exists(path) || Directory.Exists(path))
        && (File.GetUnixFileMode(path) & OfOthers) != UnixFileMode.None;

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Mask(uint mask);
}
