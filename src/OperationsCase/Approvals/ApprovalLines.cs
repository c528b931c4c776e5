namespace OperationsCase.Approvals;

/// <summary>Approvals as a list shows them.</summary>
/// <param name="Rows">In their order.</param>
/// <param name="WithCase">Whether each says of which case it is.</param>
/// <param name="Now">Tells which are late.</param>
public sealed record ApprovalLines(IReadOnlyList<ApprovalRow> Rows, bool WithCase, DateTimeOffset Now)
{
    /// <summary>Whether they stand in a narrow column, each time above its line.</summary>
    public bool IsNarrow { get; init; }
}
