using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>
/// What a room does when a case is erased, besides the DELETEs of its <see cref="CasePart"/>. Those registered are asked in their order, in the
/// transaction of the erasure.
/// </summary>
internal interface ICaseErasure
{
    /// <summary>The code of the kind of case that it is about, or null for any kind.</summary>
    string? KindCode { get; }

    /// <returns>Why the case cannot be erased now, or null.</returns>
    Task<Refusal?> WhyNot(Guid id) => Task.FromResult<Refusal?>(null);

    /// <summary>Called while everything of the case is still there.</summary>
    /// <returns>What is to be done once it is all deleted, or null.</returns>
    Task<Func<Task>?> Before(ErasedCase erased) => Task.FromResult<Func<Task>?>(null);
}

/// <param name="Id">The case.</param>
/// <param name="Reference">As in the register.</param>
/// <param name="Parts">The ids under which the audit log knows parts of it.</param>
internal sealed record ErasedCase(Guid Id, string Reference, IReadOnlyList<Guid> Parts);
