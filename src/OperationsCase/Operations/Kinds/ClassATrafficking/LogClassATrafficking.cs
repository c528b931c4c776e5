using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Opens a case against those who supply Class A drugs beyond one street or one borough.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record LogClassATrafficking : ClassATraffickingDetails, INewOperation
{
    public Guid? IdempotencyKey { get; init; }

    public string? Name { get; init; }

    public Guid? OfficerId { get; init; }

    public PremisesReference? RecordedPremises { get; init; }

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : NewOperationRules<LogClassATrafficking>(new ClassATraffickingRules(clock, gazetteer));

    internal sealed class Handler(OperationStore operations) : IRequestHandler<LogClassATrafficking, Result<string>>
    {
        public Task<Result<string>> Handle(LogClassATrafficking command, CancellationToken cancellation) => operations.Log(command);
    }
}
