using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes what is recorded of premises that are to be closed.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectCrackHouseClosure : CrackHouseDetails, ICorrectsOperation<CorrectCrackHouseClosure>
{
    public CorrectCrackHouseClosure()
    {
    }

    private CorrectCrackHouseClosure(CrackHouseDetails recorded)
        : base(recorded)
    {
    }

    public OperationReference Operation { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectCrackHouseClosure From(OperationDetails recorded, int version) => new((CrackHouseDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : CorrectionRules<CorrectCrackHouseClosure>(new CrackHouseRules(clock, gazetteer));

    internal sealed class Handler(OperationCorrection correction) : IRequestHandler<CorrectCrackHouseClosure, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectCrackHouseClosure command, CancellationToken cancellation) => correction.Make(command);
    }
}
