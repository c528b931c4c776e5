using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>What rests on an operation's link to a network, and so objects to its removal.</summary>
internal interface INetworkLinkCheck
{
    /// <param name="operationId">The operation, locked.</param>
    /// <param name="networkId">The network, locked.</param>
    Task<Refusal?> WhyNotRemoved(Guid operationId, Guid networkId);
}
