namespace OperationsCase.Operations;

/// <summary>A link among the pages of an operation, such as the one to its networks. The room that it leads to registers it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Path">Where it leads, from the operation's own page.</param>
/// <param name="Request">Shown to those whose role may send this.</param>
/// <param name="Kind">The kind of operation that has it; null for all.</param>
public sealed record OperationPageLink(string Text, string Path, Type Request, OperationKind? Kind = null);
