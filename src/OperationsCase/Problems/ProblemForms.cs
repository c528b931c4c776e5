using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Problems;

public sealed class RecordProblemPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RecordProblem Problem { get; set; } = new();

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync() => await Load()
        ?? await this.Ask(
            mediator,
            Problem,
            done: reference =>
            {
                TempData["Said"] = "The problem is recorded. Log its signs as they are seen.";

                return Redirect($"/problems/{reference}");
            },
            form: nameof(Problem));

    private async Task<IActionResult?> Load()
    {
        var choices = await mediator.Send(new ListOperationChoices());

        if (choices.IsRefused)
        {
            return this.Show(choices, done: _ => Page());
        }

        var boroughs = choices.Value.Wards
            .Select(ward => ward.BoroughName)
            .Distinct()
            .ToDictionary(name => name, name => new SelectListGroup { Name = name });
        Wards = [.. choices.Value.Wards.Select(ward => new SelectListItem(ward.Name, ward.Code) { Group = boroughs.Count > 1
            ? boroughs[ward.BoroughName]
            : null })];

        return null;
    }
}

public sealed class LogProblemSignPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public LogProblemSign Sign { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var now = clock.GetUtcNow();
        Sign = Sign with { SeenAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)) };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem) => await Load(problem)
        ?? await this.Ask(Mediator, Sign with { Problem = problem }, done: _ => Next("The sign is logged."), form: nameof(Sign));
}

public sealed class MoveProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public MoveProblem Move { get; set; } = new();

    public IEnumerable<ProblemStage> Reachable => Enum.GetValues<ProblemStage>().Where(stage => stage != Head.Stage && stage <= Head.Stage + 1);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        Move = Move with { Version = Head.Version, ResponseSinceOn = Head.ResponseSinceOn };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Move with { Problem = problem },
            done: _ => Next($"The problem is at {Move.Stage!.Value.InSentence()} now."),
            form: nameof(Move));

        return FormVersions.Refreshed(this, shown, "Move.Version", Head.Version);
    }
}

public sealed class ChangeProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public ChangeProblem Change { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        Change = new ChangeProblem
        {
            Version = Head.Version,
            Title = Head.Title,
            Place = Head.Place,
            What = Head.What,
            PanelPriority = Head.PanelPriority,
            NextPanelOn = Head.NextPanelOn,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Change with { Problem = problem },
            done: _ => Next("The details are changed. What they were before is in the history."),
            form: nameof(Change));

        return FormVersions.Refreshed(this, shown, "Change.Version", Head.Version);
    }
}

/// <summary>The operations that are part of the response to a problem, to be added to or taken back.</summary>
public sealed class LinkOperationToProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    [BindProperty]
    public LinkOperationToProblem Link { get; set; } = new();

    [BindProperty]
    public UnlinkOperationFromProblem Unlink { get; set; } = new();

    public IEnumerable<SelectListItem> Linked =>
        Case.Operations.Select(operation => new SelectListItem($"{operation.Name}, {operation.Reference}", operation.Reference.Value));

    public async Task<IActionResult> OnGetAsync(ProblemReference problem) => await Load(problem) ?? Page();

    /// <summary>A reference that leads nowhere is a slip of the pen here, and no missing page.</summary>
    public async Task<IActionResult> OnPostAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var typed = Link.Operation.Value;
        var result = typed.Length == 0
            ? Refusal.NotFound("operation")
            : await Mediator.Send(new LinkOperationToProblem { Problem = problem, Operation = typed.ToUpperInvariant() });

        if (result.Refusals.Any(refusal => refusal.Kind == RefusalKind.NotFound))
        {
            ModelState.AddModelError($"{nameof(Link)}.{nameof(Link.Operation)}", typed.Length == 0
                ? "Enter the reference of the operation"
                : "We could not find that operation. Check the reference");

            return Page();
        }

        return this.Show(result, done: _ => Next("The operation is linked. Its officer sees this problem on the case."), nameof(Link));
    }

    public async Task<IActionResult> OnPostUnlinkAsync(ProblemReference problem)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        this.AsksFor("Unlink.Operation", Unlink.Operation);

        return await this.Ask(
            Mediator,
            Unlink with { Problem = problem },
            form: nameof(Unlink),
            done: _ => Next("The link to the operation is removed. It stays in the history."));
    }
}

internal static class FormVersions
{
    /// <summary>What was typed is kept when a race was lost; saving again is then a decision made with the other version in view.</summary>
    public static IActionResult Refreshed(PageModel page, IActionResult shown, string field, int version)
    {
        if (shown is PageResult && page.ModelState[field]?.AttemptedValue != version.ToString(CultureInfo.InvariantCulture))
        {
            page.ModelState.SetModelValue(field, version, version.ToString(CultureInfo.InvariantCulture));
        }

        return shown;
    }
}
