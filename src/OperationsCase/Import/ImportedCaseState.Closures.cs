using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Import;

internal sealed partial class ImportedCaseState
{
    private readonly List<ImportedNotice> notices = [];
    private readonly List<ImportedHearing> hearings = [];
    private readonly List<ImportedOrder> orders = [];

    private sealed record ImportedNotice(Guid Id, RecordClosureNotice Served, PendingImportRow Row)
    {
        public bool IsInForce => Row["EndedAt"] is null;

        public void End(DateTimeOffset at)
        {
            Row["EndedAt"] = at;
            Row.Touch();
        }
    }

    private sealed record ImportedHearing(Guid Id, ImportedNotice Notice, RecordHearing Held);

    private sealed record ImportedOrder(Guid Id, ImportedNotice Notice, DateTimeOffset MadeAt, DateOnly LastDayOn, PendingImportRow Row)
    {
        public bool IsInForce => Row["EndedAt"] is null;
    }

    private DeadlineCase Of => OperationCase.Deadlines(operation!.Id);

    private static Refusal Closed { get; } = Refusal.Conflict("This operation is closed");

    private Refusal? Serve(RecordClosureNotice command)
    {
        TakeOperation().Case.Touch();

        if (RecordClosureNotice.WhyNot(operation!.Kind, operation.Status) is { } refusal)
        {
            return refusal;
        }

        var id = NewId();
        var row = ImportTables.ClosureNotice.Row(command.Row(id, operation.Id, now));

        if (notices.Any(notice => notice.IsInForce && notice.Row.Of<string>("PremisesKey") == row.Of<string>("PremisesKey")))
        {
            return RecordClosureNotice.InForceAlready;
        }

        rows.Add(row);
        notices.Add(new ImportedNotice(id, command, row));
        var limit = Start(StartedDeadline.From(
            context.Statutes,
            context.Calendar,
            ClosureRules.Hearing,
            command.ServedAt!.Value), id, Of, operation.Holder);

        if (command.HasItsOwnEnd(context.Statutes))
        {
            Start(StartedDeadline.From(
                context.Statutes,
                context.Calendar,
                ClosureRules.NoticeEnd(command.Hours!.Value),
                command.IssuedAt!.Value,
                facts: null,
                London.DateOf(command.ServedAt.Value)), id, Of, operation.Holder);
        }

        operation.Move(Standing());
        command.Tell(history, id, limit);

        return null;
    }

    private Refusal? Hear(RecordHearing command)
    {
        TakeOperation().Case.Touch();

        if (operation!.IsClosed)
        {
            return Closed;
        }

        if (notices.Where(notice => notice.IsInForce).ToList() is not [var heard])
        {
            return RecordHearing.WhichNotice(notices.Count(notice => notice.IsInForce));
        }

        var ofNotice = OfNotice(heard);

        if (command is not { ResumesAt: null, NoticeContinues: false, ContinuesUntil: null })
        {
            return Refusal.Invalid(
                "An import cannot record how a hearing continued. Leave it out, and record it in the case afterwards",
                nameof(RecordHearing.ResumesAt));
        }

        var isDecided = ofNotice.Any(hearing => hearing.Held.Outcome == HearingOutcome.OrderMade);

        if (command.WhyNot(isDecided, isRefused: false, heard.Served.ServedAt!.Value, ofNotice.Max(hearing => hearing.Held.HeardAt)) is { } refusal)
        {
            return refusal;
        }

        if (ofNotice.Any(hearing => hearing.Held.HeardAt == command.HeardAt))
        {
            return RecordHearing.RecordedAlready;
        }

        var id = NewId();
        var court = context.Gazetteer.Court(command.CourtCode)!.Name;
        Add(ImportTables.ClosureHearing, command.Row(id, heard.Id, operation.Id, now));
        hearings.Add(new ImportedHearing(id, heard, command));
        Meet(heard.Id, ClosureRules.Hearing, command.HeardAt!.Value, $"Heard at {court}", Of);

        ofNotice.ForEach(earlier => Meet(earlier.Id, ClosureRules.Adjourned, command.HeardAt.Value, $"Heard again at {court}", Of));

        if (command.Outcome == HearingOutcome.Adjourned)
        {
            Start(
                StartedDeadline.FromDay(
                    context.Statutes, context.Calendar, ClosureRules.Adjourned, London.DateOf(command.HeardAt.Value),
                    command.HeardAt.Value, facts: null, GovernedOn(heard)),
                id, Of, operation.Holder);
        }
        else
        {
            StandDown(heard.Id, ClosureRules.NoticeEnd(heard.Served.Hours!.Value), Of);
        }

        if (command.Outcome == HearingOutcome.OrderMade)
        {
            var safe = HearingDeadlines.SafeEnd(context.Statutes, context.Calendar, London.DateOf(command.HeardAt.Value), GovernedOn(heard));
            Start(
                StartedDeadline.Stated(
                    context.Statutes,
                    context.Calendar,
                    ClosureRules.LongestOrder,
                    command.HeardAt.Value,
                    safe,
                    facts: null,
                    GovernedOn(heard)),
                id, Of, operation.Holder);
        }

        if (command.Outcome == HearingOutcome.Refused)
        {
            heard.End(command.HeardAt.Value);
        }

        operation.Move(Standing());
        command.Tell(history, heard.Id, id, court);

        return null;
    }

    private Refusal? Make(RecordClosureOrder command)
    {
        TakeOperation().Case.Touch();

        if (operation!.IsClosed)
        {
            return Closed;
        }

        var withoutOrder = hearings.Where(hearing => hearing.Held.Outcome == HearingOutcome.OrderMade
            && orders.TrueForAll(order => order.Notice != hearing.Notice)).ToList();

        if (withoutOrder is not [var (hearingId, notice, held)])
        {
            return RecordClosureOrder.WhichHearing(withoutOrder.Count);
        }

        var heardAt = held.HeardAt!.Value;
        var running = StartedDeadline.Stated(
            context.Statutes,
            context.Calendar,
            ClosureRules.LongestOrder,
            heardAt,
            command.LastDayOn!.Value,
            facts: null,
            GovernedOn(notice));
        var longest = context.Statutes.Find(
            ClosureRules.LongestOrder,
            GovernedOn(notice)).Calculate(London.DateOf(heardAt), context.Calendar).LastDayOn!.Value;

        if (command.WhyNot(heardAt, longest) is { } refusal)
        {
            return refusal;
        }

        var id = NewId();
        var row = Add(ImportTables.ClosureOrder, command.Row(id, notice.Id, operation.Id, held.CourtCode, heardAt, now));
        orders.Add(new ImportedOrder(id, notice, heardAt, command.LastDayOn.Value, row));

        if (notice.IsInForce)
        {
            notice.End(heardAt);
        }

        StandDown(hearingId, ClosureRules.LongestOrder, Of);
        Start(running, id, Of, operation.Holder);
        operation.Move(CrackHouseKind.OrderInForce);
        command.Tell(history, notice.Id, id, heardAt);

        return null;
    }

    private Refusal? End(EndClosureOrder command)
    {
        TakeOperation().Case.Touch();

        if (operation!.IsClosed)
        {
            return Closed;
        }

        var inForce = orders.Where(made => made.IsInForce).OrderBy(made => made.MadeAt).ThenBy(made => made.Id).ToList();

        if (inForce is not [var order])
        {
            return inForce.Count == 0 ? EndClosureOrder.NoneInForce : EndClosureOrder.WhichOrder;
        }

        if (command.WhyNot(order.MadeAt, order.LastDayOn, now) is { } refusal)
        {
            return refusal;
        }

        var ended = command.EndsAt(order.LastDayOn);
        order.Row["EndedAt"] = ended;
        Add(ImportTables.ClosureOrderChange, command.Change(NewId(), order.Id, operation.Id, order.LastDayOn, ended, now));
        Meet(order.Id, ClosureRules.LongestOrder, ended, command.How!.Value.Words(), Of);

        foreach (var rule in OrderEndDeadlines.Starting(
            context.Statutes,
            context.Calendar,
            GovernedOn(order.Notice),
            command.CeasedOn(order.LastDayOn),
            now))
        {
            Start(StartedDeadline.FromDay(
                context.Statutes,
                context.Calendar,
                rule,
                command.CeasedOn(order.LastDayOn),
                London.StartOf(command.CeasedOn(order.LastDayOn)),
                facts: null,
                GovernedOn(order.Notice)), order.Id, Of, operation.Holder);
        }

        operation.Move(Standing());
        command.Tell(history, order.Id, order.MadeAt, ended);

        return null;
    }

    /// <summary>The day whose law governs a closure throughout.</summary>
    private static DateOnly GovernedOn(ImportedNotice notice) => London.DateOf(notice.Served.ServedAt!.Value);

    /// <summary>Where the case stands by its notices and orders.</summary>
    private OperationState Standing() => orders.Exists(order => order.IsInForce) ? CrackHouseKind.OrderInForce
        : notices.Exists(notice => notice.IsInForce
            && OfNotice(notice) is { Count: > 0 } heard
            && heard.TrueForAll(hearing => hearing.Held.Outcome == HearingOutcome.Adjourned)) ? CrackHouseKind.Adjourned
        : notices.Exists(notice => notice.IsInForce) ? CrackHouseKind.NoticeServed
        : hearings.MaxBy(hearing => hearing.Held.HeardAt) is { Held: { Outcome: HearingOutcome.Refused, HeardAt: { } refusedAt } }
            && notices.TrueForAll(notice => notice.Served.ServedAt <= refusedAt) ? CrackHouseKind.Refused
        : OperationState.Live;

    private List<ImportedHearing> OfNotice(ImportedNotice notice) => hearings.FindAll(hearing => hearing.Notice == notice);
}
