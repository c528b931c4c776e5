using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Seizures;

public sealed class CorrectDetentionOrderPageModel(IMediator mediator, ICurrentUser officer, IServiceProvider services)
    : SeizureCorrectionPageModel<CorrectDetentionOrder>(mediator, officer)
{
    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];

    protected override CorrectDetentionOrder? Recorded(Guid? partId) =>
        Case.Orders.FirstOrDefault(row => row.Id == partId) is not { } order ? null : new CorrectDetentionOrder
        {
            Version = Head.Version,
            CourtCode = order.CourtCode,
            MadeAt = order.MadeAt,
            LastDayOn = order.LastDayOn,
        };

    protected override CorrectDetentionOrder Of(SeizureReference seizure, Guid? partId) =>
        Correction with { Seizure = seizure, OrderId = partId ?? Guid.Empty };
}
