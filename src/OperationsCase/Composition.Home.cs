using OperationsCase.Access;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Seizures;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>What the homes of the roles have besides deadlines, decisions and messages, in its order on the page.</summary>
    public static IReadOnlyList<HomeList> HomeLists { get; } = [ProblemHome.OfSergeants, SeizureHome.OfInvestigators, RetentionHome.OfInformationManagers];

    private static void AddHomes(this IServiceCollection services)
    {
        foreach (var list in HomeLists)
        {
            services.AddSingleton(list);
        }
    }
}
