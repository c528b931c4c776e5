using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>One problem at a glance: whether the work helps, how far it has come, and what was seen last.</summary>
public sealed class GetProblemPageModel(IMediator mediator, ICurrentUser officer) : ProblemPageModel(mediator, officer)
{
    public GetProblemPage.Answer Shown { get; private set; } = null!;

    internal ProblemResponseEffect Effect => ProblemResponseEffect.Of(Head, Case.Signs);

    public async Task<IActionResult> OnGetAsync(ProblemReference problem) =>
        this.Show((await Mediator.Send(new GetProblemPage(problem))).OrAsked(), done: found =>
        {
            (Shown, Case) = (found, found.Case);

            return Page();
        });

    /// <summary>When the problem last came to a stage, or null while it has not.</summary>
    public DateTimeOffset? CameTo(ProblemStage stage) => Case.Moves.LastOrDefault(move => move.Stage == stage)?.MovedAt;
}
