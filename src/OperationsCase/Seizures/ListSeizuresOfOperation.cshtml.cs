using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Seizures;

/// <summary>The cash seized in one operation.</summary>
public sealed class ListSeizuresOfOperationPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer)
{
    public IReadOnlyList<SeizureRow> Seizures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await Load(operation)
        ?? this.Show(
            await Mediator.Send(new ListSeizuresOfOperation(operation)),
            done: seizures =>
            {
                Seizures = seizures;

                return Page();
            });
}
