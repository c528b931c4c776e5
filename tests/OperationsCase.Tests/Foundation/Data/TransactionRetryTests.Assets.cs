using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

public partial class TransactionRetryTests
{
    /// <summary>Those of assets besides cash.</summary>
    private static readonly Dictionary<Type, Func<CaseRoom, Task<RaceCase>>> RacesOfAssets = new()
    {
        [typeof(CorrectListedAsset)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.AWatch());
            var mine = CorrectListedAsset.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectFrozenAccount)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.AFrozenAccount());
            var mine = CorrectFrozenAccount.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectCryptoasset)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.SomeCryptoassets());
            var mine = CorrectCryptoasset.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectRestraint)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.ARestraint());
            var mine = CorrectRestraint.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectConfiscation)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.AConfiscation());
            var mine = CorrectConfiscation.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectVehicle)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.AVan());
            var mine = CorrectVehicle.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
        [typeof(CorrectOtherProperty)] = async room =>
        {
            var (reference, details, version) = await Recorded(room, room.APhone());
            var mine = CorrectOtherProperty.From(details, version) with { Seizure = reference, JardNumber = "Mine", Why = "It was given later." };

            return RaceCase.Of(room, theirs: mine with { JardNumber = "AR-9" }, mine, "AR-9");
        },
    };

    private static async Task<(string Reference, AssetDetails Details, int Version)> Recorded(CaseRoom room, INewAsset asset)
    {
        var reference = await room.Done(asset);
        var found = await room.Done(new GetSeizure(reference));

        return (reference, found.Details!, found.Head.Version);
    }
}
