using Microsoft.AspNetCore.Diagnostics;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit;

/// <summary>
/// Keeps who looked at what: the entries of one answer are on the record before its first byte leaves, and those of many answers go into
/// one transaction.
/// </summary>
/// <remarks>Nobody waits for company: whoever comes while a transaction is being committed goes into the next one.</remarks>
internal sealed class AccessLog(IEngine engine, IHttpContextAccessor http, AuditKeys keys, TimeProvider clock, BatchTransaction? batch = null)
{
    private static readonly object OfThisAnswer = new();

    private readonly Lock gate = new();
    private List<PendingEntry> queue = [];
    private bool isWriting;

    /// <summary>Of this process: a number that is missing among its consultations was taken away.</summary>
    private readonly Guid writerId = TimeOrderedId.New(clock.GetUtcNow());
    private int lastNumber;

    /// <summary>
    /// Keeps an entry before anything of what it tells of is shown: at once, or, while an answer is being made, with the others of that
    /// answer.
    /// </summary>
    public Task Append(AccessLogEntry entry)
    {
        if (http.HttpContext is not { Response.HasStarted: false } context)
        {
            return Write([entry]);
        }

        if (context.Items.TryGetValue(OfThisAnswer, out var before))
        {
            ((List<AccessLogEntry>)before!).Add(entry);
        }
        else
        {
            context.Items[OfThisAnswer] = new List<AccessLogEntry> { entry };
            context.Response.OnStarting(() => WriteOf(context));
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes what has been kept of an answer so far; nothing when that was done, or when a page of a fault takes its place.</summary>
    /// <remarks>A fault shows nothing of what was read before it, and its page must come when the log cannot be written either.</remarks>
    public async Task WriteOf(HttpContext context)
    {
        if (context.Items.Remove(OfThisAnswer, out var entries) && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            await Write((List<AccessLogEntry>)entries!);
        }
    }

    private async Task Write(IReadOnlyList<AccessLogEntry> entries)
    {
        var waiting = new PendingEntry(entries, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        if (IsFirst(waiting))
        {
            await WriteTogether(Next());

            if (Next() is { Count: > 0 } others)
            {
                _ = Task.Run(() => WriteAll(others));
            }
        }

        await waiting.Done.Task;
    }

    /// <summary>Whoever finds nobody writing writes at once, and leaves those who came meanwhile to others.</summary>
    private bool IsFirst(PendingEntry waiting)
    {
        lock (gate)
        {
            queue.Add(waiting);
            var isFirst = !isWriting;
            isWriting = true;

            return isFirst;
        }
    }

    private async Task WriteAll(List<PendingEntry> together)
    {
        for (var next = together; next.Count > 0; next = Next())
        {
            await WriteTogether(next);
        }
    }

    private async Task WriteTogether(List<PendingEntry> together)
    {
        try
        {
            Task<int> Once() => Append([.. together.SelectMany(waiting => waiting.Entries)]);

            await (batch?.Current is null ? TransactionRetry.Run(engine, Once) : Once());
            together.ForEach(waiting => waiting.Done.SetResult());
        }
        catch (Exception exception)
        {
            together.ForEach(waiting => waiting.Done.SetException(exception));
        }
    }

    private List<PendingEntry> Next()
    {
        lock (gate)
        {
            var next = queue;
            queue = [];
            isWriting = next.Count > 0;

            return next;
        }
    }

    /// <summary>Nobody else writes meanwhile, so the numbers have no gap: they count once the transaction is committed.</summary>
    private async Task<int> Append(IReadOnlyList<AccessLogEntry> entries)
    {
        await using var database = new Database(engine, batch: batch);
        database.WillChange();
        var appended = await database.Execute(Sql.Append, entries.Select((entry, i) => Signed(entry, lastNumber + 1 + i)).ToList());
        await database.Commit();
        lastNumber += entries.Count;

        return appended;
    }

    private object Signed(AccessLogEntry entry, int number)
    {
        var numbered = entry with { WriterId = writerId, Number = number };

        return new
        {
            numbered.Id,
            numbered.At,
            numbered.OfficerId,
            numbered.Request,
            numbered.SubjectId,
            numbered.Terms,
            numbered.WriterId,
            numbered.Number,
            Mac = keys.Sign(numbered.Signed),
        };
    }

    private sealed record PendingEntry(IReadOnlyList<AccessLogEntry> Entries, TaskCompletionSource Done);

    private static class Sql
    {
        internal const string Append =
            """
            INSERT INTO Consultation (Id, At, OfficerId, Request, SubjectId, Terms, WriterId, Number, Mac)
            VALUES (@Id, @At, @OfficerId, @Request, @SubjectId, @Terms, @WriterId, @Number, @Mac)
            """;
    }
}
