using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines;

/// <summary>Officers of the boroughs served among the results of a search. Each leads to the deadlines of their cases.</summary>
internal static class OfficerSearch
{
    public static SearchSource Source { get; } =
        new SearchSourceOf<ListDeadlineChoices, ListDeadlineChoices.Answer>("officers", "Officers", "officer", "officers")
        {
            HasPage = false,
            Of = (_, _) => new ListDeadlineChoices(),
            Show = (choices, find, rows) =>
            {
                var found = choices.Colleagues.Where(colleague => IsNamed(colleague.Name, NameFolding.Words(find))).ToList();

                return new SearchFindings([.. found.Take(rows).Select(Row)], found.Count);
            },
        };

    /// <summary>Whether each of the words begins one of the name.</summary>
    private static bool IsNamed(string name, IReadOnlyList<string> words)
    {
        var own = NameFolding.Words(name);

        return words.Count > 0 && words.All(word => own.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    private static SearchRow Row(ListDeadlineChoices.OfficerChoice colleague) => new()
    {
        Address = $"/deadlines?officer={colleague.Id}",
        Name = colleague.Name,
        Facts = [new("the deadlines", "Open deadlines of their cases")],
    };
}
