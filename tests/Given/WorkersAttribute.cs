namespace OperationsCase;

/// <summary>
/// How many fixtures run side by side: as many as the machine has processors, and one at a time where all share the database of a server.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WorkersAttribute() : PropertyAttribute("LevelOfParallelism", Count)
{
    /// <summary>Each worker keeps an application of its own, which takes memory.</summary>
    private const int Most = 4;

    private static int Count => Environment.GetEnvironmentVariable(SqlServerOfTheRun.Variable) is { Length: > 0 }
        ? 1
        : Math.Clamp(Environment.ProcessorCount, 1, Most);
}
