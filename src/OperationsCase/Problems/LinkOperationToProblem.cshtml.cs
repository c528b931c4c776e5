using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

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
