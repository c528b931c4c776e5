using System.Diagnostics;
using System.Globalization;

namespace OperationsCase.Proof;

/// <summary>One process that lives until it is done, or killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;
    private Task<string?> posts = Task.FromResult<string?>(null);

    /// <param name="record">The folder of the record.</param>
    /// <param name="life">
    /// Counted from 0: the clock of each is ten minutes on, so that what the one before had claimed is free again, and each has a folder of
    /// its own for its e-mails.
    /// </param>
    public ChildProcess(string record, int life)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };

        foreach (var argument in new[] { "life", "--data", record, "--now", GeneratedRecord.Now
            .AddMinutes(10 * life)
            .ToString("O", CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Mail__Folder"] = Path.Combine(record, "mail", life.ToString(CultureInfo.InvariantCulture));
        process = Process.Start(start)!;
    }

    /// <summary>Whether its sweep is done and it is at the post.</summary>
    public bool IsPosting => posts.IsCompletedSuccessfully && posts.Result == SweepProcess.Posts;

    public bool IsDone => process is { HasExited: true, ExitCode: 0 };

    public async Task Begins()
    {
        if (await process.StandardOutput.ReadLineAsync() is var said && said != SweepProcess.Begins)
        {
            throw new InvalidOperationException($"The process did not begin to sweep, and said '{said}'.");
        }

        posts = process.StandardOutput.ReadLineAsync();
    }

    public Task BeginsToPost() => posts;

    /// <summary>Waits until it has ended by itself, or the time is over.</summary>
    public async Task Ends(TimeSpan longest)
    {
        using var wait = new CancellationTokenSource(longest);

        try
        {
            await process.WaitForExitAsync(wait.Token);
        }
        catch (OperationCanceledException)
        {
            // It is still at work.
        }
    }

    public Task Ends() => process.WaitForExitAsync();

    /// <returns>Whether it had not ended before.</returns>
    public async Task<bool> Kill()
    {
        if (process.HasExited)
        {
            return false;
        }

        process.Kill();
        await process.WaitForExitAsync();

        return process.ExitCode != 0;
    }

    public void Dispose() => process.Dispose();
}
