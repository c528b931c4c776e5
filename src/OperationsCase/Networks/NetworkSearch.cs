using OperationsCase.Access;

namespace OperationsCase.Networks;

/// <summary>Networks among the results of a search.</summary>
internal static class NetworkSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListNetworks, ListNetworks.Answer>(NetworkCase.Kind.Folder, "Networks", "network", "networks")
        {
            Of = (find, rows) => new ListNetworks { Find = find, Rows = rows },
            Show = (found, _, _) => new SearchFindings([.. found.Rows.Select(Row)], found.Total, found.OrMore),
        };

    private static SearchRow Row(ListNetworks.Row row) => new()
    {
        Address = NetworkCase.Kind.AddressOf(row.Reference.Value),
        Prefix = NetworkCase.Kind.Heading,
        Name = row.Name,
        Reference = row.Reference.Value,
        Facts = [new("the drugs", row.Drugs), new("the boroughs", string.Join(", ", row.BoroughNames)), new("the owner", row.OwnerName)],
    };
}
