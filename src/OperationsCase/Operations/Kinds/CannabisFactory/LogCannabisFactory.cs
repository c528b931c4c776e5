using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Opens a case with what was found when officers went into a cannabis factory.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LogCannabisFactory : CannabisFactoryDetails, INewOperation
{
    public Guid? IdempotencyKey { get; init; }

    public string? Name { get; init; }

    public Guid? OfficerId { get; init; }

    public PremisesReference? RecordedPremises { get; init; }

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : NewOperationRules<LogCannabisFactory>(new CannabisFactoryRules(clock, gazetteer));

    internal sealed class Handler(OperationStore operations) : IRequestHandler<LogCannabisFactory, Result<string>>
    {
        public Task<Result<string>> Handle(LogCannabisFactory command, CancellationToken cancellation) => operations.Log(command);
    }
}
