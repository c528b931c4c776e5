using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes what is recorded of a cannabis factory.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectCannabisFactory : CannabisFactoryDetails, ICorrectsOperation<CorrectCannabisFactory>
{
    public CorrectCannabisFactory()
    {
    }

    private CorrectCannabisFactory(CannabisFactoryDetails recorded)
        : base(recorded)
    {
    }

    public OperationReference Operation { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectCannabisFactory From(OperationDetails recorded, int version) => new((CannabisFactoryDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : CorrectionRules<CorrectCannabisFactory>(new CannabisFactoryRules(clock, gazetteer));

    internal sealed class Handler(OperationCorrection correction) : IRequestHandler<CorrectCannabisFactory, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectCannabisFactory command, CancellationToken cancellation) => correction.Make(command);
    }
}
