using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>A form of the closure, with the courts to choose from.</summary>
public abstract class ClosureFormPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services) : OperationPageModel(mediator, officer)
{
    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];
}
