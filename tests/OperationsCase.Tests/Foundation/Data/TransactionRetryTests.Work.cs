using OperationsCase.Decisions;
using OperationsCase.Intelligence;
using OperationsCase.Problems;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

public partial class TransactionRetryTests
{
    /// <summary>Those of tasks and decisions.</summary>
    private static readonly Dictionary<Type, Func<CaseRoom, Task<RaceCase>>> RacesOfWork = new()
    {
        [typeof(CorrectProblemSign)] = async room =>
        {
            var mine = await room.ASignToCorrect();

            return RaceCase.Of(room, theirs: mine with { What = "Two callers" }, mine with { What = "Mine" }, "It now says: What Two callers");
        },
        [typeof(CorrectIntelligence)] = async room =>
        {
            var recorded = await room.AnIntelligenceEntryToCorrect();

            return RaceCase.Of(room, theirs: recorded with { Content = "The garage." }, recorded with { Content = "Mine" }, "Content The garage.");
        },
        [typeof(CorrectTask)] = async room =>
        {
            var closure = await room.AClosure();
            var mine = new CorrectTask
            {
                Case = closure,
                TaskId = await room.Done(room.ATask(closure)),
                Version = room.VersionOf(closure),
                What = "Mine",
                DueOn = new DateOnly(2026, 12, 8),
            };

            return RaceCase.Of(room, theirs: mine with { What = "Ask about the lock" }, mine, "The task now says: Ask about the lock.");
        },
        [typeof(CorrectDecision)] = async room =>
        {
            var closure = await room.AClosure();
            var made = room.ADecision(closure);
            var mine = new CorrectDecision
            {
                Case = closure,
                DecisionId = await room.Done(made),
                Version = 1,
                Decided = "Mine",
                Options = made.Options,
                Rationale = made.Rationale,
                DecidedAt = room.Clock.GetUtcNow(),
                Why = "It was typed wrongly.",
            };

            return RaceCase.Of(room, theirs: mine with { Decided = "Surveillance" }, mine, "It now says: Surveillance.");
        },
    };
}
