using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans operations against Class A trafficking, as many at each step between planning and the close.</summary>
internal sealed class DemoTrafficking(DemoContext script)
{
    /// <summary>For each step, in order: how many days after the beginning it is taken, and what its note says.</summary>
    private static readonly (OperationState To, double Day, string Note)[] Steps =
    [
        (ClassATraffickingKind.Authorised, 2, "Authorised at the tasking meeting. The risk assessment is on the file."),
        (ClassATraffickingKind.Executed, 9, "Warrant executed at 06:10. Exhibits are booked in."),
        (ClassATraffickingKind.UnderInvestigation, 12, "Telephones and papers are being examined."),
        (ClassATraffickingKind.AtCourt, 60, "First appearance. Sent to the Crown Court."),
    ];

    /// <summary>How many days ago those began that stand now at each state of the kind, in its order.</summary>
    private static readonly double[] BeganDaysAgo = [4, 6, 11, 30, 120, 260];

    public void Plan(int ofEach)
    {
        for (var round = 0; round < ofEach; round++)
        {
            for (var taken = 0; taken < BeganDaysAgo.Length; taken++)
            {
                PlanOne(taken);
            }
        }
    }

    private void PlanOne(int taken)
    {
        var borough = script.Chance.Of(DemoOfficers.Hackney, DemoOfficers.TowerHamlets);
        var startedAt = script.DaysAgo(BeganDaysAgo[taken] * (1 + (script.Chance.Share() / 5)));
        var operation = new DemoPlannedOperation
        {
            Kind = ClassATraffickingKind.Kind,
            Officer = script.Chance.From(script.Cast.OthersOf(borough)),
            Place = script.Places.House(borough),
            StartedAt = startedAt,
            LoggedAt = startedAt.AddHours(script.Chance.Between(2, 20)),
        };
        var log = Log(operation, taken);
        script.Operations.Add(operation);
        script.Agenda.Add(operation.LoggedAt, async application => operation.Reference = await application.Done(operation.Officer, log));

        foreach (var (to, day, note) in Steps.Take(taken))
        {
            var by = to == ClassATraffickingKind.Authorised ? script.Cast.Martin : operation.Officer;
            script.Agenda.Add(startedAt.AddDays(day), application =>
                application.Done(by, new MoveOperation { Operation = operation.Reference, To = to, Note = note }));
        }

        if (taken > Steps.Length)
        {
            var (outcome, note) = script.Chance.Of(
                (ClassATraffickingKind.Convicted, "Three convicted. Confiscation follows."),
                (ClassATraffickingKind.Convicted, "Pleas of guilty at the first hearing."),
                (ClassATraffickingKind.Acquitted, "Discontinued: a witness withdrew."));
            script.Agenda.Add(startedAt.AddDays(200), application =>
                application.Done(operation.Officer, new CloseOperation { Operation = operation.Reference, Outcome = outcome, Note = note }));
        }
    }

    private LogClassATrafficking Log(DemoPlannedOperation operation, int taken) => new()
    {
        WardCode = operation.Place.WardCode,
        Place = operation.Place.Address,
        StartedAt = operation.StartedAt,
        Level = script.Chance.Happens(0.8) ? IntelligenceLevel.Two : IntelligenceLevel.Three,
        PowderCocaine = script.Chance.Happens(0.5),
        Crack = script.Chance.Happens(0.4),
        Heroin = true,
        TaskingReference = script.Chance.Happens(0.7) ? $"TCG-{script.Chance.Between(1000, 9999)}" : null,
        Objective = script.Chance.Of(
            "Identify and arrest those who supply street dealers from this address.", "Take the wholesale line out of the borough.",
            "Find the stash and mixing addresses, and seize what is there."),
        TestPurchase = script.Chance.Happens(0.3),
        Surveillance = script.Chance.Happens(0.5),
        SurveillanceReference = $"DSA-{script.Chance.Between(100, 999)}",
        SurveillanceEndsOn = London.DateOf(operation.StartedAt).AddDays(80),
        Warrant = true,
        WarrantNumber = $"W-{script.Chance.Between(1000, 9999)}",
        WarrantIssuedOn = London.DateOf(operation.StartedAt),
        Stops = script.Chance.Happens(0.4),
        Arrests = taken > 1 ? script.Chance.Between(1, 5) : null,
    };
}
