using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>A form about one sign of a problem, which answers "not found" where the problem has none such that stands.</summary>
public abstract class ProblemSignPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    public ListProblemSigns.Row Sign { get; private set; } = null!;

    protected async Task<IActionResult?> LoadSign(ProblemReference problem, Guid signId)
    {
        if (await Load(problem) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListProblemSigns { Problem = problem, SignId = signId });

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        if (found.Value.Rows.SingleOrDefault() is not { } sign)
        {
            return NotFound();
        }

        Sign = sign;

        return null;
    }
}
