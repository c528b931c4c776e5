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

namespace OperationsCase.Tests.Import;

/// <summary>A case as chance plays it: of any kind, with any part of what can follow.</summary>
internal sealed class RandomCase(Random chance, ReplayRoom house)
{
    private readonly List<ImportedCommand> acts = [];
    private string seizure = "";
    private string claim = "";
    private DateTimeOffset now = ReplayRoom.Opens.AddMinutes(chance.Next(700 * 24 * 60));

    /// <summary>Its reference, once it was opened.</summary>
    public string Operation { get; private set; } = "";

    /// <param name="slipsIn">A chance in a hundred that each act says something that may not be.</param>
    public IReadOnlyList<ImportedCommand> Play(int slipsIn = 0)
    {
        var borough = Chance(0.8) ? Given.CaseRoom.Hackney : Given.CaseRoom.TowerHamlets;
        var kind = OperationKind.All[chance.Next(OperationKind.All.Count)];
        Do(Opening(kind, house.AWard(borough)), log => log, reference => Operation = reference);
        Maybe(0.3, () => Do(new LinkOperationToProblem { Problem = house.Problem }, link => link with { Operation = Operation }));
        Maybe(0.6, Network);
        Maybe(kind == CrackHouseKind.Kind ? 0.9 : 0.05, () => Closure(slipsIn));
        Maybe(0.5, () => Cash(slipsIn));
        Maybe(0.2, () => Cash(slipsIn));
        Maybe(0.7, () => Steps(kind, slipsIn));
        Maybe(0.5, () => Do(new CloseOperation
        {
            Outcome = chance.Next(100) < slipsIn
            ? OpenMarketKind.MarketClosed
            : kind.Outcomes[^1],
            Note = Chance(0.5) ? "Nothing more to do." : null
        }, close => close with { Operation = Operation }));

        return acts;
    }

    private INewOperation Opening(OperationKind kind, string ward) => kind.Code switch
    {
        "CrackHouseClosure" => new LogCrackHouseClosure
        {
            WardCode = ward,
            Place = $"Flat {chance.Next(1, 90)}, Café House",
            StartedAt = now.AddHours(-chance.Next(1, 90)),
            Name = Chance(0.3) ? "Operation Élan" : null,
            Tenure = PremisesTenure.Council,
            TenantCuckooed = YesNoNotKnown.Yes,
            ChildrenPresent = YesNoNotKnown.NotKnown,
            Complaints = chance.Next(20),
            ComplaintsSince = Chance(0.5) ? new DateOnly(2023, 1, 4) : null,
            DrugEvidence = "Wraps found.",
        },
        "OpenMarket" => new LogOpenMarket
        {
            WardCode = ward,
            Place = $"{chance.Next(1, 90)} Ridley Road",
            StartedAt = now.AddHours(-1),
            Crack = true,
            Cannabis = Chance(0.5),
            BusyTimes = "Nights",
            BuyersAnHour = Chance(0.5) ? 12 : null,
            TestPurchases = 2,
            SupplyArrests = 1,
            PossessionArrests = 0,
        },
        "ClassATrafficking" => new LogClassATrafficking
        {
            WardCode = ward,
            Place = $"Unit {chance.Next(1, 90)}, Fish Island Yard",
            StartedAt = now.AddHours(-1),
            Level = IntelligenceLevel.Three,
            PowderCocaine = true,
            Objective = "Find the stash.",
            Stops = true,
            Warrant = Chance(0.7),
            WarrantNumber = "W-2",
            WarrantIssuedOn = Chance(0.7) ? London.DateOf(now).AddDays(-chance.Next(40)) : null,
            Arrests = Chance(0.5) ? 2 : null,
        },
        _ => new LogCannabisFactory
        {
            WardCode = ward,
            Place = $"{chance.Next(1, 90)} Amhurst Road",
            StartedAt = now,
            FoundBy = Chance(0.5) ? FactoryFoundBy.SearchWarrant : FactoryFoundBy.PoliceCall,
            WarrantNumber = "W-1",
            PremisesKind = FactoryPremises.HouseOrFlat,
            Plants = chance.Next(200),
            Flowering = true,
            PremisesAdapted = true,
            MeterBypassed = YesNoNotKnown.Yes,
            NetworkOperatorReference = "UK-7",
            AnyoneInside = Chance(0.5),
            PeopleInside = 2,
            PeopleArrested = 1,
            ExploitationSigns = YesNoNotKnown.Yes,
            ChildOrAdultAtRisk = Chance(0.5),
            SafeguardingReference = "M-9",
        },
    };

    /// <summary>The detective takes the steps of a detective; the first is a supervisor's, who is not here.</summary>
    private void Steps(OperationKind kind, int slipsIn)
    {
        if (Slip(slipsIn))
        {
            Do(new MoveOperation { To = Chance(0.5) ? kind.States[^2] : kind.States[1], Note = "Done." }, move => move with { Operation = Operation });
        }
    }

    private void Network()
    {
        var stash = new LinkOperationToNetwork { Network = house.Network, Part = "Its stash house", Confidence = LinkConfidence.B };
        Do(stash, link => link with { Operation = Operation });

        if (Chance(0.7))
        {
            Do(new ClaimDisruption
            {
                Network = house.Network,
                HappenedOn = London.DateOf(now),
                Level = DisruptionLevel.Moderate,
                Why = "Its lines are silent.",
            }, claiming => claiming with { Operation = Operation }, reference => claim = reference);
            Maybe(0.8, () => Do(new DecideOnClaim
            {
                Decision = Chance(0.8) ? ClaimDecision.Confirm : ClaimDecision.Reject,
                DecidedLevel = (DisruptionLevel)chance.Next(5),
                Reasons = "Call data bear it out.",
                Version = 1,
            }, decision => decision with { Claim = claim }, by: house.Analyst));
        }
    }

    private void Closure(int slipsIn)
    {
        var hours = Chance(0.5) ? 24 : 48;
        var issued = now.AddMinutes(-chance.Next(10, 200));
        Do(new RecordClosureNotice
        {
            Premises = "Flat 14",
            AuthorisedBy = "Supt Oyelaran",
            Rank = Slip(slipsIn) ? AuthorisingRank.Inspector : AuthorisingRank.Superintendent,
            IssuedAt = issued,
            Hours = hours,
            ServedAt = Slip(slipsIn) ? issued.AddMinutes(-5) : issued.AddMinutes(7),
            ServedBy = "PC Strand",
            ServedWhere = "The door",
        }, notice => notice with { Operation = Operation });

        if (Chance(0.1))
        {
            return;
        }

        var outcome = (HearingOutcome)chance.Next(3);
        var heard = now.AddMinutes(-chance.Next(5, 40));
        Do(new RecordHearing
        {
            CourtCode = ACourt(),
            HeardAt = Slip(slipsIn)
            ? issued.AddDays(-1)
            : heard,
            Outcome = outcome,
            Note = Chance(0.5) ? "Adjourned to Friday." : null
        }, hearing => hearing with { Operation = Operation });

        if (outcome == HearingOutcome.OrderMade || Slip(slipsIn))
        {
            var last = London.DateOf(now).AddDays(Slip(slipsIn) ? 100 : chance.Next(10, 85));
            Do(new RecordClosureOrder { LastDayOn = last, Terms = Chance(0.5) ? "No one may enter." : null }, order => order with
            {
                Operation = Operation,
            });

            if (Chance(0.7))
            {
                var ranOut = Chance(0.5);
                now = ranOut ? London.StartOf(last.AddDays(Slip(slipsIn) ? 0 : 1)).AddHours(9) : now.AddDays(3);
                Do(new EndClosureOrder
                {
                    How = ranOut
                    ? OrderEndReason.RanOut
                    : OrderEndReason.Discharged,
                    EndedAt = ranOut ? null : now.AddHours(-2)
                }, end => end with { Operation = Operation });
            }
        }
    }

    private void Cash(int slipsIn)
    {
        var pence = 100_000 + chance.Next(4_000_000);
        Do(new RecordSeizure
        {
            AmountPence = Slip(slipsIn) ? 99_999 : pence,
            SeizedAt = now.AddHours(-1),
            Place = "A parked car",
            SeizedBy = "PC Strand",
            Authority = SearchApprover.PriorOfficer,
            Exhibit = "LS/4",
            Seal = "MPS-44",
            CountedBy = "PC Strand",
            CountedAgainBy = Slip(slipsIn) ? "PC STRAND" : "DC Raman",
            Networks = Slip(slipsIn) ? [house.Network] : [],
        }, cash => cash with { Operation = Operation }, reference => seizure = reference);

        for (var i = chance.Next(4); i > 0; i--)
        {
            Do(new RecordDetentionOrder
            {
                CourtCode = ACourt(),
                MadeAt = Slip(slipsIn)
                ? now.AddYears(-1)
                : now.AddHours(-1),
                LastDayOn = London.DateOf(now).AddDays(Slip(slipsIn) ? 300 : chance.Next(20, 150))
            }, order => order with { Seizure = seizure });
        }

        Maybe(0.5, () => Do(new ReleaseCash
        {
            AmountPence = Slip(slipsIn)
            ? pence + 1
            : Chance(0.6)
            ? pence
            : pence / 2,
            ReleasedAt = now,
            ReleasedTo = "Tola Whitcombe",
            Why = "Wages shown."
        }, release => release with { Seizure = seizure }));
        Maybe(0.1, () => Do(
            new ReleaseCash { AmountPence = 1, ReleasedAt = now, ReleasedTo = "Tola Whitcombe", Why = "Interest." },
            release => release with { Seizure = seizure }));
    }

    /// <param name="command">Made now, while chance is asked in its order.</param>
    /// <param name="about">Says what it is about, which is known when its turn comes.</param>
    /// <param name="answered">Takes its answer.</param>
    /// <param name="by">Anybody but the detective.</param>
    private void Do<TCommand, T>(TCommand command, Func<TCommand, ICommand<T>> about, Action<T>? answered = null, DemoPerson? by = null)
    {
        acts.Add(ImportedCommand.Of((by ?? house.Detective).Id, now, () => about(command), answered));
        now = now.AddMinutes(chance.Next(30, 3000));
    }

    private string ACourt() => house.Gazetteer.Courts[chance.Next(house.Gazetteer.Courts.Count)].Code;

    private bool Slip(int inAHundred) => chance.Next(100) < inAHundred;

    private bool Chance(double share) => chance.NextDouble() < share;

    private void Maybe(double share, Action act)
    {
        if (Chance(share))
        {
            act();
        }
    }
}
