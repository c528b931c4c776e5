namespace OperationsCase.Foundation.Requests;

/// <summary>Whether a command only shows what it would do: it is run to its end, and none of it is kept.</summary>
internal sealed class DryRun
{
    public bool IsOn { get; private set; }

    /// <summary>Called once, before the command is sent in this scope.</summary>
    public void Begin() => IsOn = true;
}
