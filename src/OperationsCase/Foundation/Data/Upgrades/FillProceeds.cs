using System.Data.Common;
using Dapper;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Data;

/// <summary>Of upgrade 0024: counts the acts of older seizures by the day of London on which they happened, which only the program knows.</summary>
/// <remarks>An order is void that was made after its limit, after the order before it had ended, or that extends a void one.</remarks>
internal static class FillProceeds
{
    private const string Late = "Late";
    private const string AfterExpiry = "AfterExpiry";
    private const string NothingToExtend = "NothingToExtend";

    private static readonly string[] EventColumns =
        ["CaseId", "Number", "Stage", "HappenedAt", "HappenedOn", "FinancialYear", "BoroughCode", "Kind", "Unit", "AmountPence"];

    private static readonly string[] TotalColumns = ["Stage", "FinancialYear", "BoroughCode", "Kind", "Unit", "Acts", "AmountPence"];

    private static readonly string[] NetworkColumns = ["NetworkId", "Stage", "FinancialYear", "BoroughCode", "Acts", "AmountPence"];

    public static async Task Fill(IEngine engine, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var orders = (await connection.QueryAsync<CountedOrder>(Sql.Orders, transaction: transaction))
            .OrderBy(order => order.MadeAt)
            .ToLookup(order => order.SeizureId);
        var releases = (await connection.QueryAsync<CountedRelease>(Sql.Releases, transaction: transaction))
            .OrderBy(back => back.ReleasedAt)
            .ToLookup(back => back.SeizureId);
        var seizures = (await connection.QueryAsync<CountedSeizure>(Sql.Seizures, transaction: transaction)).ToList();
        var judged = seizures.ToDictionary(seizure => seizure.Id, seizure => Judged(seizure, [.. orders[seizure.Id]]));

        foreach (var (id, why) in judged.Values.SelectMany(all => all).Where(order => order.VoidWhy is not null))
        {
            await connection.ExecuteAsync(Sql.Void, new { Id = id, VoidWhy = why }, transaction);
        }

        var events = seizures.SelectMany(seizure => EventsOf(seizure, orders[seizure.Id], judged[seizure.Id], [.. releases[seizure.Id]])).ToList();
        await engine.Load(transaction, "ProceedsEvent", EventColumns, events.Select(one => one.Row()));
        await engine.Load(transaction, "ProceedsTotal", TotalColumns, events
            .GroupBy(one => (one.Stage, one.Year, one.Of.BoroughCode, one.Of.Unit))
            .Select(cell => new object?[]
            {
                cell.Key.Stage, cell.Key.Year, cell.Key.BoroughCode, "Cash", cell.Key.Unit, cell.Count(), cell.Sum(one => one.Pence),
            }));
        await FillNetworks(engine, transaction, events);
    }

    /// <summary>A seizure of one network is that network's; what several have is not attributed, because nobody said whose it is.</summary>
    private static async Task FillNetworks(IEngine engine, DbTransaction transaction, IReadOnlyList<CountedAct> events)
    {
        var networks = (await transaction.Connection!.QueryAsync<CountedLink>(Sql.Links, transaction: transaction))
            .ToDictionary(link => link.SeizureId, link => link.NetworkId);
        var parts = events
            .Where(one => networks.ContainsKey(one.Of.Id))
            .GroupBy(one => (CaseId: one.Of.Id, NetworkId: networks[one.Of.Id], one.Stage, one.Year, one.Of.BoroughCode))
            .Select(part => (part.Key, Acts: part.Count(), Pence: part.Sum(one => one.Pence)))
            .ToList();
        await engine.Load(transaction, "ProceedsPart", ["CaseId", .. NetworkColumns], parts.Select(part =>
            new object?[] { part.Key.CaseId, part.Key.NetworkId, part.Key.Stage, part.Key.Year, part.Key.BoroughCode, part.Acts, part.Pence }));
        await engine.Load(transaction, "ProceedsNetworkTotal", NetworkColumns, parts
            .GroupBy(part => (part.Key.NetworkId, part.Key.Stage, part.Key.Year, part.Key.BoroughCode))
            .Select(total => new object?[]
            {
                total.Key.NetworkId, total.Key.Stage, total.Key.Year, total.Key.BoroughCode,
                total.Sum(part => part.Acts), total.Sum(part => part.Pence),
            }));
    }

    private static List<(Guid Id, string? VoidWhy)> Judged(CountedSeizure seizure, IReadOnlyList<CountedOrder> orders)
    {
        var judged = new List<(Guid, string?)>();
        DateOnly? lawfulTo = null;

        for (var place = 0; place < orders.Count; place++)
        {
            var order = orders[place];
            var why = place == 0 ? (order.MadeAt > seizure.LimitAt ? Late : null)
                : lawfulTo is not { } last ? NothingToExtend
                : order.MadeOn > last ? AfterExpiry
                : null;
            judged.Add((order.Id, why));
            lawfulTo = why is null ? order.LastDayOn : why == AfterExpiry ? null : lawfulTo;
        }

        return judged;
    }

    private static IEnumerable<CountedAct> EventsOf(
        CountedSeizure seizure,
        IEnumerable<CountedOrder> orders,
        IReadOnlyList<(Guid Id, string? VoidWhy)> judged,
        IReadOnlyList<CountedRelease> releases)
    {
        var number = 1;
        yield return new(seizure, number++, "Seized", seizure.SeizedAt, seizure.AmountPence);

        if (orders.Zip(judged).FirstOrDefault(pair => pair.Second.VoidWhy is null).First is { } first)
        {
            var held = seizure.AmountPence - releases.Where(back => back.ReleasedAt < first.MadeAt).Sum(back => back.AmountPence);

            if (held > 0)
            {
                yield return new(seizure, number++, "Detained", first.MadeAt, held);
            }
        }

        foreach (var back in releases)
        {
            yield return new(seizure, number++, "Returned", back.ReleasedAt, back.AmountPence);
        }
    }

    private sealed record CountedAct(CountedSeizure Of, int Number, string Stage, DateTimeOffset At, long Pence)
    {
        private DateOnly On => London.DateOf(At);

        public int Year => FinancialYear.Of(On).StartsOn.Year;

        public object?[] Row() => [Of.Id, Number, Stage, At, On, Year, Of.BoroughCode, "Cash", Of.Unit, Pence];
    }

    private sealed record CountedSeizure
    {
        public Guid Id { get; init; }

        public DateTimeOffset SeizedAt { get; init; }

        public long AmountPence { get; init; }

        public string BoroughCode { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset? LimitAt { get; init; }
    }

    private sealed record CountedOrder
    {
        public Guid Id { get; init; }

        public Guid SeizureId { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly MadeOn { get; init; }

        public DateOnly LastDayOn { get; init; }
    }

    private sealed record CountedLink
    {
        public Guid SeizureId { get; init; }

        public Guid NetworkId { get; init; }
    }

    private sealed record CountedRelease
    {
        public Guid SeizureId { get; init; }

        public DateTimeOffset ReleasedAt { get; init; }

        public long AmountPence { get; init; }
    }

    private static class Sql
    {
        internal const string Seizures =
            """
            SELECT s.Id, s.SeizedAt, s.AmountPence, s.BoroughCode, s.Unit,
                (SELECT MIN(clock.DueAt) FROM Deadline AS clock WHERE clock.SubjectId = s.Id AND clock.RuleId = 'cash.detention-order') AS LimitAt
            FROM Seizure AS s
            """;

        internal const string Orders =
            "SELECT made.Id, made.SeizureId, made.MadeAt, made.MadeOn, made.LastDayOn FROM DetentionOrder AS made";

        internal const string Releases =
            "SELECT back.SeizureId, back.ReleasedAt, back.AmountPence FROM CashRelease AS back";

        internal const string Links = "SELECT link.SeizureId, link.NetworkId FROM NetworkSeizure AS link WHERE link.Share = 10000";

        internal const string Void = "UPDATE DetentionOrder SET VoidWhy = @VoidWhy WHERE Id = @Id";
    }
}
