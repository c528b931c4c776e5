using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

/// <summary>
/// Puts a case of any kind aside until a day: it leaves the lists of work, its statutory clocks go on, and on the day it is back by itself.
/// The answer is the id of the pause.
/// </summary>
[AllowedTo(Role.Supervisors)]
[ByLeadBorough("put it aside")]
[SaidInAuditLog("Put a case aside until a day")]
public sealed record PauseCase : ICommand<Guid>, IConcernsCase, IPauseWords
{
    public CaseReference Case { get; init; }

    /// <summary>The London day on which it is back.</summary>
    [Display(Name = "Day on which it comes back")]
    public DateOnly? UntilOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<PauseCase>
    {
        public Validator(TimeProvider clock) => Include(new PauseRules(clock));
    }

    internal sealed class Handler(PauseStore pauses, CaseStore cases, CurrentCase currentCase, CaseHistory history)
        : IRequestHandler<PauseCase, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(PauseCase command, CancellationToken cancellation)
        {
            var id = currentCase.Id;

            if (await pauses.IsClosed(id))
            {
                return Refusal.Conflict("This case is closed, so there is nothing to put aside");
            }

            if (await pauses.Of(id) is { } before)
            {
                return Refusal.Conflict($"{before.SetByName} has put this case aside {PauseStore.Until(before.UntilOn)} already");
            }

            if (await pauses.Add(id, command.UntilOn!.Value, command.Why) is not { } pauseId)
            {
                return Refusal.Conflict("Someone else has put this case aside already");
            }

            await pauses.TellOwner(
                await cases.Summary(id),
                pauseId,
                "A case of yours was put aside",
                $"It is back on {Format.Day(command.UntilOn.Value)}. Its statutory deadlines go on. {command.Why}");
            history.IsAbout(pauseId);
            history.Tell($"Put aside {PauseStore.Until(command.UntilOn.Value)}", command.Why);

            return pauseId;
        }
    }
}
