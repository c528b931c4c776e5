using OperationsCase.Access;

namespace OperationsCase.Deadlines;

/// <summary>The rules by which tasks are due. A task is a clock with an owner of its own; the law’s clocks alone say when a case is next due.</summary>
internal static class TaskRules
{
    /// <summary>A task that an officer added, due on a day that they chose.</summary>
    public const string Own = "task.own";

    /// <summary>A decision that is looked at again, on a day that was chosen with it.</summary>
    public const string DecisionReview = "task.decision-review";

    /// <summary>The Merlin or PPN report of a child or an adult at risk.</summary>
    public const string SafeguardingReport = "task.safeguarding-report";

    public const string SlaveryReferral = "task.slavery-referral";

    public const string ElectricitySafe = "task.electricity-safe";

    public const string PlantsDestroyed = "task.plants-destroyed";

    public const string LandlordTold = "task.landlord-told";

    public const string CommunityImpact = "task.community-impact";

    public const string ClosureCosts = "task.closure-costs";

    public const string ReoccupationCheck = "task.reoccupation-check";

    /// <summary>The clocks that are no tasks, of whatever has a RuleId.</summary>
    public const string NotATask = "RuleId NOT LIKE 'task.%'";

    private const string Prefix = "task.";

    public static bool IsTask(string ruleId) => ruleId.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Where a task is done, reassigned and corrected.</summary>
    public static string AddressOf(CaseReference of, Guid taskId) => $"/tasks/{of}/{taskId}";
}
