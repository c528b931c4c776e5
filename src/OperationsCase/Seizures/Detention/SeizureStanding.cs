using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Statute;
using OperationsCase.Tasks;

namespace OperationsCase.Seizures.Detention;

/// <summary>
/// Lets where a seizure stands follow what is recorded of it: which orders hold, which clocks run, what its status is, and whether it must be
/// returned. Every act on the money ends with it, in the same transaction.
/// </summary>
internal sealed class SeizureStanding(
    Database database,
    SeizureStore seizures,
    MoneyLedger ledger,
    SeizureClocks clocks,
    FollowUpTasks tasks,
    INotifications notifications,
    StatuteBook statutes,
    BankHolidayCalendars calendars)
{
    private const string ReturnTask = "task.cash-return";

    /// <param name="seizureId">The seizure, locked.</param>
    /// <param name="act">The request that changed it, as the history keeps it.</param>
    /// <param name="afterFigures">What locks rows that come after those of figures, such as the words that it is found by.</param>
    public async Task<SettledSeizure> Settle(Guid seizureId, string act, Func<Task>? afterFigures = null)
    {
        var seizure = await seizures.Find(seizureId);
        var state = await ledger.StateOf(seizureId);
        var (judged, limit) = await Judge(seizureId, seizure.SeizedAt);
        var application = await database.SingleOrDefault<ApplicationOfSeizure>(Sql.Application, new { SeizureId = seizureId });
        var why = WhyReturned(state, judged, limit, application);
        var settled = new SettledSeizure(StatusOf(state, judged, why), judged, limit, state);

        await KeepVoid(judged, seizureId);
        await notifications.Publish(new MoneyChanged(seizureId));

        if (afterFigures is not null)
        {
            await afterFigures();
        }

        await clocks.Keep(seizureId, seizure.SeizedAt, settled, application, act);

        if (settled.Status != seizure.Status)
        {
            await seizures.Move(seizureId, settled.Status);
        }

        await tasks.Follow(SeizureCase.Deadlines(seizureId), seizureId, [ReturnOf(why, state, judged, limit)], act);

        return settled;
    }

    /// <summary>How it stands, for whoever shows it; nothing is changed.</summary>
    public async Task<SettledSeizure> Read(Guid seizureId, DateTimeOffset seizedAt)
    {
        var state = await ledger.StateOf(seizureId);
        var (judged, limit) = await Judge(seizureId, seizedAt);

        return new SettledSeizure(SeizureStatus.Seized, judged, limit, state);
    }

    /// <summary>What each order on it is worth in law, from what is recorded now.</summary>
    private async Task<(IReadOnlyList<JudgedOrder> Judged, DateTimeOffset Limit)> Judge(Guid seizureId, DateTimeOffset seizedAt)
    {
        var orders = await database.List<OrderToJudgeRow>(Sql.Orders, new { SeizureId = seizureId });
        var calendar = await calendars.Latest(database);
        var rules = CashRules.Detention;
        var limit = statutes.Find(rules.Order, London.DateOf(seizedAt)).Calculate(seizedAt, calendar).DueAt;

        return (DetentionJudgement.Of([.. orders.Select(order => order.ToJudge())], limit, statutes, calendar, rules), limit);
    }

    private static string? WhyReturned(LedgerState state, IReadOnlyList<JudgedOrder> judged, DateTimeOffset limit, ApplicationOfSeizure? application)
    {
        if (state.HeldPence == 0)
        {
            return null;
        }

        if (application is { IsPending: false, Decision: ForfeitureDecision.Refused or ForfeitureDecision.Forfeited }
            && application.ForfeitedPence < application.AmountPence)
        {
            return application.ForfeitedPence > 0 ? "The court forfeited only a part of it" : "The court did not order forfeiture";
        }

        var last = judged.Count - 1;

        return last >= 0 && judged[last].Void is not null && !judged.Any(order => order.LawfulTo >= judged[last].Order.MadeOn)
            ? VoidWording.Of(judged, last, limit)!.Split(':')[0]
            : null;
    }

    private static SeizureStatus StatusOf(LedgerState state, IReadOnlyList<JudgedOrder> judged, string? mustBeReturned) =>
        state.HeldPence == 0
            ? state.Of(LedgerAccountKind.Forfeited) > 0 ? SeizureStatus.Forfeited
                : state.EverIn(LedgerAccountKind.PaidOver) > 0 ? SeizureStatus.PaidOver
                : SeizureStatus.Released
            : mustBeReturned is not null ? SeizureStatus.MustBeReturned
            : judged.Any(order => order.Void is null) ? SeizureStatus.Detained
            : SeizureStatus.Seized;

    private static FollowUp ReturnOf(string? why, LedgerState state, IReadOnlyList<JudgedOrder> judged, DateTimeOffset limit) =>
        state.HeldPence > 0 || judged.All(order => order.Void is null)
            ? new FollowUp(ReturnTask, why)
            : new FollowUp(ReturnTask, VoidWording.Of(judged, judged.Count - 1, limit)?.Split(':')[0] ?? "The order was void")
            {
                DoneBy = "Nothing of it is held any more",
            };

    private async Task KeepVoid(IReadOnlyList<JudgedOrder> judged, Guid seizureId)
    {
        var kept = (await database.List<KeptVoid>(Sql.KeptVoid, new { SeizureId = seizureId })).ToDictionary(order => order.Id, order => order.VoidWhy);

        foreach (var order in judged.Where(order => order.Void != kept[order.Id]))
        {
            await database.Execute(Sql.Void, new { order.Id, VoidWhy = order.Void?.ToString() });
        }
    }

    private sealed record OrderToJudgeRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }

        public bool? IsLawful { get; init; }

        public OrderToJudge ToJudge() => new(Id, MadeAt, LastDayOn, IsLawful);
    }

    private sealed record KeptVoid
    {
        public Guid Id { get; init; }

        public VoidReason? VoidWhy { get; init; }
    }

    private static class Sql
    {
        internal const string Orders =
            """
            SELECT made.Id, made.MadeAt, made.LastDayOn,
                (SELECT ruled.IsLawful FROM DetentionRuling AS ruled WHERE ruled.OrderId = made.Id AND NOT EXISTS
                    (SELECT 1 FROM DetentionRuling AS later WHERE later.OrderId = made.Id AND later.DecidedAt > ruled.DecidedAt)) AS IsLawful
            FROM DetentionOrder AS made
            WHERE made.SeizureId = @SeizureId
            ORDER BY made.MadeAt, made.Id
            """;

        internal const string KeptVoid = "SELECT Id, VoidWhy FROM DetentionOrder WHERE SeizureId = @SeizureId";

        internal const string Void = "UPDATE DetentionOrder SET VoidWhy = @VoidWhy WHERE Id = @Id";

        internal const string Application =
            """
            SELECT asked.AmountPence, asked.MadeAt, asked.Decision, asked.ForfeitedPence, asked.AppealedAt, asked.AppealDecision
            FROM ForfeitureApplication AS asked
            WHERE asked.SeizureId = @SeizureId AND NOT EXISTS
                (SELECT 1 FROM ForfeitureApplication AS later WHERE later.SeizureId = @SeizureId AND later.MadeAt > asked.MadeAt)
            """;
    }
}

/// <summary>How a seizure stands after an act.</summary>
/// <param name="Limit">The last instant in time for the first order, included.</param>
internal sealed record SettledSeizure(SeizureStatus Status, IReadOnlyList<JudgedOrder> Judged, DateTimeOffset Limit, LedgerState Money)
{
    /// <summary>Whether a lawful order allowed it to be kept at an instant, to the midnight in London that ends the order's last day.</summary>
    public bool IsDetainedAt(DateTimeOffset at) =>
        Judged.Any(order => order.LawfulTo is { } last && order.Order.MadeAt <= at && London.DateOf(at) <= last);

    /// <returns>What is wrong with an order in law; null where nothing is.</returns>
    public string? WarningOf(Guid orderId) => Enumerable.Range(0, Judged.Count)
        .Where(place => Judged[place].Id == orderId)
        .Select(place => VoidWording.Of(Judged, place, Limit) ?? VoidWording.TooLong(Judged[place]))
        .SingleOrDefault();
}
