namespace OperationsCase.Foundation.Data;

/// <summary>How many rows there are.</summary>
/// <param name="Rows">The number, or the highest that was counted out.</param>
/// <param name="OrMore">Whether there are more rows than that.</param>
public readonly record struct CappedCount(int Rows, bool OrMore = false)
{
    /// <summary>Where counting stops: a list longer than this is narrowed by its reader, not paged through.</summary>
    public const int Most = 1000;
}
