namespace OperationsCase.Problems;

/// <summary>Signs as a page shows them.</summary>
/// <param name="Root">The address of their problem's page.</param>
/// <param name="Rows">The signs, latest first.</param>
public sealed record ProblemSignsShown(string Root, IReadOnlyList<ListProblemSigns.Row> Rows);
