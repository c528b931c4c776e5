using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disclosures;

public sealed class ListDisclosuresPageModel(IMediator mediator, IPageMarking mark) : DateRangePageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Recipient { get; set; }

    public ListDisclosures.Answer Found { get; private set; } = new([], 0, WithWhat: false);

    ListPageInfo IListPage.Part => new(ListDisclosures.PageSize, Found.Total, Found.Rows.Count);

    public bool IsFiltered => Recipient is not null || HasDays;

    public Task<IActionResult> OnGetAsync() => this.Ask(mediator, Query(PageNumber), done: found =>
    {
        Found = found;

        return Page();
    });

    /// <summary>The same list as a file, its first 10,000 rows.</summary>
    public Task<IActionResult> OnGetDownloadAsync() => this.Ask(mediator, Query(page: 1, ListDisclosures.MostRows), done: found => Csv(found.Rows));

    private ListDisclosures Query(int page, int rows = ListDisclosures.PageSize) =>
        new() { Recipient = Recipient, From = From, To = To, Page = page, Rows = rows };

    private FileContentResult Csv(IEnumerable<ListDisclosures.Row> rows) => CsvFile.Of(
        rows.Select(row => new
        {
            row.Id,
            DisclosedAt = DueFormat.Exact(row.DisclosedAt),
            Reference = row.Reference.Value,
            RecipientKind = row.RecipientKind.Words(),
            row.Organisation,
            row.Recipient,
            row.What,
            LegalGround = row.LegalGround.Words(),
            row.OtherGround,
            Means = row.Means.Words(),
            RecordedBy = row.OfficerName,
            RecordedAt = DueFormat.Exact(row.RecordedAt),
            row.CorrectsId,
            CorrectedAt = DueFormat.Exact(row.LaterAt),
            Marking = mark.Words,
        }),
        $"disclosures-{mark.InFileNames}".ToLowerInvariant());
}
