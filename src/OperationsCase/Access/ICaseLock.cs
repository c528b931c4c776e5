namespace OperationsCase.Access;

/// <summary>Queues for a case, so that nothing is written about one that is being erased. The register of cases does it.</summary>
internal interface ICaseLock
{
    /// <summary>Waits until nobody else decides about the case; it is ours until the transaction ends.</summary>
    /// <returns>False when it was erased meanwhile.</returns>
    Task<bool> Lock(Guid id);

    /// <summary>The same of many at once, kind after kind in the order of the register; one that was erased meanwhile is left out.</summary>
    Task LockAll(IEnumerable<Guid> ids);
}
