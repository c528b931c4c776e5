using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// Corrects when and where a hearing was, what the court decided and what was noted of it; what followed from it is worked out again.
/// </summary>
/// <remarks>
/// What the court decided is one answer: without <see cref="Outcome"/> all of it stays as it is recorded, with it the court said of the time
/// after what stands beside it and nothing else.
/// </remarks>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectHearing : ICorrection, IHearingDecision
{
    public OperationReference Operation { get; init; }

    public Guid HearingId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time of the hearing")]
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Left out, what the court decided is as it is recorded.</summary>
    public HearingOutcome? Outcome { get; init; }

    [Display(Name = "Time of the next hearing")]
    public DateTimeOffset? ResumesAt { get; init; }

    public bool NoticeContinues { get; init; }

    [Display(Name = "Time the notice continues to")]
    public DateTimeOffset? ContinuesUntil { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer) : CorrectionRules<CorrectHearing>(Facts(clock, gazetteer));

    private static InlineValidator<CorrectHearing> Facts(TimeProvider clock, Gazetteer gazetteer)
    {
        var facts = new InlineValidator<CorrectHearing>();
        facts.RuleFor(hearing => hearing.CourtCode)
            .NotEmpty().WithMessage("Select the court that heard it")
            .Must(code => string.IsNullOrEmpty(code) || gazetteer.Court(code) is not null)
            .WithMessage("There is no such court. Select one from the list");
        facts.RuleFor(hearing => hearing.HeardAt)
            .NotNull().WithMessage("Enter the date and time of the hearing")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the hearing cannot be in the future");
        facts.RuleFor(hearing => hearing.Outcome).IsInEnum();
        facts.RuleFor(hearing => hearing.Outcome)
            .NotNull().WithMessage("Select what the court decided")
            .When(hearing => hearing.ResumesAt is not null || hearing.NoticeContinues || hearing.ContinuesUntil is not null);
        facts.AsksForWhatGoesWithIt();
        facts.RuleFor(hearing => hearing.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");

        return facts;
    }

    /// <summary>The correction with what the court decided, as it is recorded where the correction does not say.</summary>
    internal CorrectHearing Whole(RecordedHearing it) => Outcome is not null ? this : this with
    {
        Outcome = it.Outcome,
        ResumesAt = it.ResumesAt,
        NoticeContinues = it.NoticeContinues,
        ContinuesUntil = it.ContinuesUntil,
    };

    internal Refusal? WhyNot(RecordedHearing it)
    {
        var heard = HeardAt!.Value;

        return heard < it.ServedAt ? Refusal.Invalid($"The notice was served {Format.Moment(it.ServedAt)}, so it was heard after that", nameof(HeardAt))
            : heard <= it.EarlierAt ? Refusal.Invalid($"It was heard {Format.Moment(it.EarlierAt!.Value)} before, so this hearing was later", nameof(HeardAt))
            : heard >= it.LaterAt ? Refusal.Invalid($"It was heard again {Format.Moment(it.LaterAt!.Value)}, so this hearing was earlier", nameof(HeardAt))
            : it.EffectiveFrom < heard && it.EffectiveFrom != it.HeardAt ? Refusal.Invalid(
                $"The order takes effect {Format.Moment(it.EffectiveFrom!.Value)}, so it was made before that. Correct the order first",
                nameof(HeardAt))
            : it.IsDecided(this) ? null : WhyNotDecided(it);
    }

    /// <summary>Why the court cannot have decided otherwise than is recorded: something that is recorded followed from it.</summary>
    private Refusal? WhyNotDecided(RecordedHearing it) =>
        it.IsClosed ? Refusal.Conflict("This operation is closed. Reopen it before you correct what the court decided", nameof(Outcome))
        : it.LaterAt is { } later ? Refusal.Conflict(
            $"It was heard again {Format.Moment(later)}, which followed from what the court decided here. Correct that hearing instead",
            nameof(Outcome))
        : it.OrderId is not null ? Refusal.Conflict(
            "The order that the court made at this hearing is recorded. Correct the order instead",
            nameof(Outcome))
        : it.ChangedAt is { } changed ? Refusal.Conflict(
            $"After this hearing it was recorded that the notice {it.ChangedHow}, {Format.Moment(changed)}. Correct that first",
            nameof(Outcome))
        : it.IsOtherInForce && !this.EndsNotice() ? Refusal.Conflict(
            "Another closure notice for these premises is in force now. Correct when that one ended first",
            nameof(Outcome))
        : null;

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        HearingDeadlines limits,
        HearingCorrection hearings) : IRequestHandler<CorrectHearing, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectHearing command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);

            if (await hearings.Find(id, command.HearingId) is not { } it)
            {
                return Refusal.NotFound("hearing");
            }

            var corrected = command.Whole(it);

            if (corrected.WhyNot(it) is { } wrong)
            {
                return wrong;
            }

            if (!it.IsDecided(corrected) && await limits.WhyNot(corrected, it.ServedAt) is { } beyond)
            {
                return beyond;
            }

            var recorded = it.Facts(withDecision: command.Outcome is not null);

            if (await correction.WhyNot(id, command, recorded) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Correct, new
            {
                command.HearingId,
                command.CourtCode,
                command.HeardAt,
                Outcome = corrected.Outcome.ToString(),
                command.Note,
            });

            if (command.HeardAt != it.HeardAt || command.CourtCode != it.CourtCode || !it.IsDecided(corrected))
            {
                await hearings.Follow(it, corrected, id);
            }

            return await correction.Tell(id, it.NoticeId, command, recorded, "Hearing");
        }
    }

    private static class Sql
    {
        internal const string Correct =
            """
            UPDATE ClosureHearing
            SET CourtCode = @CourtCode, HeardAt = @HeardAt, Outcome = @Outcome, Note = @Note
            WHERE Id = @HearingId
            """;
    }
}
