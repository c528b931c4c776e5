using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Intelligence;

/// <summary>Logs intelligence about an operation or network with its 3x5x2 grading, or with the 5x5x5 grading under which it was recorded.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record LogIntelligence : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public CaseReference Case { get; init; }

    /// <summary>What is known, in words that do not tell where it came from.</summary>
    [DataType(DataType.MultilineText)]
    public string Content { get; init; } = "";

    /// <summary>Where it came from.</summary>
    [DataType(DataType.MultilineText)]
    public string Provenance { get; init; } = "";

    public SourceGrade? Source { get; init; }

    public IntelligenceAssessment? Assessment { get; init; }

    public HandlingCode? Handling { get; init; }

    /// <summary>On what conditions it may be shared; needed under C.</summary>
    [DataType(DataType.MultilineText)]
    public string? Conditions { get; init; }

    /// <summary>The grading of an entry that was recorded under 5x5x5, such as B24; then the three others are left empty.</summary>
    public string? OldGrading { get; init; }

    /// <summary>The London day on which it was recorded under 5x5x5.</summary>
    public DateOnly? RecordedOn { get; init; }

    private IntelligenceGrading? Graded => OldGrading is not null ? IntelligenceGrading.Old(OldGrading)
        : Source is { } source
            && Assessment is { } assessment
            && Handling is { } handling ? IntelligenceGrading.Of(source, assessment, handling) : null;

    internal sealed class Validator : AbstractValidator<LogIntelligence>
    {
        public Validator(TimeProvider clock)
        {
            When(entry => entry.OldGrading is null, () =>
            {
                RuleFor(entry => entry.Source)
                    .NotNull()
                    .WithMessage("Select how reliable the source is")
                    .IsInEnum()
                    .WithMessage("Select one of the answers");
                RuleFor(entry => entry.Assessment)
                    .NotNull()
                    .WithMessage("Select how the intelligence is known")
                    .IsInEnum()
                    .WithMessage("Select one of the answers");
                RuleFor(entry => entry.Handling)
                    .NotNull()
                    .WithMessage("Select whether it may be shared")
                    .IsInEnum()
                    .WithMessage("Select one of the answers");
                RuleFor(entry => entry.RecordedOn).Null().WithMessage("Leave the day blank: it is recorded as today");
            }).Otherwise(() =>
            {
                RuleFor(entry => entry.OldGrading)
                    .Must(typed => IntelligenceGrading.Old(typed) is not null)
                    .WithMessage("Enter the old grading as a letter and two numbers, like B24");
                RuleFor(entry => entry.Source).Must((entry, source) => source is null && entry.Assessment is null && entry.Handling is null)
                    .WithMessage("Leave the 3x5x2 grading blank: an old grading is kept as it was");
                RuleFor(entry => entry.RecordedOn)
                    .NotNull().WithMessage("Enter the day on which it was recorded under 5x5x5")
                    .Must(on => on is null || Marking.MarkingSchemes
                        .Of(IntelligenceGrading.Before)
                        .WasInUse(on.Value)).WithMessage("5x5x5 was not in use on that day. Grade it under 3x5x2");
                RuleFor(entry => entry.RecordedOn)
                    .Must(on => on is null || on <= London.DateOf(clock.GetUtcNow()))
                    .WithMessage("Day of recording cannot be in the future");
            });
            RuleFor(entry => entry.Conditions)
                .NotEmpty().When(
                    entry => entry.Handling == HandlingCode.C,
                    ApplyConditionTo.CurrentValidator).WithMessage("Enter on what conditions it may be shared")
                .MaximumLength(500).WithMessage("Conditions must be 500 characters or fewer");
            RuleFor(entry => entry.Content)
                .NotEmpty().WithMessage("Enter what is known")
                .MaximumLength(2000).WithMessage("What is known must be 2,000 characters or fewer");
            RuleFor(entry => entry.Provenance)
                .NotEmpty().WithMessage("Enter where it came from")
                .MaximumLength(1000).WithMessage("Where it came from must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        CaseKinds kinds,
        IntelligenceStore intelligence,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<LogIntelligence, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LogIntelligence command, CancellationToken cancellation)
        {
            var about = await cases.Summary(currentCase.Id);

            if (kinds[about.Subject].WhyNoIntelligence is { } whyNot)
            {
                return Refusal.Conflict(whyNot, nameof(Case));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var grading = command.Graded!;

            await intelligence.Add(id, grading, new
            {
                Id = id,
                SubjectId = about.Id,
                grading.Scheme,
                grading.Source,
                grading.Assessment,
                grading.Handling,
                command.Conditions,
                command.Content,
                command.Provenance,
                RecordedOn = command.RecordedOn ?? London.DateOf(now),
                LoggedAt = now,
                LoggedById = officer.Id,
            });

            history.IsAbout(id);
            history.Tell("Intelligence logged", $"Graded {grading.Source}{grading.Assessment}{grading.Handling} under {grading.Scheme}.");

            return id;
        }
    }
}
