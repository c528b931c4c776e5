namespace OperationsCase.Cases;

/// <summary>
/// Says what stands in the way of closing a case, as far as a room knows. Each room that has something to say registers one; closing asks
/// all of them, and says everything at once.
/// </summary>
internal interface IClosingCheck
{
    /// <summary>The code of the kind of case that it is about, or null for any kind.</summary>
    string? KindCode => null;

    /// <param name="caseId">The case, locked by whoever decides.</param>
    Task<IReadOnlyList<ClosingBlocker>> Of(Guid caseId);
}

/// <param name="Words">What is not answered, as a sentence: "The task “Tell the landlord” is open".</param>
/// <param name="Address">Where it is answered.</param>
public sealed record ClosingBlocker(string Words, string Address);
