namespace OperationsCase.Disruption;

/// <summary>Claims as a table, on a network's page and in the list of claims.</summary>
/// <param name="Rows">The claims, in order.</param>
/// <param name="OfOneNetwork">Whether the page says the network already.</param>
public sealed record DisruptionClaimsTable(IReadOnlyList<ListClaims.Row> Rows, bool OfOneNetwork = false);
