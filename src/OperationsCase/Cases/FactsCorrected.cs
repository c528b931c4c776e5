using MediatR;

namespace OperationsCase.Cases;

/// <summary>A fact that is recorded of a case was corrected: what was made from it before no longer says what is recorded.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PartId">The part of it that was corrected, such as a notice; null for the case itself.</param>
public sealed record FactsCorrected(Guid CaseId, Guid? PartId) : INotification;
