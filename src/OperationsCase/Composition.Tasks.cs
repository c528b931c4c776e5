using MediatR;
using OperationsCase.Cases;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Cases.Pauses;
using OperationsCase.Decisions;
using OperationsCase.Marking;
using OperationsCase.Operations;
using OperationsCase.Tasks;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>Tasks, who has which case, and decisions, with what starts a task by itself.</summary>
    private static void AddTasks(this IServiceCollection services)
    {
        services.AddScoped<TaskStore>();
        services.AddScoped<FollowUpTasks>();
        services.AddScoped<TaskAuthority>();
        services.AddScoped<CaseColleagues>();
        services.AddScoped<CaseHandover>();
        services.AddScoped<ReassignableCases>();
        services.AddScoped<IClosingCheck, OpenTasksCheck>();
        services.AddScoped<DecisionReviews>();
        services.AddScoped<OperationTasks>();
        services.AddScoped<INotificationHandler<OperationLogged>>(provider => provider.GetRequiredService<OperationTasks>());
        services.AddScoped<INotificationHandler<OperationMoved>>(provider => provider.GetRequiredService<OperationTasks>());
        services.AddSingleton(new CaseDuty("Tasks", "/tasks", typeof(ListTasksOfCase)));
        services.AddSingleton(new CaseDuty("Decisions", "/decisions", typeof(ListDecisions)));
        services.AddSingleton(new CaseDuty("Hand over", "/handovers", typeof(HandOverCase)));
    }

    private static void MapWork(this IEndpointRouteBuilder api)
    {
        api.MapTasks();
        api.MapPauses();
        api.MapDuplicates();
        api.MapDecisions();
    }
}
