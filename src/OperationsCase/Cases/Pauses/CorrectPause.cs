using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

/// <summary>Changes the day on which a case that is put aside comes back, or why it is put aside. The answer is the id of the pause.</summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("change until when it is put aside")]
[SaidInAuditLog("Changed until when a case is put aside")]
public sealed record CorrectPause : ICommand<Guid>, IConcernsCase, IPauseWords
{
    public CaseReference Case { get; init; }

    [Display(Name = "Day on which it comes back")]
    public DateOnly? UntilOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    /// <summary>The day that was shown: if somebody changed it meanwhile, nothing is.</summary>
    public DateOnly? WasUntilOn { get; init; }

    internal sealed class Validator : AbstractValidator<CorrectPause>
    {
        public Validator(TimeProvider clock)
        {
            Include(new PauseRules(clock));
            RuleFor(pause => pause.WasUntilOn).NotNull().WithMessage("Give the day you were shown");
        }
    }

    internal sealed class Handler(PauseStore pauses, CurrentCase currentCase, CaseHistory history) : IRequestHandler<CorrectPause, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(CorrectPause command, CancellationToken cancellation)
        {
            if (await pauses.Of(currentCase.Id) is not { } before)
            {
                return PauseStore.NotPaused;
            }

            if (before.UntilOn != command.WasUntilOn)
            {
                return Refusal.Conflict(
                    $"Someone else changed it while you had it open: the case is put aside {PauseStore.Until(before.UntilOn)} now. "
                    + "What you entered is kept below. Check it and save again");
            }

            await pauses.Change(before.Id, command.UntilOn!.Value, command.Why);
            history.IsAbout(before.Id);
            history.Was(new { before.UntilOn, before.Why });
            history.Tell($"Put aside {PauseStore.Until(command.UntilOn.Value)}", $"It was to be back on {Format.Day(before.UntilOn)}. {command.Why}");

            return before.Id;
        }
    }
}
