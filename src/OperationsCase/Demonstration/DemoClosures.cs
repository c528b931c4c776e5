using OperationsCase.ClosureOrders;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Demonstration;

/// <summary>Plans crack house closures, from the log to the end of the order.</summary>
internal sealed class DemoClosures(DemoContext script)
{
    private static readonly (ClosureEnding, double)[] Fates =
    [
        (ClosureEnding.Ordered, 0.60), (ClosureEnding.AdjournedThenOrdered, 0.13), (ClosureEnding.Refused, 0.09),
        (ClosureEnding.HeardLate, 0.05), (ClosureEnding.NoNotice, 0.13),
    ];

    private readonly DemoNotices preparation = new(script);
    private readonly List<(DemoAddress Place, DateOnly LastDayOn)> closed = [];

    private SeededRandom Chance => script.Chance;

    private DemoSchedule Agenda => script.Agenda;

    /// <summary>A closure that began so long ago and took the course that chance gave it.</summary>
    public DemoPlannedOperation Plan(DemoPerson officer, string borough, DateTimeOffset startedAt)
    {
        var operation = Log(officer, ClosedAgain(script.Places.Flat(borough), London.DateOf(startedAt)), startedAt);
        var fate = Chance.Weighted(Fates);

        if (fate == ClosureEnding.NoNotice)
        {
            Close(
                operation,
                operation.LoggedAt.AddDays(Chance.Between(25, 70)),
                CrackHouseKind.ClosedByOtherMeans,
                DemoClosureTexts.OtherMeans(Chance));

            return operation;
        }

        var served = script.At(NoticeDay(London.DateOf(operation.LoggedAt).AddDays(Chance.Between(2, 14))), 9, 15);
        Serve(operation, served, isListed: true);
        Hear(operation, served, fate);

        return operation;
    }

    /// <summary>A closure whose notice was served at the moment given, and whose hearing nobody has recorded yet.</summary>
    public DemoPlannedOperation WaitingToBeHeard(DemoPerson officer, string borough, DateTimeOffset servedAt)
    {
        var operation = Log(officer, script.Places.Flat(borough), servedAt.AddDays(-Chance.Between(5, 12)));
        Serve(operation, servedAt, isListed: false);

        return operation;
    }

    /// <summary>A closure whose notice waits for the superintendent who signs in to authorise it.</summary>
    public void WaitingForAuthority(DemoPerson officer, string borough, DateTimeOffset askedAt) =>
        preparation.PlanAnOpenRequest(Log(officer, script.Places.Flat(borough), askedAt.AddDays(-Chance.Between(3, 6))), askedAt);

    /// <summary>A closure that a court adjourned a few hours ago.</summary>
    public DemoPlannedOperation AdjournedNow(DemoPerson officer, string borough)
    {
        var heard = script.AtWork(0.1, 0.8);
        var operation = WaitingToBeHeard(officer, borough, heard.AddHours(-Chance.Between(18, 22)));
        Heard(operation, heard, HearingOutcome.Adjourned, heard.AddMinutes(Chance.Between(15, 90)));

        return operation;
    }

    /// <summary>A closure that a court refused some days ago, still to be closed.</summary>
    public DemoPlannedOperation RefusedNow(DemoPerson officer, string borough, int daysAgo)
    {
        var heard = script.At(script.CourtDay(London.DateOf(script.DaysAgo(daysAgo + 4))), 10, 15);
        var operation = WaitingToBeHeard(officer, borough, heard.AddHours(-Chance.Between(18, 22)));
        Heard(operation, heard, HearingOutcome.Refused, heard.AddMinutes(Chance.Between(15, 90)));

        return operation;
    }

    /// <summary>A closure whose order runs to the end of the day given, made nearly three months before.</summary>
    public DemoPlannedOperation OrderEnding(DemoPerson officer, string borough, DateOnly lastDayOn)
    {
        var madeOn = script.CourtDay(lastDayOn.AddDays(-85));
        var served = script.At(madeOn.AddDays(-1), 13, 17);
        var operation = WaitingToBeHeard(officer, borough, served);
        var heard = script.At(madeOn, 10, 13);
        Heard(operation, heard, HearingOutcome.OrderMade, heard.AddMinutes(50));
        Order(operation, heard.AddHours(2), lastDayOn);

        return operation;
    }

    /// <summary>The place of an order that ended some weeks before in that borough, if there is one, which is then closed again within six months.</summary>
    private DemoAddress ClosedAgain(DemoAddress other, DateOnly startedOn)
    {
        var before = closed.FindIndex(order => order.Place.BoroughCode == other.BoroughCode
            && startedOn > order.LastDayOn.AddDays(10)
            && startedOn < order.LastDayOn.AddDays(120));

        if (before < 0)
        {
            return other;
        }

        var place = closed[before].Place;
        closed.RemoveAt(before);

        return place;
    }

    private DemoPlannedOperation Log(DemoPerson officer, DemoAddress place, DateTimeOffset startedAt)
    {
        var operation = new DemoPlannedOperation
        {
            Kind = CrackHouseKind.Kind,
            Officer = officer,
            Place = place,
            StartedAt = startedAt,
            LoggedAt = startedAt.AddMinutes(Chance.Between(40, 1200)),
        };
        var log = DemoClosureTexts.Log(script, operation);
        script.Operations.Add(operation);
        Agenda.Add(operation.LoggedAt, async application => operation.Reference = await application.Done(officer, log));

        return operation;
    }

    /// <summary>Mondays to Wednesdays, so that a court sits within the 48 hours.</summary>
    private DateOnly NoticeDay(DateOnly from)
    {
        while (from.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday
            || !script.Law.CourtSitsOn(from.AddDays(1)))
        {
            from = from.AddDays(1);
        }

        return from;
    }

    private void Serve(DemoPlannedOperation operation, DateTimeOffset servedAt, bool isListed)
    {
        var isShort = isListed && Chance.Happens(0.12);
        var notice = new RecordClosureNotice
        {
            Premises = operation.Place.Address,
            AuthorisedBy = isShort ? $"Insp {DemoOfficers.FullName(Chance.Between(700, 740))}" : AuthoriserFor(operation),
            Rank = isShort ? AuthorisingRank.Inspector : AuthorisingRank.Superintendent,
            Hours = isShort ? 24 : 48,
            IssuedAt = servedAt.AddMinutes(-Chance.Between(25, 150)),
            ServedAt = servedAt,
            ServedBy = script.Constable(),
            ServedWhere = DemoClosureTexts.ServedWhere(Chance),
            CourtCode = script.CourtFor(operation.Place.BoroughCode).Code,
            ListedAt = isListed ? London.At(London.DateOf(servedAt).AddDays(1), new TimeOnly(10, 0)) : null,
        };
        var recordedAt = servedAt.AddMinutes(Chance.Between(15, 55));

        if (DemoNotices.IsOf(operation, script))
        {
            preparation.Plan(operation, notice, recordedAt);
        }
        else
        {
            Agenda.Add(recordedAt, application => application.Done(operation.Officer, notice with { Operation = operation.Reference }));
        }
    }

    private void Hear(DemoPlannedOperation operation, DateTimeOffset servedAt, ClosureEnding fate)
    {
        var nextDay = London.DateOf(servedAt).AddDays(1);
        var heard = script.At(nextDay, 10, 14);

        switch (fate)
        {
            case ClosureEnding.Refused:
                Heard(operation, heard, HearingOutcome.Refused, heard.AddMinutes(Chance.Between(30, 240)));
                Close(
                    operation,
                    heard.AddDays(Chance.Between(12, 40)),
                    OperationOutcome.NoFurtherAction,
                    "The evidence of disorder was not made out. The landlord keeps the premises under review.");
                break;
            case ClosureEnding.AdjournedThenOrdered:
                Heard(operation, heard, HearingOutcome.Adjourned, heard.AddMinutes(45));
                Ordered(operation, script.At(script.CourtDay(nextDay.AddDays(Chance.Between(6, 12))), 10, 14));
                break;
            case ClosureEnding.HeardLate:
                Ordered(operation, script.At(script.CourtDay(nextDay.AddDays(2)), 10, 14));
                break;
            default:
                Ordered(operation, heard);
                break;
        }
    }

    private void Ordered(DemoPlannedOperation operation, DateTimeOffset heard)
    {
        var lastDayOn = Chance.Happens(0.8)
            ? MonthClock.LastDayBeginningWith(London.DateOf(heard), 3)
            : London.DateOf(heard).AddDays(Chance.Of(28, 42, 56));
        Heard(operation, heard, HearingOutcome.OrderMade, heard.AddMinutes(Chance.Between(20, 90)));
        Order(operation, heard.AddHours(2), lastDayOn);
        closed.Add((operation.Place, lastDayOn));
        var ended = script.At(lastDayOn.AddDays(Chance.Between(1, 4)), 9, 17);

        if (DemoNotices.IsOf(operation, script))
        {
            ended = preparation.PlanTheOrder(operation, heard, lastDayOn, ended);
        }
        else
        {
            Agenda.Add(ended, application => application.Done(operation.Officer, new EndClosureOrder
            {
                Operation = operation.Reference,
                How = OrderEndReason.RanOut,
            }));
        }

        Close(operation, ended.AddDays(Chance.Between(0, 6)).AddMinutes(10), CrackHouseKind.ClosedByOrder, DemoClosureTexts.AfterTheOrder(Chance));
    }

    private void Heard(DemoPlannedOperation operation, DateTimeOffset heardAt, HearingOutcome outcome, DateTimeOffset recordedAt)
    {
        var hearing = new RecordHearing
        {
            CourtCode = script.CourtFor(operation.Place.BoroughCode).Code,
            HeardAt = heardAt,
            Outcome = outcome,
            Note = DemoClosureTexts.Hearing(Chance, outcome),
        };
        Agenda.Add(recordedAt, application => application.Done(operation.Officer, hearing with { Operation = operation.Reference }));
    }

    private void Order(DemoPlannedOperation operation, DateTimeOffset recordedAt, DateOnly lastDayOn)
    {
        var order = new RecordClosureOrder { LastDayOn = lastDayOn, Terms = DemoClosureTexts.Terms(Chance) };
        Agenda.Add(recordedAt, application => application.Done(operation.Officer, order with { Operation = operation.Reference }));
    }

    private void Close(DemoPlannedOperation operation, DateTimeOffset at, OperationOutcome outcome, string note) =>
        Agenda.Add(at, application => application.Done(operation.Officer, new CloseOperation
        {
            Operation = operation.Reference,
            Outcome = outcome,
            Note = note,
        }));

    private string AuthoriserFor(DemoPlannedOperation operation) => script.Cast.Martin.Boroughs.Contains(operation.Place.BoroughCode)
        ? script.Cast.Martin.Name
        : $"Supt {DemoOfficers.FullName(760 + (operation.Place.BoroughCode[^1] - '0'))}";

    private enum ClosureEnding
    {
        Ordered,
        AdjournedThenOrdered,
        Refused,
        HeardLate,
        NoNotice,
    }
}
