using System.Diagnostics;
using OperationsCase.Commands;

namespace OperationsCase.Tests.Given;

/// <summary>The program as somebody starts it, in a process of its own.</summary>
internal sealed record ProgramProcess(int ExitCode, string Said, string Complained)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="settings">Environment variables, which stand above any that the run itself has.</param>
    /// <param name="line">What is typed after the program's name.</param>
    public static async Task<ProgramProcess> With(IReadOnlyDictionary<string, string> settings, params string[] line)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(CommandLineActions).Assembly.Location, .. line,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(Longest);
        var said = process.StandardOutput.ReadToEndAsync(late.Token);
        var complained = process.StandardError.ReadToEndAsync(late.Token);

        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        return new ProgramProcess(process.ExitCode, (await said).Trim(), (await complained).Trim());
    }
}
