using System.Collections.Concurrent;
using System.Reflection;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Marking;

/// <summary>
/// Marks an answer as high as the highest case whose reference stands in it; a case whose mark is not known, or that a text only mentions,
/// counts as OFFICIAL-SENSITIVE, beside whatever else.
/// </summary>
/// <remarks>
/// Whoever sees no case reads the mark and not what is said about handling, which tells of the case: auditors have its reference, and
/// nothing else of it.
/// </remarks>
internal sealed class MarkingBehavior<TRequest, TResponse>(
    Database database,
    PageMarking page,
    ICurrentUser officer,
    RequestDepth depth) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    private const int IdsInAList = 1000;

    private static readonly bool IsCommand = typeof(TRequest).IsCommand();

    private static readonly ConcurrentDictionary<Type, bool> KnownAsTelling = [];

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();

        if (response.Refusals.Count == 0 && page.IsWanted && depth.IsOutermost)
        {
            var marks = await Marks(response.Answer is IComposedAnswer composed ? composed.Parts : [new AnsweredQuery(request!, response.Answer)]);
            page.Shows((officer.Role & Role.WithoutCases) == Role.None ? marks : marks.Select(marked => marked with { Caveat = null }));
        }

        return response;
    }

    private async Task<IReadOnlyList<CaseMark>> Marks(IReadOnlyList<AnsweredQuery> parts)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tellsOfAnother = false;

        foreach (var (query, answer) in parts)
        {
            var (shown, mentioned) = ShownCaseReferences.Of(answer);

            // What was only typed, as into a search, is of no case that is shown: its mark would tell that there is such a case.
            if (IsAboutACase(query))
            {
                shown.UnionWith(ShownCaseReferences.In(query));
            }

            all.UnionWith(shown);

            if (IsCommand)
            {
                all.UnionWith(mentioned);
            }

            tellsOfAnother |= (!IsCommand && !mentioned.IsSubsetOf(shown)) || (shown.Count == 0 ? TellsOfCases(query.GetType()) : IsOfAnother(answer));
        }

        return IsCommand
            ? all.Count > 0 ? [new CaseMark()] : []
            : [.. all.Count > 0 ? await MarksOf(all) : [], .. tellsOfAnother ? [new CaseMark()] : Array.Empty<CaseMark>()];
    }

    private static bool IsAboutACase(object request) => IsCommand || request is IConcernsCase;

    /// <summary>A figure counts cases without naming them, so nobody knows how low it could be marked.</summary>
    private static bool TellsOfCases(Type request) => !IsCommand
        && KnownAsTelling.GetOrAdd(request, type => type.GetCustomAttribute<NotInAccessLogAttribute>() is null);

    /// <summary>Whether a row of a list of cases has no reference by which its mark could be found.</summary>
    private static bool IsOfAnother(object? answer) => answer is IRowsAnswer<object> list && list.Rows.Any(row => ShownCaseReferences.In(row).Count == 0);

    private async Task<IReadOnlyList<CaseMark>> MarksOf(HashSet<string> references)
    {
        var marks = new List<CaseMark>();

        foreach (var some in references.Chunk(IdsInAList))
        {
            marks.AddRange(await database.List<CaseMark>(Sql.Marked, new { References = some }));
        }

        return marks.Count == references.Count ? marks : [.. marks, new CaseMark()];
    }

    private static class Sql
    {
        internal const string Marked =
            "SELECT marked.Reference, marked.Mark, marked.Caveat, marked.OldMark FROM CaseMarking AS marked WHERE marked.Reference IN @References";
    }
}
