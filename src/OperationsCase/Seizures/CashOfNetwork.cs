namespace OperationsCase.Seizures;

/// <summary>The cash that is thought to be a network's, as its page shows it.</summary>
public sealed record CashOfNetwork(string NetworkName, IReadOnlyList<SeizureRow> Rows);
