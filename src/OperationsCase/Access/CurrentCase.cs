namespace OperationsCase.Access;

/// <summary>
/// The ids of what this request is about, as <see cref="AuthorizationBehavior{TRequest, TResponse}"/> found them after it had made
/// sure that the officer may see them. A handler gets them nowhere else.
/// </summary>
internal sealed class CurrentCase
{
    private Dictionary<Type, Guid> found = [];

    public IReadOnlyCollection<Guid> All => found.Values;

    /// <exception cref="InvalidOperationException">It is about none, or about several, which are told apart by their kinds.</exception>
    public Guid Id => found.Count == 1
        ? found.Values.Single()
        : throw new InvalidOperationException($"This request concerns {found.Count} cases. Ask for the one that is meant.");

    /// <summary>The one that the request names by such a reference.</summary>
    /// <exception cref="InvalidOperationException">It names none so.</exception>
    public Guid Of<TReference>() where TReference : ICaseReference => found.TryGetValue(typeof(TReference), out var id)
        ? id
        : throw new InvalidOperationException($"This request does not concern a case by its {typeof(TReference).Name}.");

    internal void Take<TReference>(Guid id) where TReference : ICaseReference => Take(typeof(TReference), id);

    /// <param name="reference">The type of the reference that names it.</param>
    /// <param name="id">Its id.</param>
    internal void Take(Type reference, Guid id) => found[reference] = id;

    /// <summary>Begins without a case, for a query that is asked inside this request.</summary>
    /// <returns>Brings back what this request is about.</returns>
    internal Action PutAside()
    {
        var own = found;
        found = [];

        return () => found = own;
    }
}
