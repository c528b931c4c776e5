using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes what is recorded of an operation against Class A trafficking.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClassATrafficking : ClassATraffickingDetails, ICorrectsOperation<CorrectClassATrafficking>
{
    public CorrectClassATrafficking()
    {
    }

    private CorrectClassATrafficking(ClassATraffickingDetails recorded)
        : base(recorded)
    {
    }

    public OperationReference Operation { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectClassATrafficking From(OperationDetails recorded, int version) => new((ClassATraffickingDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : CorrectionRules<CorrectClassATrafficking>(new ClassATraffickingRules(clock, gazetteer));

    internal sealed class Handler(OperationCorrection correction) : IRequestHandler<CorrectClassATrafficking, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectClassATrafficking command, CancellationToken cancellation) => correction.Make(command);
    }
}
