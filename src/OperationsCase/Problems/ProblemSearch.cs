using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Local problems among the results of a search.</summary>
internal static class ProblemSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListProblems, ListProblems.Answer>(ProblemCase.Kind.Folder, "Local problems", "local problem", "local problems")
        {
            Of = (find, rows) => new ListProblems { Find = find, Rows = rows },
            Show = (found, _, _) => new SearchFindings([.. found.Rows.Select(Row)], found.Total, found.OrMore),
        };

    private static SearchRow Row(ProblemRow row) => new()
    {
        Address = ProblemCase.Kind.AddressOf(row.Reference.Value),
        Name = row.Title,
        Reference = row.Reference.Value,
        Facts =
        [
            new("the place", row.Place),
            new("the ward", row.WardName),
            new("the borough", row.BoroughName),
            new("the stage", row.Stage.Words()),
        ],
    };
}
