namespace OperationsCase.Foundation.Data;

/// <summary>What is being done, by which it is known how long a statement of it may take on SQL Server.</summary>
internal static class CurrentWork
{
    private static readonly AsyncLocal<WorkKind> Now = new();

    public static WorkKind Kind => Now.Value;

    /// <summary>Of any statement of this work.</summary>
    public static int StatementSeconds => SecondsOf(Now.Value);

    public static int SecondsOf(WorkKind kind) => kind switch
    {
        WorkKind.Request => 30,
        WorkKind.Job => 120,
        WorkKind.Load => 600,
        WorkKind.Verification => 3_600,
        WorkKind.Upgrade => 14_400,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of work has no time."),
    };

    /// <summary>Says what is done until the end of the method that calls this, and in all that it calls. Part of longer work has that work's time.</summary>
    public static IDisposable Is(WorkKind kind)
    {
        var before = Now.Value;
        Now.Value = kind > before ? kind : before;

        return new End(before);
    }

    private sealed class End(WorkKind before) : IDisposable
    {
        public void Dispose() => Now.Value = before;
    }
}

/// <summary>Shorter work comes before longer.</summary>
internal enum WorkKind
{
    /// <summary>Somebody waits for a page or an answer.</summary>
    Request,

    /// <summary>A recurring job, such as the sweep, which comes again.</summary>
    Job,

    /// <summary>Many rows at once: an import, postcodes, bank holidays.</summary>
    Load,

    /// <summary>The whole log and all that is evidence are read.</summary>
    Verification,

    /// <summary>Tables are changed while nobody works.</summary>
    Upgrade,
}
