using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Opens a case to disrupt street dealing that everybody can see.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LogOpenMarket : OpenMarketDetails, INewOperation
{
    public Guid? IdempotencyKey { get; init; }

    public string? Name { get; init; }

    public Guid? OfficerId { get; init; }

    public PremisesReference? RecordedPremises { get; init; }

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : NewOperationRules<LogOpenMarket>(new OpenMarketRules(clock, gazetteer));

    internal sealed class Handler(OperationStore operations) : IRequestHandler<LogOpenMarket, Result<string>>
    {
        public Task<Result<string>> Handle(LogOpenMarket command, CancellationToken cancellation) => operations.Log(command);
    }
}
