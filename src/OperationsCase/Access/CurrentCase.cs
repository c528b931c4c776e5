namespace OperationsCase.Access;

/// <summary>
/// The ids of what this request is about, as <see cref="AuthorizationBehavior{TRequest, TResponse}"/> found them after it had made
/// sure that the officer may see them. A handler gets them nowhere else.
/// </summary>
internal sealed class CurrentCase
{
    private Dictionary<string, Guid> found = [];

    public IReadOnlyCollection<Guid> All => found.Values;

    public Guid OperationId => Of(nameof(OperationId));

    public Guid NetworkId => Of(nameof(NetworkId));

    public Guid SeizureId => Of(nameof(SeizureId));

    public Guid ProblemId => Of(nameof(ProblemId));

    /// <summary>A case of the kind that the request's own interface names.</summary>
    public Guid CaseId => Of(nameof(CaseId));

    /// <summary>A case of any kind.</summary>
    public Guid RestrictableId => Of(nameof(RestrictableId));

    public Guid ClaimId => Of(nameof(ClaimId));

    internal void Take(string which, Guid id) => found[which] = id;

    /// <summary>Begins without a case, for a query that is asked inside this request.</summary>
    /// <returns>Brings back what this request is about.</returns>
    internal Action PutAside()
    {
        var own = found;
        found = [];

        return () => found = own;
    }

    private Guid Of(string which) => found.TryGetValue(which, out var id)
        ? id
        : throw new InvalidOperationException($"This request is not marked as one that concerns its {which}.");
}
