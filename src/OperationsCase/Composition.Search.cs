using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Seizures;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>The lists that the search of all lists asks, in the order of its results.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } =
    [
        OperationSearch.Source, NetworkSearch.Source, SeizureSearch.Source, ProblemSearch.Source, PremisesSearch.Source, OfficerSearch.Source,
    ];

    private static void AddSearch(this IServiceCollection services)
    {
        foreach (var source in SearchSources)
        {
            services.AddSingleton(source);
        }
    }
}
