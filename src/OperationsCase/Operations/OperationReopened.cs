using MediatR;

namespace OperationsCase.Operations;

/// <summary>A closed operation was opened again.</summary>
internal sealed record OperationReopened(Guid OperationId, OperationKind Kind) : INotification;
