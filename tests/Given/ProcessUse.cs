using System.Diagnostics;

namespace OperationsCase;

/// <summary>Tells at the end of a run what its process took of the machine, which build/test.sh prints.</summary>
[SetUpFixture]
public sealed class ProcessUse
{
    /// <summary>Names the file that is told.</summary>
    private const string Variable = "OPERATIONSCASE_TEST_USE";

    [OneTimeTearDown]
    public static void Tell()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file)
        {
            return;
        }

        using var process = Process.GetCurrentProcess();
        var (peak, seconds) = (process.PeakWorkingSet64 >> 20, process.TotalProcessorTime.TotalSeconds);
        File.AppendAllText(file, $"{typeof(ProcessUse).Assembly.GetName().Name}: {peak} MB of memory at most, {seconds:0} s of processor time\n");
    }
}
