using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>First shows which cases would go, then gives those that were chosen.</summary>
public sealed class ReassignCasesPageModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    /// <summary>Who has the cases.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Giver { get; set; }

    /// <summary>Who is to have them.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Taker { get; set; }

    [BindProperty]
    public ReassignCases Reassignment { get; set; } = new();

    public IReadOnlyList<ListMyBoroughs.Row> Boroughs { get; private set; } = [];

    public IReadOnlyList<ListTeam.Row> Team { get; private set; } = [];

    /// <summary>Those of the team; somebody whose account is closed is reached from the cases that no one works on.</summary>
    public IEnumerable<(Guid Id, string Name)> Givers => Team.Where(row => row.Cases > 0).Select(row => (row.Id, row.Name));

    public PreviewReassignment.Answer? Preview { get; private set; }

    public string PostAddress => $"/team/reassign?borough={Uri.EscapeDataString(Borough ?? "")}&giver={Giver}&taker={Taker}";

    /// <summary>All of them are chosen until somebody takes one out.</summary>
    public bool IsChosen(PreviewReassignment.Row row) => Reassignment.Cases.Count == 0 || Reassignment.Cases.Contains(row.Reference);

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync() => await Load() ?? await this.Ask(
        mediator,
        Reassignment with { Borough = Borough ?? "", From = Giver, To = Taker },
        form: nameof(Reassignment),
        done: count =>
        {
            TempData["Said"] = $"{Format.Count(count, "case")} {(count == 1 ? "is" : "are")} with {Preview?.ToName ?? "another officer"} now, who is told.";

            return Redirect("/team");
        });

    private async Task<IActionResult?> Load()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : boroughs.Value;
        var team = await mediator.Send(new ListTeam());
        Team = team.IsRefused ? [] : team.Value;

        if (Giver is null || Taker is null)
        {
            return null;
        }

        var preview = await mediator.Send(new PreviewReassignment { Borough = Borough ?? "", From = Giver, To = Taker });

        if (preview.IsRefused)
        {
            return this.Show(preview, done: _ => Page());
        }

        Preview = preview.Value;

        return null;
    }
}
