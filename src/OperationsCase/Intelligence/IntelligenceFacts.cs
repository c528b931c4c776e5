using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Intelligence;

/// <summary>What an entry of intelligence says, with its grading.</summary>
public abstract record IntelligenceFacts
{
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

    internal IntelligenceGrading? Graded => OldGrading is not null ? IntelligenceGrading.Old(OldGrading)
        : Source is { } source
            && Assessment is { } assessment
            && Handling is { } handling ? IntelligenceGrading.Of(source, assessment, handling) : null;
}

internal static class IntelligenceRules
{
    /// <summary>The rules of what an entry says and of its grading, under the scheme that it was graded under.</summary>
    public static void AsksForTheIntelligence<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : IntelligenceFacts
    {
        validator.When(entry => entry.OldGrading is null, () => AsksForTheGrading(validator)).Otherwise(() => AsksForTheOldGrading(validator, clock));
        validator.RuleFor(entry => entry.Conditions)
            .NotEmpty().When(entry => entry.Handling == HandlingCode.C, ApplyConditionTo.CurrentValidator)
            .WithMessage("Enter on what conditions it may be shared")
            .MaximumLength(500).WithMessage("Conditions must be 500 characters or fewer");
        validator.RuleFor(entry => entry.Content)
            .NotEmpty().WithMessage("Enter what is known")
            .MaximumLength(2000).WithMessage("What is known must be 2,000 characters or fewer");
        validator.RuleFor(entry => entry.Provenance)
            .NotEmpty().WithMessage("Enter where it came from")
            .MaximumLength(1000).WithMessage("Where it came from must be 1,000 characters or fewer");
    }

    private static void AsksForTheGrading<T>(AbstractValidator<T> validator) where T : IntelligenceFacts
    {
        validator.RuleFor(entry => entry.Source)
            .NotNull().WithMessage("Select how reliable the source is")
            .IsInEnum().WithMessage("Select one of the answers");
        validator.RuleFor(entry => entry.Assessment)
            .NotNull().WithMessage("Select how the intelligence is known")
            .IsInEnum().WithMessage("Select one of the answers");
        validator.RuleFor(entry => entry.Handling)
            .NotNull().WithMessage("Select whether it may be shared")
            .IsInEnum().WithMessage("Select one of the answers");
        validator.RuleFor(entry => entry.RecordedOn).Null().WithMessage("Leave the day blank: it is recorded as today");
    }

    private static void AsksForTheOldGrading<T>(AbstractValidator<T> validator, TimeProvider clock) where T : IntelligenceFacts
    {
        validator.RuleFor(entry => entry.OldGrading)
            .Must(typed => IntelligenceGrading.Old(typed) is not null)
            .WithMessage("Enter the old grading as a letter and two numbers, like B24");
        validator.RuleFor(entry => entry.Source)
            .Must((entry, source) => source is null && entry.Assessment is null && entry.Handling is null)
            .WithMessage("Leave the 3x5x2 grading blank: an old grading is kept as it was");
        validator.RuleFor(entry => entry.RecordedOn)
            .NotNull().WithMessage("Enter the day on which it was recorded under 5x5x5")
            .Must(on => on is null || Marking.MarkingSchemes.Of(IntelligenceGrading.Before).WasInUse(on.Value))
            .WithMessage("5x5x5 was not in use on that day. Grade it under 3x5x2");
        validator.RuleFor(entry => entry.RecordedOn)
            .Must(on => on is null || on <= London.DateOf(clock.GetUtcNow()))
            .WithMessage("Day of recording cannot be in the future");
    }
}
