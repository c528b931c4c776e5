using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Tasks;

namespace OperationsCase.Decisions;

/// <summary>Keeps the task that says when a decision is looked at again: it starts, moves and ends with the review date.</summary>
internal sealed class DecisionReviews(TaskStore tasks, DeadlineCorrection deadlines, ICurrentUser officer)
{
    private const string Source = "A review date was set in the decision log";

    /// <param name="of">The case, locked.</param>
    /// <param name="decisionId">The decision that is looked at again.</param>
    /// <param name="reviewOn">The London day; null where it is not looked at again.</param>
    public async Task Set(CaseSummary of, Guid decisionId, DateOnly? reviewOn)
    {
        var known = (await tasks.OfFact(decisionId)).SingleOrDefault();

        if (known is null && reviewOn is { } first)
        {
            var ownerId = of.HolderId == Guid.Empty ? officer.Id : of.HolderId;
            await tasks.Add(
                new NewTask(new DeadlineCase(of.Id, of.Subject), TaskRules.DecisionReview, ownerId) { FactId = decisionId, Source = Source },
                first);
        }
        else if (known is not null && reviewOn is null && known.IsOpen)
        {
            await tasks.EndAsNotNeeded(known, FollowUpTasks.Withdrawn);
        }
        else if (known is not null && reviewOn is { } other)
        {
            await Move(known, other);
        }
    }

    /// <summary>A decision that was looked at already is looked at again on a new day.</summary>
    private async Task Move(TaskForUpdate known, DateOnly reviewOn)
    {
        if (known.LastDayOn == reviewOn && (known.IsOpen || known.MetAt is not null))
        {
            return;
        }

        if (!known.IsOpen)
        {
            await tasks.Reopen(known);
        }

        await deadlines.Stated(known.RuleId, known.TriggerAt, reviewOn, known.Id, nameof(CorrectDecision));
    }
}
