using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of other seized property.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectOtherProperty : OtherPropertyDetails, ICorrectsAsset<CorrectOtherProperty>
{
    public CorrectOtherProperty()
    {
    }

    private CorrectOtherProperty(OtherPropertyDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectOtherProperty From(AssetDetails recorded, int version) => new((OtherPropertyDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectOtherProperty>(new OtherPropertyRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectOtherProperty, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectOtherProperty command, CancellationToken cancellation) => correction.Make(command);
    }
}
