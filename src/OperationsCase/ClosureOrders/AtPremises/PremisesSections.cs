using MediatR;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>The operations, notices and orders at premises, on their page.</summary>
internal sealed class ClosuresAtPremisesSection : IPageSection<GetPremisesPageModel>
{
    public string Partial => "/ClosureOrders/AtPremises/ClosuresAtPremises.cshtml";

    public async Task<Result<object>> Of(GetPremisesPageModel page, IMediator mediator)
    {
        var found = await mediator.Send(new ListClosuresAtPremises(page.Head.Reference));

        return found.IsRefused ? Result<object>.Refused(found.Refusals) : Result<object>.Of(found.Value);
    }
}

/// <summary>The premises that an operation is about, on its page.</summary>
/// <param name="Operation">Its reference.</param>
/// <param name="Found">What it is linked to, and what is suggested.</param>
/// <param name="MayLink">Whether the officer may link and unlink.</param>
public sealed record PremisesOfOperation(string Operation, ListPremisesOfOperation.Answer Found, bool MayLink);

internal sealed class PremisesOfOperationSection : IPageSection<GetOperationPageModel>
{
    public string Partial => "/ClosureOrders/AtPremises/PremisesOfOperation.cshtml";

    public async Task<Result<object>> Of(GetOperationPageModel page, IMediator mediator)
    {
        var found = await mediator.Send(new ListPremisesOfOperation(page.Head.Reference));

        return found.IsRefused
            ? Result<object>.Refused(found.Refusals)
            : Result<object>.Of(new PremisesOfOperation(page.Head.Reference, found.Value, page.MayWrite));
    }
}
