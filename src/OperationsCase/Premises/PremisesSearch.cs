using OperationsCase.Access;

namespace OperationsCase.Premises;

/// <summary>Premises among the results of a search.</summary>
internal static class PremisesSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListPremises, ListPremises.Answer>(PremisesCase.Kind.Folder, "Premises", "premises", "premises")
        {
            Of = (find, rows) => new ListPremises { Find = find, PageSize = rows },
            Show = (found, _, _) => new SearchFindings([.. found.Rows.Select(Row)], found.Total, found.OrMore),
        };

    private static SearchRow Row(PremisesRow row) => new()
    {
        Address = PremisesCase.Kind.AddressOf(row.Reference.Value),
        Name = row.Title,
        Reference = row.Reference.Value,
        Facts =
        [
            new("the postcode", row.Postcode),
            new("the ward", row.WardName),
            new("the borough", row.BoroughName),
            .. row.Landlord is null ? Array.Empty<SearchFact>() : [new("the landlord", row.Landlord)],
        ],
    };
}
