using MediatR;

namespace OperationsCase.Access;

/// <summary>A case has another lead borough, and its former one no longer works it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="BoroughCode">The GSS code of the borough that leads it now.</param>
public sealed record CaseMoved(Guid CaseId, string BoroughCode) : INotification;
