using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>Why a task cannot be changed as it stands.</summary>
internal static class TaskRefusals
{
    public static Refusal Ended(TaskForUpdate task) => Refusal.Conflict(task.MetAt is { } met
        ? $"{task.MetBy} recorded this task as done, {Format.Moment(met)}. Reopen it if that is wrong"
        : "This task is not needed. Reopen it if that is wrong");

    public static Refusal IsOpen { get; } = Refusal.Conflict("This task is open already");

    public static Refusal FollowsByItself { get; } = Refusal.Conflict(
        "This task follows from what was recorded, so its words and its time cannot be changed. Correct what was recorded");
}
