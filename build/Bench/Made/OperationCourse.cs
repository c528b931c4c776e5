using OperationsCase.ClosureOrders;
using OperationsCase.Demonstration;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Made;

/// <summary>What happens in one operation, from the day it is logged up to now.</summary>
internal sealed class OperationCourse(
    SeededRandom chance,
    DemoAddresses places,
    BenchOfficers staff,
    string borough,
    DateTimeOffset logged,
    DateTimeOffset now)
{
    private const string Court = "2573-1";

    private static readonly (OperationKind Kind, double Weight)[] Kinds =
    [
        (CrackHouseKind.Kind, 0.15), (OpenMarketKind.Kind, 0.36), (CannabisFactoryKind.Kind, 0.36), (ClassATraffickingKind.Kind, 0.13),
    ];

    private readonly DemoPerson officer = chance.From(staff.DetectivesOf(borough));
    private readonly List<ImportedCommand> acts = [];
    private DateTimeOffset last;
    private string operation = "";
    private string seizure = "";
    private string claim = "";

    /// <param name="networks">References of those that work in the borough.</param>
    /// <param name="problems">References of those recorded there.</param>
    public IReadOnlyList<ImportedCommand> Play(IReadOnlyList<string> networks, IReadOnlyList<string> problems)
    {
        var kind = chance.Weighted(Kinds);
        var opening = Opening(kind);
        last = logged;
        Do(logged, () => opening, reference => operation = reference);

        if (networks.Count > 0 && chance.Happens(0.6))
        {
            Network(chance.From(networks));
        }

        if (problems.Count > 0 && chance.Happens(0.05))
        {
            var link = new LinkOperationToProblem { Problem = chance.From(problems) };
            Do(Later(hours: 5), () => link with { Operation = operation });
        }

        var visit = new RecordEarlierEntry
        {
            What = "Visited",
            Detail = $"{chance.Of("Two officers", "A sergeant and a constable", "The neighbourhood team")} went "
                + $"back; {chance.Of("less", "more", "as much")} noise than before.",
        };
        Do(Later(hours: 20), () => visit with { Operation = operation });
        var closes = kind == CrackHouseKind.Kind ? Closure() : last.AddDays(chance.Between(20, 60));

        if (chance.Happens(0.25))
        {
            Cash(logged.AddHours(chance.Between(1, 90)));
        }

        if (chance.Happens(0.9))
        {
            var close = new CloseOperation { Outcome = kind.Outcomes[chance.Between(0, 1)] };
            acts.Add(ImportedCommand.Of(officer.Id, closes, () => close with { Operation = operation }));
        }

        return [.. acts.Where(act => act.At <= now)];
    }

    private INewOperation Opening(OperationKind kind)
    {
        var place = kind == OpenMarketKind.Kind ? places.Streets(borough) : places.Flat(borough);
        var started = logged.AddHours(-chance.Between(1, 60));

        return kind.Code switch
        {
            "CrackHouseClosure" => new LogCrackHouseClosure
            {
                WardCode = place.WardCode,
                Place = place.Address,
                StartedAt = started,
                Tenure = chance.Of(PremisesTenure.Council, PremisesTenure.HousingAssociation, PremisesTenure.PrivateRented),
                Landlord = chance.Of("Larkfield Homes", "Meridian Housing", null),
                TenantCuckooed = chance.Of(YesNoNotKnown.Yes, YesNoNotKnown.No, YesNoNotKnown.NotKnown),
                ChildrenPresent = YesNoNotKnown.No,
                Complaints = chance.Between(0, 30),
                DrugEvidence = "Search on warrant: wraps that tested positive for crack cocaine, and callers at all hours.",
            },
            "OpenMarket" => new LogOpenMarket
            {
                WardCode = place.WardCode,
                Place = place.Address,
                StartedAt = started,
                Crack = true,
                Heroin = chance.Happens(0.5),
                Cannabis = chance.Happens(0.4),
                BusyTimes = "Friday and Saturday, 8pm to midnight",
                BuyersAnHour = chance.Between(2, 40),
                TestPurchases = chance.Between(0, 6),
                SupplyArrests = chance.Between(0, 5),
                PossessionArrests = chance.Between(0, 12),
            },
            "ClassATrafficking" => new LogClassATrafficking
            {
                WardCode = place.WardCode,
                Place = place.Address,
                StartedAt = started,
                Level = chance.Of(IntelligenceLevel.Two, IntelligenceLevel.Three),
                PowderCocaine = true,
                Heroin = chance.Happens(0.4),
                Objective = "Find the stash and mixing addresses, and seize what is there.",
                TestPurchase = true,
                Warrant = chance.Happens(0.4),
                WarrantNumber = $"W-{chance.Between(1000, 9999)}",
                WarrantIssuedOn = London.DateOf(started),
                Arrests = chance.Between(0, 4),
            },
            _ => new LogCannabisFactory
            {
                WardCode = place.WardCode,
                Place = place.Address,
                StartedAt = started,
                FoundBy = FactoryFoundBy.SearchWarrant,
                WarrantNumber = $"W-{chance.Between(1000, 9999)}",
                PremisesKind = FactoryPremises.HouseOrFlat,
                Plants = chance.Between(5, 600),
                Vegetative = true,
                Flowering = chance.Happens(0.6),
                PremisesAdapted = true,
                MeterBypassed = chance.Of(YesNoNotKnown.Yes, YesNoNotKnown.No),
                AnyoneInside = false,
                ExploitationSigns = YesNoNotKnown.NotKnown,
                ChildOrAdultAtRisk = false,
            },
        };
    }

    private void Network(string network)
    {
        var link = new LinkOperationToNetwork
        {
            Network = network,
            Part = "Its house",
            Confidence = chance.Of(LinkConfidence.A, LinkConfidence.B, LinkConfidence.C),
        };
        Do(Later(hours: 3), () => link with { Operation = operation });

        if (chance.Happens(0.65))
        {
            var claimed = Later(hours: 48);
            Do(claimed, () => new ClaimDisruption
            {
                Operation = operation,
                Network = network,
                HappenedOn = London.DateOf(claimed),
                Level = DisruptionLevel.Moderate,
                Why = "Its lines have been silent since.",
            }, reference => claim = reference);
            var decision = new DecideOnClaim
            {
                Version = 1,
                Decision = chance.Happens(0.9) ? ClaimDecision.Confirm : ClaimDecision.Reject,
                DecidedLevel = chance.Of(DisruptionLevel.Minor, DisruptionLevel.Moderate, DisruptionLevel.Major),
                Reasons = "Call data bear it out.",
            };
            Do(Later(hours: 60), () => decision with { Claim = claim }, by: staff.Analyst);
        }
    }

    /// <returns>When the operation can be closed: after the order has ended.</returns>
    private DateTimeOffset Closure()
    {
        var issued = last.AddHours(chance.Between(24, 400));
        var served = issued.AddMinutes(chance.Between(20, 180));
        Do(served.AddMinutes(30), () => new RecordClosureNotice
        {
            Operation = operation,
            Premises = "The whole flat",
            AuthorisedBy = "Supt Ada Calder",
            Rank = AuthorisingRank.Superintendent,
            IssuedAt = issued,
            Hours = 48,
            ServedAt = served,
            ServedBy = "PC Leah Strand",
            ServedWhere = "Fixed to the door, with a copy to the tenant",
            CourtCode = Court,
            ListedAt = served.AddHours(40),
        });
        var heard = served.AddHours(chance.Between(20, 44));
        var isMade = chance.Happens(0.85);
        Do(heard.AddHours(1), () => new RecordHearing
        {
            Operation = operation,
            CourtCode = Court,
            HeardAt = heard,
            Outcome = isMade ? HearingOutcome.OrderMade : HearingOutcome.Refused,
        });

        if (!isMade)
        {
            return last.AddDays(10);
        }

        var lastDay = London.DateOf(heard).AddDays(chance.Between(50, 88));
        var ranOut = London.StartOf(lastDay.AddDays(1));
        Do(heard.AddHours(2), () => new RecordClosureOrder { Operation = operation, LastDayOn = lastDay });
        Do(ranOut.AddHours(9), () => new EndClosureOrder { Operation = operation, How = OrderEndReason.RanOut });

        return ranOut.AddHours(10);
    }

    /// <summary>Cash with an order in time and further ones, until it is given back or the two years are near.</summary>
    private void Cash(DateTimeOffset seized)
    {
        var pence = 100_000L + (chance.Between(0, 60_000) * 100L);
        var cash = new RecordSeizure
        {
            AmountPence = pence,
            SeizedAt = seized,
            Place = "A car outside",
            SeizedBy = "PC Leah Strand",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = $"LS/{chance.Between(1, 90)}",
            Seal = $"MPS-{chance.Between(1_000_000, 9_999_999)}",
            CountedBy = "PC Leah Strand",
            CountedAgainBy = officer.Name,
        };
        acts.Add(ImportedCommand.Of(
            officer.Id, seized.AddHours(2), () => cash with { Operation = operation }, reference => seizure = reference));
        var first = seized.AddHours(26);
        var limit = London.DateOf(first).AddMonths(24).AddDays(-1);
        var releasedAt = seized.AddDays(chance.Happens(0.5) ? chance.Between(40, 650) : 700);

        for (var made = first; made < releasedAt;)
        {
            var until = London.DateOf(made).AddDays(150);
            until = until < limit ? until : limit;
            var order = new RecordDetentionOrder { CourtCode = Court, MadeAt = made, LastDayOn = until };
            acts.Add(ImportedCommand.Of(officer.Id, made.AddHours(1), () => order with { Seizure = seizure }));
            made = London.StartOf(until.AddDays(-14)).AddHours(11);
        }

        acts.Add(ImportedCommand.Of(officer.Id, releasedAt.AddHours(1), () => new ReleaseCash
        {
            Seizure = seizure,
            AmountPence = pence,
            ReleasedAt = releasedAt,
            ReleasedTo = "Tola Whitcombe",
            Why = "Released by the court, section 297.",
        }));
    }

    private DateTimeOffset Later(int hours) => last.AddHours(chance.Between(1, hours));

    private void Do<T>(DateTimeOffset at, Func<ICommand<T>> command, Action<T>? answered = null, DemoPerson? by = null)
    {
        last = at > last ? at : last;
        acts.Add(ImportedCommand.Of((by ?? officer).Id, at, command, answered));
    }
}
