using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes what is recorded of an open market.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectOpenMarket : OpenMarketDetails, ICorrectsOperation<CorrectOpenMarket>
{
    public CorrectOpenMarket()
    {
    }

    private CorrectOpenMarket(OpenMarketDetails recorded)
        : base(recorded)
    {
    }

    public OperationReference Operation { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectOpenMarket From(OperationDetails recorded, int version) => new((OpenMarketDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : CorrectionRules<CorrectOpenMarket>(new OpenMarketRules(clock, gazetteer));

    internal sealed class Handler(OperationCorrection correction) : IRequestHandler<CorrectOpenMarket, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectOpenMarket command, CancellationToken cancellation) => correction.Make(command);
    }
}
