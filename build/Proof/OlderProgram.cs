using System.Diagnostics;
using System.Globalization;

namespace OperationsCase.Proof;

/// <summary>The program as it was at a commit, with which a record of that version is made by its own bench.</summary>
internal static class OlderProgram
{
    /// <summary>Checks the commit out beside the repository, builds its bench, and has it load so many operations.</summary>
    /// <returns>The folder of the record, which is kept; the one that was made before is used again.</returns>
    public static async Task<string> Make(string repository, string commit, int operations, string data)
    {
        var record = Path.Combine(data, commit, operations.ToString(CultureInfo.InvariantCulture));

        if (Directory.Exists(record) && Directory.EnumerateFiles(record, "loaded-*.txt").Any())
        {
            return record;
        }

        var source = Path.Combine(data, $"source-{commit}");

        if (!Directory.Exists(source))
        {
            await Run(repository, "git", "worktree", "add", "--detach", source, commit);
        }

        await Run(source, "dotnet", "run", "-c", "Release", "--project", Path.Combine(source, "build", "Bench"), "--",
            "--operations", operations.ToString(CultureInfo.InvariantCulture), "--only", "nothing", "--data", Path.Combine(data, commit));
        await Run(repository, "git", "worktree", "remove", "--force", source);

        return record;
    }

    private static async Task Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
