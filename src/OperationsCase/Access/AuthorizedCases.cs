namespace OperationsCase.Access;

/// <summary>What this scope has authorised already, so that a page whose sections are about one case looks it up once.</summary>
/// <remarks>
/// It is kept by reference and mode: who may read a case may not therefore change it. It is used while nothing is written, since the
/// snapshot of a query does not move; what is not found is not kept.
/// </remarks>
internal sealed class AuthorizedCases
{
    private readonly Dictionary<(string Statement, string? Kind, string Reference), AuthorizedCase> found = [];

    public AuthorizedCase? Find(string statement, string? kind, string reference) => found.GetValueOrDefault((statement, kind, reference));

    public void Keep(string statement, string? kind, string reference, AuthorizedCase it) => found[(statement, kind, reference)] = it;

    /// <summary>Of each case that asks for a reason, its reference where this officer must say why; null where they need not.</summary>
    public Dictionary<Guid, string?> WhySaidFirst { get; } = [];
}

internal sealed record AuthorizedCase
{
    public Guid Id { get; init; }

    /// <summary>The case whose restriction asks for a reason: itself, or of a claim its network.</summary>
    public Guid AboutId { get; init; }

    public string KindCode { get; init; } = "";
}
