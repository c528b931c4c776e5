using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>Corrects or completes what is recorded of a confiscation order.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectConfiscation : ConfiscationDetails, ICorrectsAsset<CorrectConfiscation>
{
    public CorrectConfiscation()
    {
    }

    private CorrectConfiscation(ConfiscationDetails recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    public static CorrectConfiscation From(AssetDetails recorded, int version) => new((ConfiscationDetails)recorded) { Version = version };

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectConfiscation>(new ConfiscationRules(clock, statutes));

    internal sealed class Handler(AssetCorrection correction, ConfiscationTime time) : IRequestHandler<CorrectConfiscation, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectConfiscation command, CancellationToken cancellation) =>
            await time.WhyNot(command) is { } refusal ? refusal : await correction.Make(command);
    }
}
