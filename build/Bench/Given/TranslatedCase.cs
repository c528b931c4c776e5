using OperationsCase.ClosureOrders;
using OperationsCase.Demonstration;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Given;

/// <summary>Says a given case in the product's own terms.</summary>
/// <param name="gazetteer">Boroughs and wards.</param>
/// <param name="law">Says how long an order can run.</param>
/// <param name="people">By the name of the owner, and the analyst by none.</param>
/// <param name="networks">References by the names that the file has for them.</param>
internal sealed class TranslatedCase(
    Gazetteer gazetteer,
    CurrentRules law,
    IReadOnlyDictionary<string, DemoPerson> people,
    IReadOnlyDictionary<string, string> networks)
{
    public const string Executed = "Executed";
    public const string Closed = "Closed elsewhere";
    public const string Note = "Note";

    private const long LeastCash = 100_000;
    private const string Court = "2573-1";

    /// <summary>Orders whose last day was brought forward to what the law allows.</summary>
    public int Shortened { get; private set; }

    /// <summary>Sums that could not be seized as cash, being below the least that may be.</summary>
    public int TooLittle { get; private set; }

    public ImportedCase Case(GivenCase given)
    {
        var acts = new GivenCommands(people[given.Owner].Id);
        var opening = Opening(given);
        acts.Do(given.CreatedAt, () => opening, reference => acts.Operation = reference);
        acts.Do(given.CreatedAt, () => new RecordEarlierEntry
        {
            Operation = acts.Operation,
            What = "Described",
            Detail = $"{given.Subject}. {given.Body}",
            HappenedAt = given.CreatedAt,
        });

        if (given.Network.Length > 0)
        {
            acts.Do(given.CreatedAt, () => new LinkOperationToNetwork
            {
                Operation = acts.Operation,
                Network = networks[given.Network],
                Part = "Named in the case",
                Confidence = LinkConfidence.C,
            });
            acts.Do(given.CreatedAt, () => new ClaimDisruption
            {
                Operation = acts.Operation,
                Network = networks[given.Network],
                HappenedOn = London.DateOf(given.CreatedAt),
                Level = DisruptionLevel.Minor,
                Why = "Counted so that systems can be compared.",
            }, reference => acts.Claim = reference);
            acts.Do(given.CreatedAt, () => new DecideOnClaim
            {
                Claim = acts.Claim,
                Version = 1,
                Decision = ClaimDecision.Confirm,
                DecidedLevel = DisruptionLevel.Minor,
                Reasons = "Counted so that systems can be compared.",
            }, by: people[""].Id);
        }

        foreach (var happened in given.Events)
        {
            var what = happened.Kind == "note" ? Note : happened.New == "executed" ? Executed : Closed;
            acts.Do(happened.At, () => new RecordEarlierEntry
            {
                Operation = acts.Operation,
                What = what,
                Detail = happened.Text,
                HappenedAt = happened.At,
            });
        }

        if (given.ExecutedAt is { } executed)
        {
            Closure(given, executed, acts);
            Cash(given, executed, acts);
        }

        if (given.ClosedAt is { } closed)
        {
            acts.Do(closed, () => new CloseOperation
            {
                Operation = acts.Operation,
                Outcome = OperationOutcome.NoFurtherAction,
                Note = given.Outcome,
            });
        }

        return new ImportedCase(given.Number, acts.All);
    }

    private INewOperation Opening(GivenCase given)
    {
        var borough = gazetteer.Boroughs.First(borough => borough.Name == given.Borough).Code;
        var wards = gazetteer.Wards.Where(ward => ward.BoroughCode == borough).ToList();
        var ward = wards[(int)(given.Number % wards.Count)].Code;

        return given.Type switch
        {
            "Crack house closure" => new LogCrackHouseClosure
            {
                WardCode = ward,
                Place = given.Premises,
                StartedAt = given.CreatedAt,
                Tenure = PremisesTenure.NotKnown,
                TenantCuckooed = YesNoNotKnown.NotKnown,
                ChildrenPresent = YesNoNotKnown.NotKnown,
                Complaints = 0,
                DrugEvidence = "As described in the history.",
            },
            "Cannabis factory raid" => new LogCannabisFactory
            {
                WardCode = ward,
                Place = given.Premises,
                StartedAt = given.CreatedAt,
                FoundBy = FactoryFoundBy.PoliceCall,
                PremisesKind = FactoryPremises.Other,
                Plants = 0,
                PremisesAdapted = false,
                MeterBypassed = YesNoNotKnown.NotKnown,
                AnyoneInside = false,
                ExploitationSigns = YesNoNotKnown.NotKnown,
                ChildOrAdultAtRisk = false,
            },
            "Class A trafficking" => new LogClassATrafficking
            {
                WardCode = ward,
                Place = given.Premises,
                StartedAt = given.CreatedAt,
                Level = IntelligenceLevel.Two,
                OtherDrugs = true,
                Objective = "As described in the history.",
                Stops = true,
            },
            _ => new LogOpenMarket
            {
                WardCode = ward,
                Place = given.Premises,
                StartedAt = given.CreatedAt,
                OtherDrugs = true,
                BusyTimes = "Not said",
                TestPurchases = 0,
                SupplyArrests = 0,
                PossessionArrests = 0,
            },
        };
    }

    private void Closure(GivenCase given, DateTimeOffset executed, GivenCommands acts)
    {
        var isGranted = given.Outcome == "Closure order granted" && given.ExpiresOn is not null;

        if (!isGranted && given.Outcome != "Closure order refused")
        {
            return;
        }

        var heard = isGranted ? MadeAt(executed, given.ExpiresOn!.Value, given.ClosedAt) : executed;
        var served = heard.AddHours(-20);
        acts.Do(served > given.CreatedAt ? served : given.CreatedAt, () => new RecordClosureNotice
        {
            Operation = acts.Operation,
            Premises = given.Premises,
            AuthorisedBy = "Supt Ada Calder",
            Rank = AuthorisingRank.Superintendent,
            IssuedAt = served.AddHours(-1),
            Hours = 48,
            ServedAt = served,
            ServedBy = given.Owner,
            ServedWhere = "Fixed to the door",
        });
        acts.Do(heard, () => new RecordHearing
        {
            Operation = acts.Operation,
            CourtCode = Court,
            HeardAt = heard,
            Outcome = isGranted ? HearingOutcome.OrderMade : HearingOutcome.Refused,
        });

        if (!isGranted)
        {
            return;
        }

        var longest = law.LongestOrderOf(London.DateOf(heard));
        Shortened += given.ExpiresOn > longest ? 1 : 0;
        acts.Do(heard, () => new RecordClosureOrder { Operation = acts.Operation, LastDayOn = given.ExpiresOn > longest ? longest : given.ExpiresOn });

        if (given.ClosedAt is { } closed)
        {
            acts.Do(closed, () => new EndClosureOrder { Operation = acts.Operation, How = OrderEndReason.Discharged, EndedAt = closed });
        }
    }

    /// <summary>
    /// When the court made an order with that last day: on execution, or as much later as three months ask, for one that was extended.
    /// </summary>
    private DateTimeOffset MadeAt(DateTimeOffset executed, DateOnly expires, DateTimeOffset? closed)
    {
        var made = executed;

        while (law.LongestOrderOf(London.DateOf(made)) < expires && made.AddDays(1) < (closed ?? law.Now))
        {
            made = made.AddDays(1);
        }

        return made;
    }

    private void Cash(GivenCase given, DateTimeOffset executed, GivenCommands acts)
    {
        if (given.SeizedPence < LeastCash)
        {
            TooLittle += given.SeizedPence > 0 ? 1 : 0;

            return;
        }

        var made = executed.AddMinutes(10);
        acts.Do(executed, () => new RecordSeizure
        {
            Operation = acts.Operation,
            AmountPence = given.SeizedPence,
            SeizedAt = executed,
            Place = given.Premises,
            SeizedBy = given.Owner,
            Authority = SearchApprover.PriorOfficer,
            Exhibit = $"C/{given.Number}",
            Seal = $"S{given.Number}",
            CountedBy = given.Owner,
            CountedAgainBy = "The exhibits officer",
        }, reference => acts.Seizure = reference);
        acts.Do(made, () => new RecordDetentionOrder
        {
            Seizure = acts.Seizure,
            CourtCode = Court,
            MadeAt = made,
            LastDayOn = London.DateOf(made).AddDays(150),
        });

        if (made.AddDays(140) < law.Now)
        {
            acts.Do(made.AddDays(140), () => new ReleaseCash
            {
                Seizure = acts.Seizure,
                AmountPence = given.SeizedPence,
                ReleasedAt = made.AddDays(140),
                ReleasedTo = "The court",
                Why = "Forfeited.",
            });
        }
    }
}

/// <summary>The law of the day on which the record is loaded.</summary>
internal sealed class CurrentRules(StatuteBook statutes, BankHolidays calendar, DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    public DateOnly LongestOrderOf(DateOnly made) => statutes.Find(ClosureRules.LongestOrder, made).Calculate(made, calendar).LastDayOn!.Value;
}

/// <summary>What was done in a given case, and the references that it was given when it was recorded.</summary>
/// <param name="owner">Who does what nobody else is named for.</param>
internal sealed class GivenCommands(Guid owner)
{
    private readonly List<ImportedCommand> all = [];

    public IReadOnlyList<ImportedCommand> All => all;

    public string Operation { get; set; } = "";

    public string Seizure { get; set; } = "";

    public string Claim { get; set; } = "";

    public void Do<T>(DateTimeOffset at, Func<ICommand<T>> command, Action<T>? answered = null, Guid? by = null) =>
        all.Add(ImportedCommand.Of(by ?? owner, at, command, answered));
}
