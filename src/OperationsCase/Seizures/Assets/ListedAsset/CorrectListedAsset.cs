using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of a listed asset.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectListedAsset : ListedAssetDetails, ICorrectsAsset<CorrectListedAsset>
{
    public CorrectListedAsset()
    {
    }

    private CorrectListedAsset(ListedAssetDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectListedAsset From(AssetDetails recorded, int version) => new((ListedAssetDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectListedAsset>(new ListedAssetRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectListedAsset, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectListedAsset command, CancellationToken cancellation) => correction.Make(command);
    }
}
