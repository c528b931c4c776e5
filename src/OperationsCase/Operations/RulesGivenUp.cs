namespace OperationsCase.Operations;

/// <summary>The clocks that are given up when an operation is closed before they are met. The room that starts them registers them.</summary>
/// <param name="Rules">The ids of their rules.</param>
public sealed record RulesGivenUp(IReadOnlyList<string> Rules);
