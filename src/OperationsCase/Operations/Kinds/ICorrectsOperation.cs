using OperationsCase.Access;
using OperationsCase.Cases;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes the details of an operation of one kind.</summary>
public interface ICorrectsOperation<TSelf> : ICorrection
    where TSelf : OperationDetails, ICorrectsOperation<TSelf>
{
    OperationReference Operation { get; init; }

    /// <param name="recorded">As they were asked.</param>
    static abstract TSelf From(OperationDetails recorded, int version);
}
