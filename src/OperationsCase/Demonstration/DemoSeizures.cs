using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans cash seizures, the orders that keep it and what is given back.</summary>
internal sealed partial class DemoSeizures(DemoContext script)
{
    private const int LeastPounds = 1_000;
    private const double MostTimesLeast = 60;
    private const int Months = 6;

    private const int FirstSeal = 4_470_013;
    private const int SealStep = 7;

    private int seals;

    private SeededRandom Chance => script.Chance;

    /// <summary>A seizure with the course that chance gave it: an order in time, further orders, and often a release.</summary>
    /// <param name="operation">The operation it was made in, or null for a street search.</param>
    public void Plan(DemoPerson officer, string borough, DateTimeOffset seizedAt, DemoPlannedOperation? operation)
    {
        var seizure = Record(officer, borough, seizedAt, operation);
        var limit = script.Law.DueAt(CashRules.DetentionOrder, seizedAt);

        if (Chance.Happens(0.1))
        {
            Release(seizure, Earlier(seizedAt.AddHours(Chance.Between(20, 44)), limit), seizure.Pence, Chance.Of(
                "Released by DI, section 297(4). Wage slips and a bank statement shown.",
                "Released before the hearing: the sale of a car was borne out."));

            return;
        }

        var made = Earlier(script.At(script.CourtDay(London.DateOf(seizedAt).AddDays(1)), 10, 15), limit);
        var isReleased = Chance.Happens(0.38);
        var isForfeited = !isReleased && Chance.Happens(0.5);
        PayIn(seizure, made.AddHours(Chance.Between(20, 70)));

        for (var orders = 1; orders <= 3; orders++)
        {
            var madeOn = London.DateOf(made);
            var last = orders == 3 || Chance.Happens(0.6) ? MonthClock.LastDayBeginningWith(madeOn, Months) : madeOn.AddDays(Chance.Of(90, 120, 150));
            Order(seizure, made, last);

            if (isReleased && Chance.Happens(0.6))
            {
                Release(seizure, script.At(last.AddDays(-Chance.Between(4, 30)), 10, 16), seizure.Pence, Chance.Of(
                    "Released by the court, section 297. Savings of several years shown.",
                    "Discharged at the review: no link to supply could be shown.",
                    "Prosecution ended without a charge; released on the inspector’s decision."));

                return;
            }

            if (isForfeited && (orders > 1 || Chance.Happens(0.4)))
            {
                Forfeit(seizure, script.At(script.CourtDay(last.AddDays(-Chance.Between(10, 30))), 10, 16));

                return;
            }

            if (Chance.Happens(0.08))
            {
                Release(
                    seizure,
                    script.At(madeOn.AddDays(Chance.Between(20, 60)), 10, 16),
                    seizure.Pence / 300 * 100,
                    "Released in part, section 297: that part was rent collected for a landlord.");
            }

            made = script.At(script.CourtDay(last.AddDays(-Chance.Between(14, 22))), 10, 15);
        }

        Release(seizure, made, amount: null, "Released: the limit of two years is near and no forfeiture was sought.");
    }

    /// <summary>A seizure whose first order nobody has recorded yet.</summary>
    public void WaitingForAnOrder(DemoPerson officer, string borough, DateTimeOffset seizedAt, DemoPlannedOperation? operation = null) =>
        Record(officer, borough, seizedAt, operation);

    /// <summary>A seizure whose order runs to the end of the day given.</summary>
    public void OrderEnding(DemoPerson officer, string borough, DateOnly lastDayOn, DemoPlannedOperation? operation = null)
    {
        var madeOn = script.CourtDay(lastDayOn.AddDays(-Chance.Between(150, 170)));
        var made = script.At(madeOn, 10, 13);
        var seizure = Record(officer, borough, made.AddHours(-Chance.Between(17, 22)), operation);
        Order(seizure, made, lastDayOn);
    }

    private SeizedCash Record(DemoPerson officer, string borough, DateTimeOffset seizedAt, DemoPlannedOperation? operation)
    {
        var initials = string.Concat(officer.Name.Split(' ').Skip(1).Select(word => word[0]));
        var found = new CashFound
        {
            AmountPence = Pounds() * 100L,
            SeizedAt = seizedAt,
            Place = operation is not null
                ? Chance.Of(
                    $"{operation.Place.Address}, in a bedroom",
                    $"{operation.Place.Address}, behind the bath panel",
                    $"A parked car outside {operation.Place.Address}",
                    operation.Place.Address)
                : Chance.Of(
                    $"A stop of a car, {script.Places.House(borough).Street}",
                    $"{script.Places.House(borough).Street}, a street search",
                    $"{script.Places.House(borough).Address}, a search after arrest"),
            SeizedFrom = Chance.Happens(0.8) ? script.Stranger() : null,
            SeizedBy = script.Constable(),
            Authority = Chance.Of(SearchApprover.PriorOfficer, SearchApprover.PriorOfficer, SearchApprover.PriorJustice, SearchApprover.None),
            Exhibit = $"{initials}/{Chance.Between(1, 24)}",
            Seal = $"MPS-{FirstSeal + (SealStep * seals++)}",
        };
        var seizure = new SeizedCash(officer, script.CourtFor(borough).Code, found.AmountPence);
        var recordedAt = seizedAt.AddMinutes(Chance.Between(25, 100));
        var command = operation is not null && operation.LoggedAt < recordedAt ? found.In(officer) : null;
        var alone = found.Alone(officer, borough);
        script.Agenda.Add(recordedAt, async application => seizure.Reference =
            await (command is not null
                ? application.Done(officer, command with { Operation = operation!.Reference })
                : application.Done(officer, alone)));

        if (operation?.Against is { } against && Chance.Happens(0.7))
        {
            script.Agenda.Add((recordedAt > against.At ? recordedAt : against.At).AddMinutes(90), application =>
                application.Done(officer, new LinkSeizureToNetwork { Seizure = seizure.Reference, Network = against.Network.Reference }));
        }

        return seizure;
    }

    private void Order(SeizedCash seizure, DateTimeOffset made, DateOnly lastDayOn)
    {
        var order = new RecordDetentionOrder { CourtCode = seizure.CourtCode, MadeAt = made, LastDayOn = lastDayOn };
        script.Agenda.Add(made.AddMinutes(Chance.Between(30, 150)), application => application.Done(
            seizure.Officer,
            order with { Seizure = seizure.Reference }));
    }

    private void Release(SeizedCash seizure, DateTimeOffset at, long? amount, string why)
    {
        var to = script.Stranger();
        script.Agenda.Add(at.AddMinutes(170), async application =>
        {
            var pence = Math.Min(amount ?? seizure.Held, seizure.Held);
            seizure.Held -= pence;

            if (pence == 0)
            {
                return;
            }

            await application.Done(seizure.Officer, new ReleaseCash
            {
                Seizure = seizure.Reference,
                AmountPence = pence,
                ReleasedAt = at,
                ReleasedTo = to,
                Why = why,
            });
        });
    }

    /// <summary>From £1,000 to £60,000, most of them small.</summary>
    private int Pounds() => (int)(LeastPounds * Math.Pow(MostTimesLeast, Math.Pow(Chance.Share(), 1.6))) / 5 * 5;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset limit) => one < limit ? one : limit.AddMinutes(-20);

    private sealed class SeizedCash(DemoPerson officer, string courtCode, long pence)
    {
        public DemoPerson Officer { get; } = officer;

        public string CourtCode { get; } = courtCode;

        public long Pence { get; } = pence;

        public long Held { get; set; } = pence;

        public string Reference { get; set; } = "";

        /// <summary>Whether it is in the bank, where it earns.</summary>
        public bool IsInBank { get; set; }
    }

    private sealed record CashFound
    {
        public required long AmountPence { get; init; }

        public required DateTimeOffset SeizedAt { get; init; }

        public required string Place { get; init; }

        public required string? SeizedFrom { get; init; }

        public required string SeizedBy { get; init; }

        public required SearchApprover Authority { get; init; }

        public required string Exhibit { get; init; }

        public required string Seal { get; init; }

        public RecordSeizure In(DemoPerson officer) => new()
        {
            AmountPence = AmountPence,
            SeizedAt = SeizedAt,
            Place = Place,
            SeizedFrom = SeizedFrom,
            SeizedBy = SeizedBy,
            Authority = Authority,
            Exhibit = Exhibit,
            Seal = Seal,
            CountedBy = SeizedBy,
            CountedAgainBy = officer.Name,
        };

        public RecordSeizureWithoutOperation Alone(DemoPerson officer, string borough) => new()
        {
            BoroughCode = borough,
            AmountPence = AmountPence,
            SeizedAt = SeizedAt,
            Place = Place,
            SeizedFrom = SeizedFrom,
            SeizedBy = SeizedBy,
            Authority = Authority,
            Exhibit = Exhibit,
            Seal = Seal,
            CountedBy = SeizedBy,
            CountedAgainBy = officer.Name,
        };
    }
}
