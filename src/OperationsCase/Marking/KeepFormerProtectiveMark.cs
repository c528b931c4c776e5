using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Marking;

/// <summary>
/// Keeps the mark that an old record carried, as it was. It stands beside how the case is marked now, and nothing changes it again.
/// </summary>
[AllowedTo(Role.InformationManager)]
[StoredAs("KeepOldMark")]
public sealed record KeepFormerProtectiveMark : ICommand<string>, IConcernsCase
{
    public CaseReference Case { get; init; }

    public FormerProtectiveMark? OldMark { get; init; }

    internal sealed class Validator : AbstractValidator<KeepFormerProtectiveMark>
    {
        public Validator() => RuleFor(kept => kept.OldMark)
            .NotNull().WithMessage("Select the mark that the record had")
            .IsInEnum().WithMessage("Select one of the answers");
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        MarkingStore markings,
        CaseHistory history,
        ConflictingChange conflict,
        TimeProvider clock)
        : IRequestHandler<KeepFormerProtectiveMark, Result<string>>
    {
        public async Task<Result<string>> Handle(KeepFormerProtectiveMark command, CancellationToken cancellation)
        {
            var marked = await cases.Summary(currentCase.Id);
            var before = await markings.Of(marked.Id);
            var began = London.DateOf(await markings.BeganAt(marked.Id));

            if (before.OldMark is { } kept)
            {
                return Refusal.Conflict($"The old mark is already recorded as {kept.Words()}, and cannot be changed");
            }

            if (!MarkingSchemes.Of("gpms").WasInUse(began))
            {
                return Refusal.Conflict($"This case began on {Format.Day(began)}, when the old marks were not in use", nameof(OldMark));
            }

            var marking = new
            {
                SubjectId = marked.Id,
                marked.Reference,
                Mark = $"{before.Mark}",
                before.Caveat,
                OldMark = $"{command.OldMark}",
                MarkedAt = clock.GetUtcNow(),
                before.Version,
            };

            if (!await markings.Keep(marking, before.Version))
            {
                return Refusal.Conflict($"{await conflict.While(marked.Id, "changed the marking")} Look at it again");
            }

            history.Tell("Old mark recorded", $"The record had the mark {command.OldMark!.Value.Words()}.");

            return marked.Reference.Value;
        }
    }
}
