using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Drafts;
using OperationsCase.Approvals;
using OperationsCase.Audit.Log;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Disruption;
using OperationsCase.Performance;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Seizures;
using OperationsCase.Tasks;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>What the homes of the roles have besides deadlines, decisions and messages, in its order on the page.</summary>
    public static IReadOnlyList<HomeList> HomeLists { get; } =
    [
        ProblemHome.OfSergeants,
        ProblemHome.Panels,
        SeizureHome.OfInvestigators,
        RetentionHome.OfInformationManagers,
        ClaimHome.OfAssessors,
        PerformanceHome.OfAnalysts,
        TaskHomes.Unassigned,
        ApprovalHome.OfSupervisors,
        TaskHomes.Reviews,
        TaskHomes.Team,
        JobHome.OfAdministrators,
        InvitationHome.OfAdministrators,
        AuditorHome.Refusals,
        AuditorHome.Verification,
        DraftHome.OfEverybody,
    ];

    private static void AddHomes(this IServiceCollection services)
    {
        foreach (var list in HomeLists)
        {
            services.AddSingleton(list);
        }
    }
}
