using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>Operations among the results of a search.</summary>
internal static class OperationSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListOperations, ListOperations.Answer>(OperationCase.Kind.Folder, "Operations", "operation", "operations")
        {
            Of = (find, rows) => new ListOperations { Find = find, Rows = rows },
            Show = (found, _, _) => new SearchFindings([.. found.Rows.Select(Row)], found.Total, found.OrMore),
        };

    private static SearchRow Row(ListOperations.Row row) => new()
    {
        Address = OperationCase.Kind.AddressOf(row.Reference.Value),
        Prefix = OperationCase.Kind.Heading,
        Name = row.Name,
        Reference = row.Reference.Value,
        Facts =
        [
            new("the kind", row.Kind.Words()),
            new("the place", row.Place),
            new("the ward", row.WardName),
            new("the borough", row.BoroughName),
            new("the status", row.Status.Words()),
        ],
    };
}
