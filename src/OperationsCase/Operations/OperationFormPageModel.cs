using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>The form of one kind of operation: the questions of every kind, and its own.</summary>
public abstract class OperationFormPageModel<TOperation>(IMediator mediator, ICurrentUser officer) : PageModel, IOperationForm
    where TOperation : NewOperation, new()
{
    [BindProperty]
    public TOperation Operation { get; set; } = new();

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Operation = Operation with { OfficerId = officer.Id };

        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var answer = await this.Ask(mediator, Operation, done: reference => RedirectToPage(
            "/Operations/GetOperation",
            new { operation = reference }), form: nameof(Operation));

        return answer is PageResult ? await Load() ?? answer : answer;
    }

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
        Officers = [.. choices.Value.Officers.Select(colleague => new SelectListItem(
            $"{colleague.Name}, {colleague.Unit}",
            colleague.Id.ToString()))];

        return null;
    }
}

/// <summary>What the questions of every kind are chosen from.</summary>
public interface IOperationForm
{
    IReadOnlyList<SelectListItem> Wards { get; }

    IReadOnlyList<SelectListItem> Officers { get; }
}

public sealed class LogCrackHouseClosurePageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogCrackHouseClosure>(mediator, officer);

public sealed class LogOpenMarketPageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogOpenMarket>(mediator, officer);

public sealed class LogCannabisFactoryPageModel(IMediator mediator, ICurrentUser officer) : OperationFormPageModel<LogCannabisFactory>(mediator, officer);
