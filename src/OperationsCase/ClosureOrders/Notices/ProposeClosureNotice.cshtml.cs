using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.Notices;

public sealed class ProposeClosureNoticePageModel(
    IMediator mediator,
    ICurrentUser officer,
    IServiceProvider services) : ClosureStepPageModel<ProposeClosureNotice>(mediator, officer, services)
{
    [BindProperty]
    public PremisesQuestion AtPremises { get; set; } = new();

    protected override string Said => "The notice is proposed. Now record who was consulted.";

    protected override Task<IActionResult?> AskFirst(OperationReference operation) => AtPremises.Ask(this, Mediator, operation, Step.Premises);

    protected override ProposeClosureNotice Of(OperationReference operation, Guid id) => Step with { Operation = operation };
}
