using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

public sealed class RecordDetentionOrderPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services) : SeizurePageModel(mediator, officer)
{
    [BindProperty]
    public RecordDetentionOrder Order { get; set; } = new();

    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure) => await Load(seizure) ?? Page();

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure) => await Load(seizure)
        ?? await this.Ask(
            Mediator,
            Order with { Seizure = seizure },
            done: answer => Next(answer.Warning is null
                ? "The order is recorded, and its end is a deadline."
                : $"The order is recorded. {answer.Warning}."),
            form: nameof(Order));
}
