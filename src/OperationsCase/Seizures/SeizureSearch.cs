using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>Cash among the results of a search.</summary>
internal static class SeizureSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListSeizures, ListSeizures.Answer>(SeizureCase.Kind.Folder, "Cash seizures", "cash seizure", "cash seizures")
        {
            FoundElse = "the name it was seized from",
            Of = (find, rows) => new ListSeizures { Find = find, Rows = rows },
            Show = (found, _, _) => new SearchFindings([.. found.Rows.Select(Row)], found.Total, found.OrMore),
        };

    private static SearchRow Row(SeizureRow row) => new()
    {
        Address = SeizureCase.Kind.AddressOf(row.Reference.Value),
        Prefix = $"Cash, {Format.Pounds(row.AmountPence)}",
        Reference = row.Reference.Value,
        Facts =
        [
            new("the exhibit number", $"Exhibit {row.Exhibit}"),
            new("the seal number", $"seal {row.Seal}"),
            new("the place", row.Place),
            new("the borough", row.BoroughName),
            new("the status", row.Status.Words()),
        ],
    };
}
