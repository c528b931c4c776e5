using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Tasks;

/// <summary>
/// Starts the tasks that follow from a recorded fact, and when the fact is corrected starts, withdraws or takes them up again, in the
/// transaction of the command that records it.
/// </summary>
internal sealed class FollowUpTasks(
    Database database,
    TaskStore tasks,
    DeadlineService deadlines,
    DeadlineCorrection corrections,
    CaseHistory history,
    TimeProvider clock)
{
    /// <summary>What the note of a task says that is withdrawn with its fact.</summary>
    public const string Withdrawn = "What it followed from was corrected";

    /// <summary>What happened longer ago than this when it is recorded is of the past: nobody is set to work on it.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(90);

    /// <param name="of">The case, locked.</param>
    /// <param name="factId">What the tasks hang on: the case itself, or a part of it such as an order.</param>
    /// <param name="all">Every task that can follow from the fact, whether it does now or not.</param>
    /// <param name="act">The request that recorded or corrected it, as the history keeps it.</param>
    /// <param name="isOwnerTold">Whether the owner of the case is told already, as when the case itself was given to them.</param>
    public async Task Follow(DeadlineCase of, Guid factId, IReadOnlyList<FollowUp> all, string act, bool isOwnerTold = false)
    {
        var known = (await tasks.OfFact(factId)).ToDictionary(task => task.TemplateId!);

        foreach (var one in all)
        {
            if (known.GetValueOrDefault(one.Rule) is { } task)
            {
                await FollowAgain(task, one, act);
            }
            else if (one is { Source: { } source, DoneBy: null, Starts: true })
            {
                await Start(of, factId, one, source, isOwnerTold);
            }
        }
    }

    private async Task Start(DeadlineCase of, Guid factId, FollowUp one, string source, bool isOwnerTold)
    {
        var now = clock.GetUtcNow();
        var since = one.Since ?? now;

        if (now - since > Stale || !deadlines.HasClock(one.Rule, London.DateOf(since))
            || await database.SingleOrDefault<Guid?>(Sql.Owner, new { of.Id }) is not { } ownerId)
        {
            return;
        }

        history.IsAbout(await tasks.Add(new NewTask(of, one.Rule, ownerId) { FactId = factId, Source = source, IsOwnerTold = isOwnerTold }, since));
    }

    private async Task FollowAgain(TaskForUpdate task, FollowUp one, string act)
    {
        if (one.Source is null && task.IsOpen)
        {
            await tasks.EndAsNotNeeded(task, Withdrawn);
            Tell(task, "Task not needed");
        }
        else if (one.Source is not null && one.DoneBy is { } how && task.IsOpen)
        {
            await tasks.Complete(task, how, note: null);
            Tell(task, "Task done");
        }
        else if (one is { Source: not null, DoneBy: null } && task is { StoodDownAt: not null, Note: Withdrawn })
        {
            await tasks.Reopen(task);
            Tell(task, "Task to do again");
        }

        if (one is { Source: not null, Since: { } since } && since != task.TriggerAt && task.StoodDownAt is null)
        {
            await Move(task, since, act);
        }
    }

    private Task Move(TaskForUpdate task, DateTimeOffset since, string act) => task.LastDayOn is null
        ? corrections.Hours(task.RuleId, since, task.Id, act)
        : corrections.Days(task.RuleId, since, task.Id, act);

    private void Tell(TaskForUpdate task, string what)
    {
        history.IsAbout(task.Id);
        history.Add($"{what}: {task.What}.");
    }

    private static class Sql
    {
        internal const string Owner = "SELECT it.OwnerId FROM CaseRecord AS it WHERE it.Id = @Id";
    }
}
