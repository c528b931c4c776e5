using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records a seized vehicle.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordVehicle : VehicleDetails, INewAsset
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference? Operation { get; init; }

    public string? BoroughCode { get; init; }

    public IReadOnlyList<NetworkReference> Networks { get; init; } = [];

    public string? KeptAt { get; init; }

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes, Gazetteer gazetteer)
        : NewAssetRules<RecordVehicle>(new VehicleRules(clock, statutes), gazetteer);

    internal sealed class Handler(AssetRecording recording) : IRequestHandler<RecordVehicle, Result<string>>
    {
        public Task<Result<string>> Handle(RecordVehicle command, CancellationToken cancellation) => recording.Record(command);
    }
}
