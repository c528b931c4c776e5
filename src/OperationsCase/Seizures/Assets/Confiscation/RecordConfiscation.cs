using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records a confiscation order.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordConfiscation : ConfiscationDetails, INewAsset
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference? Operation { get; init; }

    public string? BoroughCode { get; init; }

    public IReadOnlyList<NetworkReference> Networks { get; init; } = [];

    /// <summary>Of a thing that the force keeps itself; none of an order.</summary>
    public string? KeptAt { get; init; }

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes, Gazetteer gazetteer)
        : NewAssetRules<RecordConfiscation>(new ConfiscationRules(clock, statutes), gazetteer);

    internal sealed class Handler(AssetRecording recording, ConfiscationTime time) : IRequestHandler<RecordConfiscation, Result<string>>
    {
        public async Task<Result<string>> Handle(RecordConfiscation command, CancellationToken cancellation) =>
            await time.WhyNot(command) is { } refusal ? refusal : await recording.Record(command);
    }
}
