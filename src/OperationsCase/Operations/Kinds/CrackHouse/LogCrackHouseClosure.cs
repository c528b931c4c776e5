using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Opens a case to close premises used for Class A drugs, before any notice is authorised.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LogCrackHouseClosure : CrackHouseDetails, INewOperation
{
    public Guid? IdempotencyKey { get; init; }

    public string? Name { get; init; }

    public Guid? OfficerId { get; init; }

    public PremisesReference? RecordedPremises { get; init; }

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : NewOperationRules<LogCrackHouseClosure>(new CrackHouseRules(clock, gazetteer));

    internal sealed class Handler(OperationStore operations) : IRequestHandler<LogCrackHouseClosure, Result<string>>
    {
        public Task<Result<string>> Handle(LogCrackHouseClosure command, CancellationToken cancellation) => operations.Log(command);
    }
}
