using Dapper;
using OperationsCase.Import;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Import;

public class ImportedPremisesTests
{
    [Test]
    public async Task An_address_that_is_imported_becomes_no_premises_and_is_linked_to_none_by_itself()
    {
        await using var house = await ReplayRoom.Open();
        var premises = new RecordPremises
        {
            Address = "12 Ridley Road",
            Postcode = "E8 2LH",
            WardCode = house.AWard(CaseRoom.Hackney),
            Tenure = PremisesTenure.Council,
        };
        var market = new LogOpenMarket
        {
            WardCode = premises.WardCode,
            Place = premises.Address,
            StartedAt = ReplayRoom.Opens.AddHours(-1),
            Crack = true,
            BusyTimes = "Nights",
            TestPurchases = 0,
            SupplyArrests = 0,
            PossessionArrests = 0,
        };

        var imported = await house.Import(
            new ImportedCase(1, [ImportedCommand.Of(house.Detective.Id, ReplayRoom.Opens, () => premises)]),
            new ImportedCase(2, [ImportedCommand.Of(house.Detective.Id, ReplayRoom.Opens, () => market)]));

        Assert.That(imported.SelectMany(one => one.Refusals), Is.Empty);
        using var record = house.Read();
        Assert.That(record.QuerySingle<int>("SELECT COUNT(*) FROM Premises"), Is.EqualTo(1));
        Assert.That(record.QuerySingle<int>("SELECT COUNT(*) FROM OperationPremises"), Is.Zero);
    }
}
