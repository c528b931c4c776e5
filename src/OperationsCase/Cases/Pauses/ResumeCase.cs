using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

/// <summary>Takes up a case that is put aside before its day. The answer is the id of the pause that ended.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("take it up again")]
[SaidInAuditLog("Took up a case that was put aside")]
public sealed record ResumeCase : ICommand<Guid>, IConcernsCase
{
    public CaseReference Case { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ResumeCase>
    {
        public Validator() => RuleFor(resume => resume.Why)
            .NotEmpty().WithMessage("Enter why the case is taken up again")
            .MaximumLength(1000).WithMessage("Why the case is taken up again must be 1,000 characters or fewer");
    }

    internal sealed class Handler(PauseStore pauses, CaseStore cases, CurrentCase currentCase, ICurrentUser officer, CaseHistory history)
        : IRequestHandler<ResumeCase, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ResumeCase command, CancellationToken cancellation)
        {
            if (await pauses.Of(currentCase.Id) is not { } before || !await pauses.End(before.Id, officer.Id))
            {
                return PauseStore.NotPaused;
            }

            await pauses.TellOwner(await cases.Summary(currentCase.Id), before.Id, PauseStore.IsBack, command.Why);
            history.IsAbout(before.Id);
            history.Was(new { before.UntilOn });
            history.Tell("Taken up again", $"It was put aside until {Format.Day(before.UntilOn)}. {command.Why}");

            return before.Id;
        }
    }
}
