using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Import;

internal sealed partial class ImportedCaseState
{
    private readonly List<ImportedCash> seizures = [];

    private sealed record ImportedCash(Guid Id, string Reference, RecordSeizure Seized, string BoroughCode, PendingImportRow Case, PendingImportRow Row)
    {
        public List<RecordDetentionOrder.EarlierOrderOnCashRow> Orders { get; } = [];

        public DateTimeOffset LimitOfTheFirst { get; set; }

        public SeizureStatus Status { get; private set; } = SeizureStatus.Seized;

        public long ReleasedPence { get; set; }

        public DeadlineHolder Holder => new() { OfficerId = Row.Of<Guid>("OfficerId"), BoroughCode = BoroughCode };

        public SeizureForUpdate State => new()
        {
            Reference = Reference,
            AmountPence = Seized.AmountPence!.Value,
            SeizedAt = Seized.SeizedAt!.Value,
            Status = Status,
            ReleasedPence = ReleasedPence,
        };

        public void Move(SeizureStatus status)
        {
            Status = status;
            Row["Status"] = status.ToString();
        }
    }

    private Refusal? Seize(RecordSeizure command)
    {
        TakeOperation().Case.Touch();

        if (operation!.IsClosed)
        {
            return Closed;
        }

        var boroughCode = command.BoroughCode ?? operation.BoroughCode;

        if (!by.Serves(boroughCode))
        {
            return NewSeizure.NotServed;
        }

        var networks = command.Networks.Select(network => context.OnRecord.Network(network.Value)).Distinct().ToList();

        if (networks.Exists(network => network is null || !by.Sees(network) || !linkedTo.Contains(network.Id)))
        {
            return RecordSeizure.OfAnotherNetwork;
        }

        var id = NewId();
        var reference = context.Numbers.Next(NewSeizure.Prefix, now);
        var registered = Register(command.Case(id, reference, boroughCode, by.Id));
        var cash = new ImportedCash(id, reference, command, boroughCode, registered, Add(
            ImportTables.Seizure,
            command.Row(id, reference, boroughCode, by.Id, now)));
        seizures.Add(cash);
        FindBy(command.FoundBy(id, boroughCode));
        Add(ImportTables.OperationSeizure, SeizureStore.LinkRow(operation.Id, id, now));

        foreach (var network in networks)
        {
            Add(ImportTables.NetworkSeizure, SeizureStore.NetworkLinkRow(network!.Id, id, now));
            history.IsAbout(network.Id);
        }

        cash.LimitOfTheFirst = Start(
            StartedDeadline.From(context.Statutes, context.Calendar, CashRules.DetentionOrder, command.SeizedAt!.Value), id,
            SeizureCase.Deadlines(id), cash.Holder);
        command.Tell(history, id, cash.LimitOfTheFirst);

        return null;
    }

    private Refusal? Detain(RecordDetentionOrder command)
    {
        if (TakeCash() is not { } cash)
        {
            return Refusal.NotFound("seizure");
        }

        if (command.WhyNot(cash.State, cash.Orders, context.Statutes, context.Calendar) is { } refusal)
        {
            return refusal;
        }

        var (made, last) = (command.MadeAt!.Value, command.LastDayOn!.Value);

        if (cash.Orders.Exists(order => order.MadeAt == made))
        {
            return RecordDetentionOrder.RecordedAlready;
        }

        var id = NewId();
        var of = SeizureCase.Deadlines(cash.Id);
        var court = context.Gazetteer.Court(command.CourtCode)!.Name;
        var limit = cash.Orders.Count == 0 ? cash.LimitOfTheFirst : London.StartOf(cash.Orders[^1].LastDayOn.AddDays(1));
        Add(ImportTables.DetentionOrder, command.Row(id, cash.Id, now));

        if (cash.Orders.Count == 0)
        {
            Meet(cash.Id, CashRules.DetentionOrder, made, $"Ordered at {court}", of);
            Start(StartedDeadline.FromDay(
                context.Statutes,
                context.Calendar,
                CashRules.DetentionLimit,
                London.DateOf(made),
                made), cash.Id, of, cash.Holder);
            cash.Move(SeizureStatus.Detained);
        }
        else
        {
            Meet(cash.Orders[^1].Id, CashRules.DetentionEnd, made, $"A further order at {court}", of);
        }

        Start(StartedDeadline.Stated(context.Statutes, context.Calendar, CashRules.DetentionEnd, made, last), id, of, cash.Holder);
        command.Tell(history, id, court, limit, isFirst: cash.Orders.Count == 0);
        cash.Orders.Add(new RecordDetentionOrder.EarlierOrderOnCashRow { Id = id, MadeAt = made, LastDayOn = last });

        return null;
    }

    private Refusal? Release(ReleaseCash command)
    {
        if (TakeCash() is not { } cash)
        {
            return Refusal.NotFound("seizure");
        }

        if (command.WhyNot(cash.State) is { } refusal)
        {
            return refusal;
        }

        var id = NewId();
        Add(ImportTables.CashRelease, command.Row(id, cash.Id, now));
        cash.ReleasedPence += command.AmountPence!.Value;

        if (cash.State.HeldPence == 0)
        {
            var of = SeizureCase.Deadlines(cash.Id);
            cash.Move(SeizureStatus.Released);
            StandDown(cash.Id, CashRules.DetentionOrder, of);
            StandDown(cash.Id, CashRules.DetentionLimit, of);
            cash.Orders.ForEach(order => StandDown(order.Id, CashRules.DetentionEnd, of));
        }

        command.Tell(history, id, cash.State.HeldPence);

        return null;
    }

    /// <summary>The latest seizure of the case, if the officer may see it; whoever acts on it counts as a change.</summary>
    private ImportedCash? TakeCash()
    {
        if (Latest(seizures) is not { } cash || !by.Serves(cash.BoroughCode))
        {
            return null;
        }

        currentCase.Take<SeizureReference>(cash.Id);
        cash.Case.Touch();

        return cash;
    }
}
