using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>A form that records one act on a seizure.</summary>
public abstract class SeizureFormPageModel<TCommand, TAnswer>(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
    where TCommand : ICommand<TAnswer>, new()
{
    [BindProperty]
    public TCommand Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Courts => [.. HttpContext.RequestServices.GetRequiredService<Gazetteer>().Courts
        .Select(court => new SelectListItem(court.Name, court.Code))];

    /// <summary>The form as it is first shown, with what is known already.</summary>
    protected virtual TCommand Known() => new();

    /// <summary>The command with what the address says.</summary>
    protected abstract TCommand Of(SeizureReference seizure);

    /// <summary>What was done, in a sentence for the page that comes next.</summary>
    protected abstract string Done(TAnswer answer);

    /// <summary>Gets what the page shows besides the seizure.</summary>
    /// <returns>The answer instead of the page, where what the address names is not there.</returns>
    protected virtual Task<IActionResult?> Prepare() => Task.FromResult<IActionResult?>(null);

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure)
    {
        if ((await Load(seizure) ?? await Prepare()) is { } answer)
        {
            return answer;
        }

        Form = Known();

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure) => await Load(seizure)
        ?? await Prepare()
        ?? await this.Ask(Mediator, Of(seizure), done: answer => Next(Done(answer)), form: nameof(Form));

    /// <summary>The id of a part of the seizure that the address names.</summary>
    protected Guid Named(string parameter) => Guid.TryParse(RouteData.Values[parameter]?.ToString(), out var id) ? id : Guid.Empty;

    /// <returns>"Not found", where the seizure has no such part.</returns>
    protected Task<IActionResult?> NotFoundUnless(bool isThere, string part) => Task.FromResult(
        isThere ? null : this.Show(Result<Guid>.Refused([Refusal.NotFound(part)]), done: _ => Page()));
}
