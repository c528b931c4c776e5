using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Seizures.Forfeiture;

namespace OperationsCase.Seizures.Detention;

/// <summary>
/// Lets the clocks of a seizure's detention run, be met or stand down as its orders are worth in law. A void order starts none, and ends those
/// that it had started.
/// </summary>
internal sealed class SeizureClocks(Database database, DeadlineService deadlines, DeadlineCorrection corrections)
{
    private const string Applied = "Forfeiture was applied for, so it stays until that is decided";

    public async Task Keep(
        Guid seizureId,
        DateTimeOffset seizedAt,
        IReadOnlyList<JudgedOrder> judged,
        SeizureStatus status,
        ApplicationOfSeizure? application,
        string act)
    {
        var of = SeizureCase.Deadlines(seizureId);
        var rules = CashRules.Detention;
        var kept = (await database.List<KeptClock>(Sql.Clocks, new { SeizureId = seizureId })).ToDictionary(clock => (clock.SubjectId, clock.RuleId));
        var lawful = judged.Where(order => order.Void is null).ToList();
        var isOver = status is not (SeizureStatus.Seized or SeizureStatus.Detained);
        var first = judged.Count == 0 ? null : judged[0].Order;

        var ordered = first is not null ? Wanted.Met(first.MadeAt, $"Ordered at {first.CourtName}") : isOver ? Wanted.Off : Wanted.Running;

        await Keep(rules.Order, seizureId, ordered, run: runsIn => corrections.Hours(rules.Order, seizedAt, seizureId, act, runsIn: runsIn));

        if (lawful.Count > 0)
        {
            var begun = lawful[0].Order.MadeAt;
            var wanted = isOver ? Wanted.Off : application is { IsPending: true } asked ? Wanted.Met(asked.MadeAt, Applied) : Wanted.Running;
            await Keep(rules.Limit, seizureId, wanted, run: runsIn => corrections.Days(rules.Limit, begun, seizureId, act, runsIn: runsIn));
        }
        else
        {
            await Keep(rules.Limit, seizureId, Wanted.Off, run: null);
        }

        foreach (var order in judged)
        {
            var place = lawful.IndexOf(order);
            var next = place < 0 || place + 1 == lawful.Count ? null : lawful[place + 1].Order;
            var wanted = place < 0 ? Wanted.Off
                : next is not null ? Wanted.Met(next.MadeAt, $"A further order at {next.CourtName}")
                : isOver ? Wanted.Off
                : application is { IsPending: true } asked ? Wanted.Met(asked.MadeAt, Applied)
                : Wanted.Running;
            await Keep(rules.End, order.Id, wanted,
                run: place < 0 ? null : runsIn => corrections.Stated(rules.End, order.Order.MadeAt, order.LawfulTo!.Value, order.Id, act, runsIn: runsIn));
        }

        async Task Keep(string rule, Guid subjectId, Wanted wanted, Func<DeadlineCase?, Task>? run)
        {
            var clock = kept.GetValueOrDefault((subjectId, rule));

            if (wanted.IsOff)
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
            else if (wanted.MetAt is { } at)
            {
                await run!(clock is null or { StoodDownAt: not null } ? of : null);

                if (clock is { MetAt: not null })
                {
                    await corrections.Met(rule, subjectId, at, wanted.How!);
                }
                else
                {
                    await deadlines.Meet(subjectId, rule, at, wanted.How!, of);
                }
            }
            else
            {
                await run!(clock is { MetAt: null, StoodDownAt: null } ? null : of);
            }
        }
    }

    /// <summary>How a clock should stand.</summary>
    private sealed record Wanted(bool IsOff, DateTimeOffset? MetAt = null, string? How = null)
    {
        public static Wanted Off { get; } = new(IsOff: true);

        public static Wanted Running { get; } = new(IsOff: false);

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
