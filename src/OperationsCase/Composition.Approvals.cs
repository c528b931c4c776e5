using MediatR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OperationsCase.Approvals;
using OperationsCase.Cases;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Marking;
using OperationsCase.Operations;
using OperationsCase.Seizures;

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
        services.AddApprovalKind<ClosingApproval>();
        services.AddScoped<ClosingChecks>();
        services.TryAddSingleton(new ClosingRules());
        services.AddScoped<INotificationHandler<OperationReopened>, ReopenedClosures>();
        services.AddScoped<IClosingCheck, OpenClocksCheck>();
        services.AddScoped<IClosingCheck, HeldCashCheck>();
        services.AddSingleton(new CaseDuty("Approvals", "/case-approvals", typeof(ListApprovalsOfCase)));
    }

    /// <summary>For whoever decides by its code, and for the commands that ask for it.</summary>
    private static void AddApprovalKind<TKind>(this IServiceCollection services) where TKind : class, IApprovalKind
    {
        services.AddScoped<TKind>();
        services.AddScoped<IApprovalKind>(provider => provider.GetRequiredService<TKind>());
    }
}
