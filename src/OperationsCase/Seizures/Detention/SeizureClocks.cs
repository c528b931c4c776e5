using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Detention;

/// <summary>
/// Lets the clocks of a seizure run, be met or stand down as its orders are worth in law. A void order starts none, and ends those
/// that it had started.
/// </summary>
internal sealed class SeizureClocks(Database database, DeadlineService deadlines, DeadlineCorrection corrections)
{
    private const string Applied = "Forfeiture was applied for, so it stays until that is decided";

    /// <param name="seizureId">The seizure, locked.</param>
    /// <param name="seizure">What it is; its status is the one before.</param>
    /// <param name="now">What its orders are worth.</param>
    /// <param name="status">Where it stands now.</param>
    /// <param name="application">The latest application for its forfeiture.</param>
    /// <param name="act">The request that changed it, as the history keeps it.</param>
    public async Task Keep(
        Guid seizureId, SeizureForUpdate seizure, JudgedSeizure now, SeizureStatus status, ApplicationOfSeizure? application, string act)
    {
        var kept = (await database.List<KeptClock>(Sql.Clocks, new { SeizureId = seizureId })).ToDictionary(clock => (clock.SubjectId, clock.RuleId));
        var isOver = now.Money.HeldPence == 0 || status == SeizureStatus.MustBeReturned;

        foreach (var clock in seizure.Kind.Detention is { } rules ? OfOrders(rules, seizureId, seizure.SeizedAt, now, isOver, application, act) : [])
        {
            await Keep(clock, kept.GetValueOrDefault((clock.SubjectId, clock.Rule)), SeizureCase.Deadlines(seizureId));
        }

        if (seizure.Kind.Clocks.Count > 0 && await seizure.Kind.Find(database, seizureId) is { } details)
        {
            var paid = status == SeizureStatus.PaidInFull
                ? await database.SingleOrDefault<DateTimeOffset?>(Sql.LastPaid, new { SeizureId = seizureId })
                : null;

            foreach (var clock in seizure.Kind.Clocks.Select(of => OfDetails(of, seizureId, details, isOver, status, paid, act)))
            {
                await Keep(clock, kept.GetValueOrDefault((clock.SubjectId, clock.Rule)), SeizureCase.Deadlines(seizureId));
            }
        }
    }

    private IEnumerable<WantedClock> OfOrders(
        DetentionRules rules,
        Guid seizureId,
        DateTimeOffset seizedAt,
        JudgedSeizure now,
        bool isOver,
        ApplicationOfSeizure? application,
        string act)
    {
        var lawful = now.Judged.Where(order => order.Void is null).ToList();
        var whileKept = isOver ? Wanted.Off : application is { IsPending: true } asked ? Wanted.Met(asked.MadeAt, Applied) : Wanted.Running;

        if (rules.Order is { } toFirst)
        {
            var first = now.Judged.Count == 0 ? null : now.Judged[0].Order;
            var ordered = first is not null ? Wanted.Met(first.MadeAt, $"Ordered at {first.CourtName}") : isOver ? Wanted.Off : Wanted.Running;
            yield return new(toFirst, seizureId, ordered, runsIn => corrections.Hours(toFirst, seizedAt, seizureId, act, runsIn: runsIn));
        }

        if (rules.Limit is { } limit)
        {
            yield return lawful.Count == 0
                ? new(limit, seizureId, Wanted.Off, Run: null)
                : new(limit, seizureId, whileKept, runsIn => corrections.Days(limit, lawful[0].Order.MadeAt, seizureId, act, runsIn: runsIn));
        }

        foreach (var order in now.Judged)
        {
            var place = lawful.IndexOf(order);
            var next = place < 0 || place + 1 == lawful.Count ? null : lawful[place + 1].Order;
            var wanted = place < 0 ? Wanted.Off
                : next is not null ? Wanted.Met(next.MadeAt, $"A further order at {next.CourtName}")
                : whileKept;
            yield return new(rules.End, order.Id, wanted, place < 0
                ? null
                : runsIn => corrections.Stated(rules.End, order.Order.MadeAt, order.LawfulTo!.Value, order.Id, act, runsIn: runsIn));
        }
    }

    private WantedClock OfDetails(
        AssetClock clock, Guid seizureId, AssetDetails details, bool isOver, SeizureStatus status, DateTimeOffset? paid, string act)
    {
        var begun = details.SeizedAt!.Value;
        var wanted = clock.Met?.Invoke(details) is { } met ? Wanted.Met(met.At, met.How)
            : paid is { } at ? Wanted.Met(at, "Paid in full")
            : isOver ? Wanted.Off : Wanted.Running;

        return clock.LastDay is not { } lastDay
            ? new(clock.Rule, seizureId, wanted.IsRunning && status != SeizureStatus.Seized ? Wanted.Off : wanted,
                runsIn => corrections.Hours(clock.Rule, begun, seizureId, act, runsIn: runsIn))
            : lastDay(details) is not { } last ? new(clock.Rule, seizureId, Wanted.Off, Run: null)
            : new(clock.Rule, seizureId, wanted, runsIn => corrections.Stated(clock.Rule, begun, last, seizureId, act, runsIn: runsIn));
    }

    private async Task Keep(WantedClock wanted, KeptClock? clock, DeadlineCase of)
    {
        var (rule, subjectId, state, run) = wanted;

        if (state.IsOff)
        {
            if (clock is { MetAt: null, StoodDownAt: null })
            {
                await deadlines.StandDown(subjectId, rule, of);
            }
            else if (clock is { MetAt: not null } && run is null)
            {
                await deadlines.Reopen(subjectId, rule, of);
                await deadlines.StandDown(subjectId, rule, of);
            }
        }
        else if (state.MetAt is { } at)
        {
            await run!(clock is null or { StoodDownAt: not null } ? of : null);

            if (clock is { MetAt: not null })
            {
                await corrections.Met(rule, subjectId, at, state.How!);
            }
            else
            {
                await deadlines.Meet(subjectId, rule, at, state.How!, of);
            }
        }
        else
        {
            await run!(clock is { MetAt: null, StoodDownAt: null } ? null : of);
        }
    }

    /// <summary>A clock as it should be.</summary>
    /// <param name="Run">Lets it run, or works it out again; in the given case where it did not run there. Null where it never can.</param>
    private sealed record WantedClock(string Rule, Guid SubjectId, Wanted State, Func<DeadlineCase?, Task>? Run);

    /// <summary>How a clock should stand.</summary>
    private sealed record Wanted(bool IsOff, DateTimeOffset? MetAt = null, string? How = null)
    {
        public static Wanted Off { get; } = new(IsOff: true);

        public static Wanted Running { get; } = new(IsOff: false);

        public bool IsRunning => !IsOff && MetAt is null;

        public static Wanted Met(DateTimeOffset at, string how) => new(IsOff: false, at, how);
    }

    private sealed record KeptClock
    {
        public Guid SubjectId { get; init; }

        public string RuleId { get; init; } = "";

        public DateTimeOffset? MetAt { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }
    }

    private static class Sql
    {
        internal const string LastPaid =
            """
            SELECT MAX(paid.HappenedAt)
            FROM LedgerEntry AS paid
            WHERE paid.CaseId = @SeizureId AND paid.ToAccount = 'Recovered' AND paid.CorrectsNumber IS NULL
                AND NOT EXISTS (SELECT 1 FROM LedgerEntry AS later WHERE later.CaseId = @SeizureId AND later.CorrectsNumber = paid.Number)
            """;

        internal const string Clocks = "SELECT SubjectId, RuleId, MetAt, StoodDownAt FROM Deadline WHERE CaseId = @SeizureId";
    }
}

/// <summary>The latest application for forfeiture of a seizure.</summary>
internal sealed record ApplicationOfSeizure
{
    public long AmountPence { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public ForfeitureDecision? Decision { get; init; }

    public long ForfeitedPence { get; init; }

    public DateTimeOffset? AppealedAt { get; init; }

    public AppealDecision? AppealDecision { get; init; }

    /// <summary>Whether a court still has to decide, so that the money stays where it is.</summary>
    public bool IsPending => Decision is null || (AppealedAt is not null && AppealDecision is null);
}
