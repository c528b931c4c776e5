using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Proceeds;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures.Assets;

/// <summary>What was recorded wrongly of an asset is corrected, and its ledger and the figures follow.</summary>
public class AssetCorrectionTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_corrected_amount_is_what_the_figures_count_and_the_ledger_keeps_what_it_was()
    {
        foreach (var asset in room.EveryAsset())
        {
            var reference = await room.Done(asset);
            await room.Done(Corrected(reference, await room.Done(new GetSeizure(reference))));
            var now = await room.Done(new GetSeizure(reference));

            Assert.That(now.HeldPence, Is.EqualTo(asset.Details.AmountPence - 100), now.Head.Kind.Code);
            Assert.That(now.Entries, Has.Count.GreaterThan(1));
            Assert.That(
                room.Database.QuerySingle<long>(
                    "SELECT SUM(act.AmountPence) FROM ProceedsEvent AS act WHERE act.CaseId = @Id AND act.Stage <> 'Detained'", new { now.Head.Id }),
                Is.EqualTo(asset.Details.AmountPence - 100),
                now.Head.Kind.Code);
        }

        var auditor = room.AnOfficer("An auditor", Role.Auditor, "Audit", CaseRoom.Hackney);
        var check = await room.As(auditor, () => room.Done(new CheckProceeds()));
        Assert.That(check.Agrees, Is.True);
    }

    private static ICommand<int> Corrected(string reference, GetSeizure.Answer now)
    {
        const string Why = "Counted again.";
        var (details, version) = (now.Details!, now.Head.Version);
        var pence = details.AmountPence - 100;

        return details switch
        {
            ListedAssetDetails => CorrectListedAsset.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            FrozenAccountDetails => CorrectFrozenAccount.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            CryptoassetDetails => CorrectCryptoasset.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            RestraintDetails => CorrectRestraint.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            ConfiscationDetails => CorrectConfiscation.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            VehicleDetails => CorrectVehicle.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
            _ => CorrectOtherProperty.From(details, version) with { Seizure = reference, AmountPence = pence, Why = Why },
        };
    }
}
