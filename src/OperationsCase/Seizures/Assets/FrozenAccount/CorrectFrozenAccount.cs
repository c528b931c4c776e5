using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of a frozen account.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectFrozenAccount : FrozenAccountDetails, ICorrectsAsset<CorrectFrozenAccount>
{
    public CorrectFrozenAccount()
    {
    }

    private CorrectFrozenAccount(FrozenAccountDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectFrozenAccount From(AssetDetails recorded, int version) => new((FrozenAccountDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectFrozenAccount>(new FrozenAccountRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectFrozenAccount, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectFrozenAccount command, CancellationToken cancellation) => correction.Make(command);
    }
}
