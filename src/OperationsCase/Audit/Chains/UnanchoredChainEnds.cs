using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Chains;

/// <summary>Looks whether every chain is anchored to its end, as far as an anchor says that everything is.</summary>
internal sealed class UnanchoredChainEnds(AuditLogReading log, Func<AuditLogFlaw, Task> tell)
{
    private const int AtOnce = 500;

    /// <summary>How long entries may go on being added while nothing is anchored.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    private readonly List<ChainedEntry> waiting = [];
    private NewestRow? newest;
    private ChainedEntry? firstLate;
    private int late;

    private DateTimeOffset Anchored => newest?.UpTo ?? DateTimeOffset.MinValue;

    public async Task Add(ChainedEntry last)
    {
        newest ??= (await log.SingleOrDefault<NewestRow>(Sql.Newest, new { }))!;

        if (last.At < Anchored || last.At < newest.At - LongestWait)
        {
            waiting.Add(last);
        }

        if (waiting.Count == AtOnce)
        {
            await Look();
        }
    }

    public async Task Tell()
    {
        await Look();

        if (firstLate is { } end)
        {
            await tell(new AuditLogFlaw(
                null,
                $"{Format.Count(late, "chain")} did not get an anchor within two hours, while the log went on. The first is that of "
                + $"{end.Action} by {end.OfficerName} of {Format.Moment(end.At)}: anchors were removed, or none were made."));
        }
    }

    private async Task Look()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var anchored = (await log.List<AnchoredRow>(Sql.Anchored, new { Ids = waiting.Select(end => end.Chain) }))
            .ToDictionary(row => row.ChainId, row => row.Place);

        foreach (var end in waiting.Where(end => anchored.GetValueOrDefault(end.Chain) < end.Place))
        {
            if (end.At < Anchored)
            {
                await tell(new AuditLogFlaw(end.Chain, $"{end.Where} is in no anchor, though all of its time were anchored."));
            }
            else
            {
                late++;
                firstLate ??= end;
            }
        }

        waiting.Clear();
    }

    private sealed record NewestRow
    {
        public DateTimeOffset? At { get; init; }

        public DateTimeOffset? UpTo { get; init; }
    }

    private sealed record AnchoredRow
    {
        public Guid ChainId { get; init; }

        public int Place { get; init; }
    }

    private static class Sql
    {
        internal const string Newest =
            """
            SELECT (SELECT MAX(link.At) FROM AuditLink AS link) AS At,
                (SELECT anchor.UpTo FROM AuditAnchor AS anchor WHERE anchor.Number = (SELECT MAX(last.Number) FROM AuditAnchor AS last)) AS UpTo
            """;

        internal const string Anchored =
            """
            SELECT head.ChainId, MAX(head.Place) AS Place
            FROM AuditAnchorHead AS head
            WHERE head.ChainId IN @Ids
            GROUP BY head.ChainId
            """;
    }
}
