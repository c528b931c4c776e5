using MediatR;

namespace OperationsCase.Seizures.Detention;

/// <summary>What is recorded of a seizure's money changed, so that figures follow. In the same transaction.</summary>
public sealed record MoneyChanged(Guid SeizureId) : INotification;
