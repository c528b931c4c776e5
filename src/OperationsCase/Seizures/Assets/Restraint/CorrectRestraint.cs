using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of property restrained by a court.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectRestraint : RestraintDetails, ICorrectsAsset<CorrectRestraint>
{
    public CorrectRestraint()
    {
    }

    private CorrectRestraint(RestraintDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectRestraint From(AssetDetails recorded, int version) => new((RestraintDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectRestraint>(new RestraintRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectRestraint, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectRestraint command, CancellationToken cancellation) => correction.Make(command);
    }
}
