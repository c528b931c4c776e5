using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>The figure "networks disrupted" of one financial year beside the year before, each number a link to its rows.</summary>
internal sealed class ShowPerformancePageModel(IMediator mediator, Gazetteer gazetteer, TimeProvider clock) : PageModel
{
    private const int YearsOffered = 10;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public CountNetworksDisrupted.Answer This { get; private set; } = null!;

    public CountNetworksDisrupted.Answer Last { get; private set; } = null!;

    /// <summary>Last year's figure on the same day of the year, while this year goes on.</summary>
    public CountNetworksDisrupted.Answer LastByNow { get; private set; } = null!;

    public int Disruptions => This.Disruptions;

    public int Waiting { get; private set; }

    public int Rejected { get; private set; }

    public IReadOnlyList<ListMyBoroughs.Row> Served { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => London.DateOf(Now);

    public int CurrentYear => FinancialYear.Of(Today).StartsOn.Year;

    public bool IsGoingOn => This.Year == CurrentYear;

    public DateOnly LastByNowOn => Today.AddYears(-1);

    public IEnumerable<int> Years => Enumerable.Range(0, YearsOffered).Select(back => CurrentYear - back);

    public IReadOnlyList<Borough> Boroughs => gazetteer.Boroughs;

    public async Task<IActionResult> OnGetAsync()
    {
        var year = Year ?? CurrentYear;
        var counted = await mediator.Send(new CountNetworksDisrupted { Year = year });

        if (counted.IsRefused)
        {
            return counted.Refusals.Any(refusal => refusal.Kind == RefusalKind.Invalid) ? NotFound() : this.Show(counted, done: _ => Page());
        }

        This = counted.Value;
        Last = (await mediator.Send(new CountNetworksDisrupted { Year = Math.Max(2003, year - 1) })).Value;
        LastByNow = IsGoingOn ? (await mediator.Send(new CountNetworksDisrupted { Year = Last.Year, Through = LastByNowOn })).Value : Last;
        var others = (await mediator.Send(new CountClaims(year))).Value;
        (Waiting, Rejected) = (others.Waiting, others.Rejected);
        Served = (await mediator.Send(new ListMyBoroughs())).Value;

        return Page();
    }

    /// <summary>Whether there is nothing to compare.</summary>
    public bool HasNoRecords => This.Networks == 0 && Last.Networks == 0;

    /// <summary>"12 more than".</summary>
    public string Difference()
    {
        var more = This.Networks - LastByNow.Networks;

        return more == 0 ? "The same as the" : $"{Format.Number(Math.Abs(more))} {(more > 0 ? "more" : "fewer")} than";
    }

    public static int In(string boroughCode, CountNetworksDisrupted.Answer counted) =>
        counted.ByBorough.SingleOrDefault(row => row.BoroughCode == boroughCode)?.Networks ?? 0;

    public bool IsServed(string boroughCode) => Served.Any(borough => borough.Code == boroughCode);

    /// <summary>The boroughs served, the most networks first.</summary>
    public IEnumerable<ListMyBoroughs.Row> Ranked() =>
        Served.OrderByDescending(borough => In(borough.Code, This)).ThenBy(borough => borough.Name, StringComparer.Ordinal);

    /// <summary>"Hackney and Newham lead.", of at most four boroughs that stand before all others; else nothing.</summary>
    public string Leading()
    {
        var ranked = Ranked().Select(borough => (borough.Name, Networks: In(borough.Code, This))).Append((Name: "", Networks: 0)).ToList();
        var leading = Enumerable.Range(1, Math.Min(4, ranked.Count - 1)).LastOrDefault(first => ranked[first - 1].Networks > ranked[first].Networks);
        var names = ranked.Take(leading).Select(borough => borough.Name).ToList();

        return names.Count switch
        {
            0 => "",
            1 => Served.Count == 1 ? "" : $"{names[0]} leads.",
            _ => $"{string.Join(", ", names[..^1])} and {names[^1]} lead.",
        };
    }

    /// <summary>The rows of one number.</summary>
    public static string Rows(int year, string? borough = null, int? month = null, DateOnly? through = null) => UrlBuilder.Of(
        "/performance/networks",
        ("year", year.ToString(CultureInfo.InvariantCulture)),
        ("borough", borough),
        ("month", month?.ToString(CultureInfo.InvariantCulture)),
        ("through", through?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>"All 33 boroughs", or those that the reader serves.</summary>
    public string Where() => Served.Count == Boroughs.Count ? $"all {Boroughs.Count} boroughs"
        : Served.Count switch
        {
            0 => "no borough, since you serve none",
            1 => $"{Served[0].Name}, the borough you serve",
            <= 4 => $"{string.Join(", ", Served.SkipLast(1).Select(borough => borough.Name))} and {Served[^1].Name}, the boroughs you serve",
            _ => $"the {Served.Count} boroughs you serve",
        };
}
