using OperationsCase.Decisions;
using OperationsCase.Tasks;

namespace OperationsCase.Tests.Given;

internal static class SampleTasks
{
    /// <summary>Due in a week, for whoever adds it.</summary>
    public static AddTask ATask(this CaseRoom room, string reference) => new()
    {
        Case = reference,
        What = "Ask the council about the gate",
        Details = "The lock was cut twice.",
        DueOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(7),
    };

    public static RecordDecision ADecision(this CaseRoom room, string reference) => new()
    {
        Case = reference,
        Decided = "No surveillance for now.",
        Options = "Directed surveillance for two weeks.",
        Rationale = "The tenant is a victim, and lives there.",
        ReviewOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(14),
    };

    /// <summary>The tasks of a case as its page lists them.</summary>
    public static async Task<IReadOnlyList<TaskRow>> TasksOf(this CaseRoom room, string reference) =>
        (await room.Done(new ListTasksOfCase(reference))).Rows;

    public static async Task<TaskRow> TheTask(this CaseRoom room, string reference, string rule) =>
        (await room.TasksOf(reference)).Single(task => task.RuleId == rule);
}
