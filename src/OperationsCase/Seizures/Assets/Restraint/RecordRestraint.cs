using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records property restrained by a court.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordRestraint : RestraintDetails, INewAsset
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference? Operation { get; init; }

    public string? BoroughCode { get; init; }

    public IReadOnlyList<NetworkReference> Networks { get; init; } = [];

    /// <summary>Of a thing that the force keeps itself; none of what stays with its owner.</summary>
    public string? KeptAt { get; init; }

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes, Gazetteer gazetteer)
        : NewAssetRules<RecordRestraint>(new RestraintRules(clock, statutes), gazetteer);

    internal sealed class Handler(AssetRecording recording) : IRequestHandler<RecordRestraint, Result<string>>
    {
        public Task<Result<string>> Handle(RecordRestraint command, CancellationToken cancellation) => recording.Record(command);
    }
}
