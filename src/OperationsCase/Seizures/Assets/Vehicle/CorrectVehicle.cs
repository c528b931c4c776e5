using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of a seized vehicle.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectVehicle : VehicleDetails, ICorrectsAsset<CorrectVehicle>
{
    public CorrectVehicle()
    {
    }

    private CorrectVehicle(VehicleDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectVehicle From(AssetDetails recorded, int version) => new((VehicleDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectVehicle>(new VehicleRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectVehicle, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectVehicle command, CancellationToken cancellation) => correction.Make(command);
    }
}
