using OperationsCase.Access;

namespace OperationsCase.Disruption;

/// <summary>The claims that a network was disrupted, as its page shows them.</summary>
/// <param name="Network">Its reference.</param>
/// <param name="Found">The latest of them.</param>
/// <param name="MayClaim">Whether the officer may claim another.</param>
public sealed record ClaimsOfNetwork(NetworkReference Network, ListClaims.Answer Found, bool MayClaim);
