using System.Security.Claims;
using Hangfire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Access;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Hangfire's own pages, for administrators, who may look and change nothing.</summary>
/// <remarks>
/// Only an application that is opened has them: Hangfire keeps its log and its storage in statics, which are then those of the last
/// application that asked.
/// </remarks>
internal static class HangfireDashboard
{
    public const string Path = "/hangfire";

    public static void MapDashboard(this IEndpointRouteBuilder app) => app
        .MapHangfireDashboard(Path, new DashboardOptions
        {
            AppPath = "/",
            Authorization = [],
            DashboardTitle = "Jobs of OperationsCase",
            DisplayStorageConnectionString = false,
            IsReadOnlyFunc = _ => true,
        })
        .RequireAuthorization(new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser()
            .RequireClaim(ClaimTypes.Role, nameof(Role.Administrator))
            .Build());
}
