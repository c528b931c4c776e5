using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of seized cryptoassets.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectCryptoasset : CryptoassetDetails, ICorrectsAsset<CorrectCryptoasset>
{
    public CorrectCryptoasset()
    {
    }

    private CorrectCryptoasset(CryptoassetDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectCryptoasset From(AssetDetails recorded, int version) => new((CryptoassetDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectCryptoasset>(new CryptoassetRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction) : IRequestHandler<CorrectCryptoasset, Result<int>>
    {
        public Task<Result<int>> Handle(CorrectCryptoasset command, CancellationToken cancellation) => correction.Make(command);
    }
}
