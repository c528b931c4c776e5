using OperationsCase.Approvals;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Marking;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>What needs a second person, as the rooms that ask for it register it.</summary>
    private static void AddApprovals(this IServiceCollection services)
    {
        services.AddScoped<ApprovalStore>();
        services.AddScoped<ApprovalKinds>();
        services.AddScoped<ClosureAuthority>();
        services.AddScoped<ProposalReader>();
        services.AddApprovalKind<NoticeApproval>();
        services.AddApprovalKind<OralAuthorityApproval>();
        services.AddSingleton(new CaseDuty("Approvals", "/case-approvals", typeof(ListApprovalsOfCase)));
    }

    /// <summary>For whoever decides by its code, and for the commands that ask for it.</summary>
    private static void AddApprovalKind<TKind>(this IServiceCollection services) where TKind : class, IApprovalKind
    {
        services.AddScoped<TKind>();
        services.AddScoped<IApprovalKind>(provider => provider.GetRequiredService<TKind>());
    }
}
