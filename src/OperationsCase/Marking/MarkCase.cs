using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Marking;

/// <summary>Marks a case up, or, by a supervisor and with a reason, down; and says how it must be handled. The answer is its reference.</summary>
[AllowedTo(Role.MoneyWorkers | Role.SntSergeant | Role.InformationManager)]
public sealed record MarkCase : ICommand<string>, IConcernsCase
{
    public CaseReference Case { get; init; }

    public ProtectiveMark? Mark { get; init; }

    /// <summary>What is said about handling, or nothing.</summary>
    public string? Caveat { get; init; }

    /// <summary>Why it is marked down.</summary>
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>That of the marking shown; 0 where nobody had marked the case.</summary>
    public int Version { get; init; }

    internal sealed class Validator : AbstractValidator<MarkCase>
    {
        public Validator()
        {
            RuleFor(marking => marking.Mark).NotNull().WithMessage("Select how it is marked").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(marking => marking.Caveat)
                .MaximumLength(100).WithMessage("How it must be handled must be 100 characters or fewer")
                .Must(caveat => caveat is null
                    || !caveat.Contains('\n', StringComparison.Ordinal)).WithMessage("How it must be handled must be one line")
                .Empty().When(marking => marking.Mark == ProtectiveMark.Official, ApplyConditionTo.CurrentValidator)
                .WithMessage("Only OFFICIAL-SENSITIVE has a handling caveat. Mark it up, or leave this blank");
            RuleFor(marking => marking.Reason).MaximumLength(500).WithMessage("Why it is marked down must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        MarkingStore markings,
        ICurrentUser officer,
        CaseHistory history,
        ConflictingChange conflict,
        TimeProvider clock)
        : IRequestHandler<MarkCase, Result<string>>
    {
        public async Task<Result<string>> Handle(MarkCase command, CancellationToken cancellation)
        {
            var marked = await cases.Summary(currentCase.Id);

            if (await restrictions.WhyNotChangedBy(marked.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            var before = await markings.Of(marked.Id);
            var isDown = command.Mark < before.Mark;

            if (isDown && (officer.Role & Role.Supervisors) == Role.None)
            {
                return Refusal.Invalid("Only a supervisor may mark a case down. Ask one of your borough", nameof(Mark));
            }

            if (isDown && command.Reason is null)
            {
                return Refusal.Invalid("Enter why it can be marked down", nameof(Reason));
            }

            if (marked.HolderId != officer.Id && (officer.Role & Role.Restrictors) == Role.None)
            {
                return Refusal.Forbidden("Ask the officer in the case or a supervisor to mark it");
            }

            if (command.Version == before.Version && before.Version > 0 && command.Mark == before.Mark && command.Caveat == before.Caveat)
            {
                return Refusal.Invalid("Nothing was changed. Select another mark, change the caveat, or leave this page", nameof(Mark));
            }

            var marking = new
            {
                SubjectId = marked.Id,
                marked.Reference,
                Mark = $"{command.Mark}",
                command.Caveat,
                OldMark = before.OldMark?.ToString(),
                MarkedAt = clock.GetUtcNow(),
                before.Version,
            };

            if (command.Version != before.Version || !await markings.Keep(marking, before.Version))
            {
                return Refusal.Conflict(
                    $"{await conflict.While(marked.Id, "changed the marking")} It now says: {before.Said}. Look at it again");
            }

            history.Was(new { before.Mark, before.Caveat });
            history.Tell(isDown
                ? "Marked down"
                : "Marked", $"{new CaseMark { Mark = command.Mark!.Value, Caveat = command.Caveat }.Said}.{(isDown ? $" {command.Reason}" : "")}");

            return marked.Reference.Value;
        }
    }
}
