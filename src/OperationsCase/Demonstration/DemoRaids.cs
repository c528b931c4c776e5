using System.Globalization;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans cannabis factories and open markets, from the log to the close.</summary>
internal sealed class DemoRaids(DemoContext script)
{
    private SeededRandom Chance => script.Chance;

    public DemoPlannedOperation Factory(DemoPerson officer, string borough, DateTimeOffset startedAt)
    {
        var place = script.Places.House(borough);
        var operation = Log(CannabisFactoryKind.Kind, officer, place, startedAt, startedAt.AddMinutes(Chance.Between(90, 900)), FactoryLog);
        Close(operation, startedAt.AddDays(Chance.Between(14, 120)), Chance.Of(
            (CannabisFactoryKind.PlantsDestroyed, "Plants and equipment destroyed after sampling. The supply was made safe."),
            (CannabisFactoryKind.PlantsDestroyed, "No one identified. Forensic results are on the exhibit file."),
            (OperationOutcome.ArrestsMade, "One charged with production. The landlord has the premises back."),
            (OperationOutcome.ArrestsMade, "Two charged. Referral made for one who was found inside."),
            (OperationOutcome.NoFurtherAction, "Old grow, cleared before we came. No lines of enquiry left.")));

        return operation;
    }

    public DemoPlannedOperation Market(DemoPerson officer, string borough, DateTimeOffset startedAt)
    {
        var operation = Log(
            OpenMarketKind.Kind,
            officer,
            script.Places.Streets(borough),
            startedAt,
            startedAt.AddMinutes(Chance.Between(120, 2400)),
            MarketLog);
        Close(operation, startedAt.AddDays(Chance.Between(35, 210)), Chance.Of(
            (OpenMarketKind.MarketClosed, "Six weeks of patrols without a sighting. Lighting repaired, the cut-through is gated."),
            (OpenMarketKind.MarketClosed, "Street dealers charged; the phone line is dead."),
            (OpenMarketKind.MarketDisplaced, "Sales moved to the next estate. A new case will follow it."),
            (OperationOutcome.ArrestsMade, "Charges for supply after test purchases."),
            (OperationOutcome.NoFurtherAction, "Not seen again. Back to normal patrols.")));

        return operation;
    }

    private DemoPlannedOperation Log(
            OperationKind kind,
            DemoPerson officer,
            DemoAddress place,
            DateTimeOffset startedAt,
            DateTimeOffset loggedAt,
            Func<DemoPlannedOperation, INewOperation> question)
    {
        var operation = new DemoPlannedOperation
        {
            Kind = kind,
            Officer = officer,
            Place = place,
            StartedAt = startedAt,
            LoggedAt = loggedAt > script.Now
            ? script.Now
            : loggedAt
        };
        var log = question(operation);
        script.Operations.Add(operation);
        script.Agenda.Add(operation.LoggedAt, async application => operation.Reference = await application.Done(officer, log));

        return operation;
    }

    private void Close(DemoPlannedOperation operation, DateTimeOffset at, (OperationOutcome Outcome, string Note) how) =>
        script.Agenda.Add(at > operation.LoggedAt ? at : operation.LoggedAt.AddDays(10), application =>
            application.Done(operation.Officer, new CloseOperation { Operation = operation.Reference, Outcome = how.Outcome, Note = how.Note }));

    private LogCannabisFactory FactoryLog(DemoPlannedOperation operation)
    {
        var foundBy = Chance.Weighted<FactoryFoundBy>(
        [
            (FactoryFoundBy.SearchWarrant, 0.5), (FactoryFoundBy.PublicComplaint, 0.16), (FactoryFoundBy.PoliceCall, 0.16),
            (FactoryFoundBy.NetworkOperatorAlert, 0.11), (FactoryFoundBy.FireOrFlood, 0.07),
        ]);
        var bypassed = Chance.Happens(0.72) ? YesNoNotKnown.Yes : Chance.Of(YesNoNotKnown.No, YesNoNotKnown.NotKnown);
        var inside = Chance.Happens(0.42) ? Chance.Between(1, 3) : 0;
        var atRisk = inside > 0 && Chance.Happens(0.2);
        var plants = (int)(8 * Math.Pow(110, Math.Pow(Chance.Share(), 1.2)));
        var month = London.DateOf(operation.StartedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture);

        return new LogCannabisFactory
        {
            WardCode = operation.Place.WardCode,
            Place = operation.Place.Address,
            StartedAt = operation.StartedAt,
            FoundBy = foundBy,
            WarrantNumber = foundBy == FactoryFoundBy.SearchWarrant ? $"W-{month}-{Chance.Between(100, 999):0000}" : null,
            PremisesKind = Chance.Weighted<FactoryPremises>(
                [
                    (FactoryPremises.HouseOrFlat, 0.78), (FactoryPremises.ShopOrOffice, 0.09), (FactoryPremises.IndustrialUnit, 0.1),
                    (FactoryPremises.Other, 0.03),
                ]),
            Plants = plants,
            Cuttings = Chance.Happens(0.3),
            Vegetative = Chance.Happens(0.6),
            Flowering = Chance.Happens(0.7),
            Harvested = Chance.Happens(0.25),
            PremisesAdapted = plants > 60 || Chance.Happens(0.5),
            MeterBypassed = bypassed,
            NetworkOperatorReference = bypassed == YesNoNotKnown.Yes && Chance.Happens(0.7) ? $"UKP-{Chance.Between(100000, 999999)}" : null,
            AnyoneInside = inside > 0,
            PeopleInside = inside > 0 ? inside : null,
            PeopleArrested = inside > 0 ? Chance.Between(0, inside) : null,
            ExploitationSigns = inside > 0 && Chance.Happens(0.35)
                ? YesNoNotKnown.Yes
                : Chance.Of(YesNoNotKnown.No, YesNoNotKnown.No, YesNoNotKnown.NotKnown),
            ChildOrAdultAtRisk = atRisk,
            SafeguardingReference = atRisk ? $"MER-{month[2..4]}{month[5..]}-{Chance.Between(10000, 99999)}" : null,
        };
    }

    private LogOpenMarket MarketLog(DemoPlannedOperation operation) => new()
    {
        WardCode = operation.Place.WardCode,
        Place = operation.Place.Address,
        StartedAt = operation.StartedAt,
        Crack = true,
        Heroin = Chance.Happens(0.75),
        PowderCocaine = Chance.Happens(0.25),
        Cannabis = Chance.Happens(0.4),
        OtherDrugs = Chance.Happens(0.06),
        BusyTimes = Chance.Of(
            "Friday and Saturday, 8pm to midnight", "every afternoon, 3pm to 6pm", "weekdays, 11am to 2pm",
            "Thursday to Sunday, 10pm to 2am", "mornings from 7am, and after the shops close"),
        BuyersAnHour = Chance.Between(4, 32),
        TestPurchases = Chance.Between(0, 8),
        SupplyArrests = Chance.Between(0, 7),
        PossessionArrests = Chance.Between(0, 15),
        EnvironmentalFixes = Chance.Of(
            "Repair the lamp by the bin store and gate the alley.", "Cut back the hedge along the path.",
            "Lock the stairwell at night; move the bench.", null, null),
    };
}
