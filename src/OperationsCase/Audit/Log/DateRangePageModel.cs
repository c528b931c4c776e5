using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Log;

/// <summary>A page of <see cref="DateRangeQuery"/>: its days, its number, and what its download is called.</summary>
public abstract class DateRangePageModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    protected bool HasDays => From is not null || To is not null;

    /// <summary>"Download these 61 (CSV)", or how many of more than a file has.</summary>
    public static string DownloadWords(int total, bool orMore) =>
        orMore || total > DateRangeQuery.MostRows
            ? $"Download the first {Format.Number(DateRangeQuery.MostRows)} of them (CSV)"
            : $"Download these {Format.Number(total)} (CSV)";
}
