using OperationsCase.Foundation.Reference;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>What every planner of the demonstration has in hand.</summary>
internal sealed class DemoContext
{
    public required SeededRandom Chance { get; init; }

    /// <summary>The moment at which the demonstration is made, to the minute.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How many operations there are to be.</summary>
    public required int Size { get; init; }

    public required DemoOfficers Cast { get; init; }

    public required DemoAddresses Places { get; init; }

    public required Gazetteer Gazetteer { get; init; }

    public required DeadlinePlanner Law { get; init; }

    public required DemoSchedule Agenda { get; init; }

    public List<PlannedOperation> Operations { get; } = [];

    public DateOnly Today => London.DateOf(Now);

    /// <summary>So many for 600 operations, and fewer in proportion for a smaller record.</summary>
    public int Share(int of600) => Math.Max(1, of600 * Size / DemoRecord.Operations);

    /// <summary>A moment of that London day, between the hours given.</summary>
    public DateTimeOffset At(DateOnly day, int fromHour, int beforeHour) =>
        London.At(day, new TimeOnly(Chance.Between(fromHour, beforeHour - 1), Chance.Between(0, 11) * 5));

    public DateTimeOffset DaysAgo(double days) => new(Now.AddDays(-days).UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    /// <summary>The latest moment in a stretch before now at which people are at work, or its end when there is none in it.</summary>
    public DateTimeOffset AtWork(double fromDaysAgo, double toDaysAgo)
    {
        for (var daysAgo = fromDaysAgo; daysAgo <= toDaysAgo; daysAgo += 0.01)
        {
            if (London.ClockOf(DaysAgo(daysAgo)).Hour is >= 9 and < 18)
            {
                return DaysAgo(daysAgo);
            }
        }

        return DaysAgo(fromDaysAgo);
    }

    public Court CourtFor(string borough) =>
        Gazetteer.Courts.FirstOrDefault(court => court.BoroughCode == borough)
        ?? Gazetteer.Courts[Gazetteer.Boroughs.TakeWhile(known => known.Code != borough).Count() % Gazetteer.Courts.Count];

    /// <summary>A uniformed officer without an account.</summary>
    public string Constable() => $"PC {DemoOfficers.FullName(Chance.Between(200, 320))}";

    /// <summary>Somebody at a scene, who is fictional.</summary>
    public string Stranger() => DemoOfficers.FullName(Chance.Between(400, 640));

    /// <summary>The first day from the one given on which a magistrates' court sits.</summary>
    public DateOnly CourtDay(DateOnly from)
    {
        while (!Law.CourtSitsOn(from))
        {
            from = from.AddDays(1);
        }

        return from;
    }
}

/// <summary>An operation that somebody will log when its moment comes.</summary>
internal sealed class PlannedOperation
{
    public required OperationKind Kind { get; init; }

    public required DemoPerson Officer { get; init; }

    public required DemoAddress Place { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>Given by the record when the operation is logged.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The network that it is against, if any, and from when.</summary>
    public (PlannedNetwork Network, DateTimeOffset At)? Against { get; set; }
}

/// <summary>A network that somebody will identify when its moment comes.</summary>
internal sealed class PlannedNetwork(IReadOnlyList<string> boroughs, DateTimeOffset identifiedAt)
{
    public IReadOnlyList<string> Boroughs => boroughs;

    public DateTimeOffset IdentifiedAt => identifiedAt;

    /// <summary>Given by the record when the network is identified.</summary>
    public string Reference { get; set; } = "";
}
