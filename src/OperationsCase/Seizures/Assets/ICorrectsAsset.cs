using OperationsCase.Access;
using OperationsCase.Cases;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of an asset of one kind.</summary>
public interface ICorrectsAsset<TSelf> : ICorrection
    where TSelf : AssetDetails, ICorrectsAsset<TSelf>
{
    SeizureReference Seizure { get; init; }

    /// <param name="recorded">As they are recorded.</param>
    static abstract TSelf From(AssetDetails recorded, int version);
}
