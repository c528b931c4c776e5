using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

internal static class PremisesQuestions
{
    /// <summary>Asks which recorded premises the address of a notice is, unless the operation is linked to them already.</summary>
    /// <returns>The form with the question; null when there is none.</returns>
    public static async Task<IActionResult?> Ask(
        this PremisesQuestion question,
        PageModel page,
        IMediator mediator,
        OperationReference operation,
        string address)
    {
        if (!page.ModelState.IsValid)
        {
            return null;
        }

        var linked = await mediator.Send(new ListPremisesOfOperation(operation));

        return await question.IsToBeAsked(mediator, address, linked.IsRefused ? [] : [.. linked.Value.Rows.Select(row => row.Reference)])
            ? page.Page()
            : null;
    }
}
