using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;
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
    /// <param name="seizureId">The seizure, locked.</param>
    /// <param name="act">The request that changed it, as the history keeps it.</param>
    /// <param name="afterFigures">What locks rows that come after those of figures, such as the words that it is found by.</param>
    public async Task<JudgedSeizure> Settle(Guid seizureId, string act, Func<Task>? afterFigures = null)
    {
        var seizure = await seizures.Find(seizureId);
        var now = await Read(seizureId, seizure.Kind, seizure.SeizedAt);
        var application = await database.SingleOrDefault<ApplicationOfSeizure>(Sql.Application, new { SeizureId = seizureId });
        var why = WhyReturned(now, application);
        var status = StatusOf(seizure.Kind, now, why);

        await KeepVoid(now.Judged);
        await notifications.Publish(new MoneyChanged(seizureId));

        if (afterFigures is not null)
        {
            await afterFigures();
        }

        await clocks.Keep(seizureId, seizure, now, status, application, act);

        if (status != seizure.Status)
        {
            await seizures.Move(seizureId, status);
        }

        await tasks.Follow(SeizureCase.Deadlines(seizureId), seizureId, [ReturnOf(seizure.Kind, now, why)], act);

        return now;
    }

    /// <summary>What its orders are worth in law and where its money is, from what is recorded now; nothing is changed.</summary>
    public async Task<JudgedSeizure> Read(Guid seizureId, AssetKind kind, DateTimeOffset seizedAt)
    {
        var money = await ledger.StateOf(seizureId);

        if (kind.Detention is not { } rules)
        {
            return new JudgedSeizure([], null, money) { NeedsOrder = false };
        }

        var orders = await database.List<OrderToJudgeRow>(Sql.Orders, new { SeizureId = seizureId });
        var calendar = await calendars.Latest(database);
        var limit = rules.Order is { } first ? statutes.Find(first, London.DateOf(seizedAt)).Calculate(seizedAt, calendar).DueAt : (DateTimeOffset?)null;

        return new JudgedSeizure(DetentionJudgement.Of([.. orders.Select(order => order.ToJudge())], limit, statutes, calendar, rules), limit, money);
    }

    private static string? WhyReturned(JudgedSeizure seizure, ApplicationOfSeizure? application)
    {
        if (seizure.Money.HeldPence == 0)
        {
            return null;
        }

        if (application is { IsPending: false, Decision: ForfeitureDecision.Refused or ForfeitureDecision.Forfeited }
            && application.ForfeitedPence < application.AmountPence)
        {
            return application.ForfeitedPence > 0 ? "The court forfeited only a part of it" : "The court did not order forfeiture";
        }

        var last = seizure.Judged.Count - 1;

        return last >= 0 && !seizure.Judged.Any(order => order.LawfulTo >= seizure.Judged[last].Order.MadeOn) ? VoidWording.Why(seizure, last) : null;
    }

    private static SeizureStatus StatusOf(AssetKind kind, JudgedSeizure seizure, string? mustBeReturned) =>
        seizure.Money.HeldPence == 0
            ? seizure.Money.Of(LedgerAccountKind.Forfeited) > 0 ? SeizureStatus.Forfeited
                : seizure.Money.EverIn(LedgerAccountKind.PaidOver) > 0 ? SeizureStatus.PaidOver
                : seizure.Money.EverIn(LedgerAccountKind.Recovered) > 0 ? SeizureStatus.PaidInFull
                : SeizureStatus.Released
            : mustBeReturned is not null ? SeizureStatus.MustBeReturned
            : !seizure.NeedsOrder || seizure.Judged.Any(order => order.Void is null) ? kind.Standing
            : SeizureStatus.Seized;

    private static FollowUp ReturnOf(AssetKind kind, JudgedSeizure seizure, string? why) =>
        seizure.Money.HeldPence > 0 || seizure.Judged.All(order => order.Void is null)
            ? new FollowUp(kind.ReturnTask, why)
            : new FollowUp(kind.ReturnTask, VoidWording.Why(seizure, seizure.Judged.Count - 1) ?? "The order was void")
            {
                DoneBy = "Nothing of it is held any more",
            };

    private async Task KeepVoid(IReadOnlyList<JudgedOrder> judged)
    {
        foreach (var order in judged.Where(order => order.Void != order.Order.RecordedVoid))
        {
            await database.Execute(Sql.Void, new { order.Id, VoidWhy = order.Void?.ToString() });
        }
    }

    private sealed record OrderToJudgeRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }

        public string CourtName { get; init; } = "";

        public VoidReason? VoidWhy { get; init; }

        public bool? IsLawful { get; init; }

        public OrderToJudge ToJudge() => new(Id, MadeAt, LastDayOn, IsLawful) { CourtName = CourtName, RecordedVoid = VoidWhy };
    }

    private static class Sql
    {
        internal const string Orders =
            """
            SELECT made.Id, made.MadeAt, made.LastDayOn, court.Name AS CourtName, made.VoidWhy,
                (SELECT ruled.IsLawful FROM DetentionRuling AS ruled WHERE ruled.OrderId = made.Id AND NOT EXISTS
                    (SELECT 1 FROM DetentionRuling AS later WHERE later.OrderId = made.Id AND later.DecidedAt > ruled.DecidedAt)) AS IsLawful
            FROM DetentionOrder AS made
            JOIN Court AS court ON court.Code = made.CourtCode
            WHERE made.SeizureId = @SeizureId
            ORDER BY made.MadeAt, made.Id
            """;

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

/// <summary>What the orders of a seizure are worth in law, and where its money is.</summary>
/// <param name="Judged">In the order in which they were made.</param>
/// <param name="Limit">The last instant in time for the first order, included, in UTC; null where none limits it.</param>
internal sealed record JudgedSeizure(IReadOnlyList<JudgedOrder> Judged, DateTimeOffset? Limit, LedgerState Money)
{
    /// <summary>Whether only an order of a court allows it to be kept.</summary>
    public bool NeedsOrder { get; init; } = true;

    /// <summary>Whether a lawful order allowed it to be kept at an instant, to the midnight in London that ends the order's last day.</summary>
    public bool IsDetainedAt(DateTimeOffset at) =>
        !NeedsOrder || Judged.Any(order => order.LawfulTo is { } last && order.Order.MadeAt <= at && London.DateOf(at) <= last);

    /// <returns>What is wrong with an order in law; null where nothing is.</returns>
    public string? WarningOf(Guid orderId) => Enumerable.Range(0, Judged.Count)
        .Where(place => Judged[place].Id == orderId)
        .Select(place => VoidWording.Of(this, place) ?? VoidWording.TooLong(Judged[place]))
        .SingleOrDefault();
}
