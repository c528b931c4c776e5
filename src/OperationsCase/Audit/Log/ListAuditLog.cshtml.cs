using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Log;

/// <summary>The log, for auditors alone.</summary>
public sealed class ListAuditLogPageModel(IMediator mediator, IPageMarking mark) : DateRangePageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public AuditLogKind Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool RefusedOnly { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Older { get; set; }

    public ListAuditLog.Answer Found { get; private set; } = new([], 0);

    public GetAuditLogStatus.Answer Status { get; private set; } = new();

    /// <summary>The place after which the next page begins; null on the last.</summary>
    public string? Next => Found.Rows.Count == ListAuditLog.PageSize ? Found.Rows[^1].Place : null;

    ListPageInfo IListPage.Part => new(ListAuditLog.PageSize, Found.Total, Found.Rows.Count);

    public bool IsFiltered => Person is not null || About is not null || Act is not null || RefusedOnly || HasDays;

    public IEnumerable<SelectListItem> Acts => AuditActionChoices.Of(Of).Select(act => new SelectListItem(act.Words, act.Act));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await mediator.Send(new GetAuditLogStatus()) is { IsRefused: false, Value: var status })
        {
            Status = status;
        }

        return await this.Ask(mediator, Query(PageNumber), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The same list as a file, its first 10,000 rows; as a query it is logged like any other.</summary>
    public Task<IActionResult> OnGetDownloadAsync() =>
        this.Ask(mediator, Query(page: 1, ListAuditLog.MostRows), done: found => Csv(found.Rows));

    private ListAuditLog Query(int page, int rows = ListAuditLog.PageSize) =>
        new() { Of = Of, Person = Person, About = About, Act = Act, From = From, To = To, RefusedOnly = RefusedOnly, Older = Older, Page = page, Rows = rows };

    private FileContentResult Csv(IEnumerable<AuditLogRow> rows) => CsvFile.Of(
        rows.Select(row => new
        {
            row.Id,
            LondonTime = DueFormat.Exact(row.At),
            row.Person,
            What = AuditActionChoices.Words(row.Act),
            row.Headline,
            About = string.Join(", ", row.About),
            Terms = string.Join("; ", row.Terms),
            Marking = mark.Words,
        }),
        $"audit-{Of}-{mark.InFileNames}".ToLowerInvariant());
}
