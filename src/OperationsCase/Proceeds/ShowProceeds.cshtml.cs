using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Proceeds;

/// <summary>Acts and money by stage in a financial year beside a baseline, and one stage broken down.</summary>
public sealed class ShowProceedsPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : PageModel
{
    private const int YearsOffered = 10;
    private const string ByNetwork = "Network";

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Baseline { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProceedsStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public CountProceeds.Answer? Counted { get; private set; }

    public int ShownYear => Year ?? CurrentYear;

    public int ShownBaseline => Baseline ?? ShownYear - 1;

    public ProceedsStage ShownStage => Stage ?? ProceedsStage.Seized;

    /// <summary>What the stage is broken down by; null for networks.</summary>
    public ProceedsAxis? Axis => string.Equals(By, ByNetwork, StringComparison.OrdinalIgnoreCase) ? null
        : Enum.TryParse<ProceedsAxis>(By, ignoreCase: true, out var by) && Enum.IsDefined(by) ? by
        : ProceedsAxis.Borough;

    public string ShownBy => Axis?.ToString() ?? ByNetwork;

    /// <summary>What it can be broken down by.</summary>
    public static IEnumerable<string> Choices => [.. Enum.GetNames<ProceedsAxis>(), ByNetwork];

    /// <summary>The lines of the breakdown, most money first.</summary>
    public IReadOnlyList<CountProceeds.AxisRow> Rows { get; private set; } = [];

    /// <summary>What of the stage no network has that is listed; null where it is not broken down by network.</summary>
    public long? NotAttributedPence { get; private set; }

    public bool MayCheck => officer.May<CheckProceeds>();

    public IEnumerable<int> Years => Enumerable.Range(0, YearsOffered).Select(back => CurrentYear - back);

    private int CurrentYear => FinancialYear.Of(London.DateOf(clock.GetUtcNow())).StartsOn.Year;

    public string Acts(CountProceeds.AxisRow row) => UrlBuilder.Of(
        "/proceeds/acts",
        ("year", $"{ShownYear}"),
        ("stage", $"{ShownStage}"),
        (ShownBy.ToLowerInvariant(), row.Key));

    public async Task<IActionResult> OnGetAsync()
    {
        var counted = await mediator.Send(new CountProceeds
        {
            Year = ShownYear,
            Baseline = ShownBaseline,
            Stage = ShownStage,
            By = Axis ?? ProceedsAxis.Borough,
        });

        if (counted.IsRefused)
        {
            return this.Show(counted, done: _ => Page());
        }

        Counted = counted.Value;
        Rows = Counted.Cells;

        return Axis is not null ? Page() : this.Show(
            await mediator.Send(new ListNetworkProceeds { Year = ShownYear, Stage = ShownStage }),
            done: networks =>
            {
                Rows = [.. networks.Rows.Select(row => new CountProceeds.AxisRow(row.Reference.Value, row.Name, (int)row.Acts, row.AmountPence))];
                NotAttributedPence = Counted.Stages.Single(stage => stage.Stage == ShownStage).AmountPence - networks.Rows.Sum(row => row.AmountPence);

                return Page();
            });
    }
}
