using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Search;

public sealed class SearchEverythingPageModel(IMediator mediator, CaseKinds kinds) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public bool HasSearched => ModelState.IsValid && !string.IsNullOrWhiteSpace(Find);

    public SearchEverything.Answer Found { get; private set; } = new([]);

    public IReadOnlyList<SearchEverything.Group> Groups => [.. Found.Groups.Where(group => group.Total > 0)];

    internal FoundWords Words => new(Find);

    public async Task<IActionResult> OnGetAsync()
    {
        if (kinds.AddressOfTyped(Find) is { } path)
        {
            return Redirect(path);
        }

        return this.Show(
            await mediator.Send(new SearchEverything { Find = Find }),
            done: found =>
            {
                Found = found;

                return Page();
            });
    }

    /// <summary>"21 results", "more than 1,000 results" or "no results".</summary>
    public string Results() => Groups.Sum(group => (long)group.Total) switch
    {
        0 => "No results",
        var total when Groups.Any(group => group.OrMore) => $"More than {Format.Count(total, "result")}",
        var total => Format.Count(total, "result"),
    };

    /// <summary>"operations, local problems or premises": the lists that were searched without a result.</summary>
    public string WithoutResults() => Listed([.. Found.Groups.Where(group => group.Total == 0).Select(group => group.Plural)]);

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
