using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Log;

/// <summary>The log, for auditors alone.</summary>
public sealed class ListLogPage(IMediator mediator, IPageMark mark) : DateRangePage, IListPage
{
    [BindProperty(SupportsGet = true)]
    public LogKind Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    public ListLog.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListLog.PageSize, Found.Total, Found.Rows.Count);

    public bool IsFiltered => Person is not null || About is not null || Act is not null || HasDays;

    public IEnumerable<SelectListItem> Acts => LoggedActions.Of(Of).Select(act => new SelectListItem(act.Words, act.Act));

    public Task<IActionResult> OnGetAsync() => this.Ask(mediator, Query(PageNumber), done: found =>
    {
        Found = found;

        return Page();
    });

    /// <summary>The same list as a file, its first 10,000 rows; as a query it is logged like any other.</summary>
    public Task<IActionResult> OnGetDownloadAsync() =>
        this.Ask(mediator, Query(page: 1, ListLog.MostRows), done: found => Csv(found.Rows));

    private ListLog Query(int page, int rows = ListLog.PageSize) =>
        new() { Of = Of, Person = Person, About = About, Act = Act, From = From, To = To, Page = page, Rows = rows };

    private FileContentResult Csv(IEnumerable<LogRow> rows) => CsvFile.Of(
        rows.Select(row => new
        {
            row.Id,
            LondonTime = DueFormat.Exact(row.At),
            row.Person,
            What = LoggedActions.Words(row.Act),
            row.Headline,
            About = string.Join(", ", row.About),
            Terms = string.Join("; ", row.Terms),
            Marking = mark.Words,
        }),
        $"audit-{Of}-{mark.InFileNames}".ToLowerInvariant());
}
