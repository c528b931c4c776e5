using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.NeedToKnow;

/// <summary>Who may see a restricted case from now on, and until when that holds without another look.</summary>
public abstract record RestrictionTerms : IConcernsCase
{
    /// <summary>The furthest day of review that may be set, in months.</summary>
    public const int MonthsToReview = 12;

    public CaseReference Case { get; init; }

    /// <summary>The officers on the list; whoever holds the case and whoever sends this are added to it.</summary>
    public IReadOnlyList<Guid> OfficerIds { get; init; } = [];

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    /// <summary>The London day by which somebody must look again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <returns>The whole list, or null when somebody on it could not see the case anyway.</returns>
    internal IReadOnlyList<AccessListCandidate>? Among(IReadOnlyList<AccessListCandidate> candidates, params ReadOnlySpan<Guid> always)
    {
        var asked = OfficerIds.Concat(always.ToArray()).ToHashSet();
        var found = candidates.Where(candidate => asked.Contains(candidate.Id)).ToList();

        return OfficerIds.All(id => candidates.Any(candidate => candidate.Id == id)) ? found : null;
    }

    internal static readonly Refusal NotAmong =
        Refusal.Invalid(
            "Select officers who could see this case if it were not restricted. To add someone from another borough, share the operation "
                + "with them first",
            nameof(OfficerIds));

    internal abstract class BaseValidator<T> : AbstractValidator<T> where T : RestrictionTerms
    {
        protected BaseValidator(TimeProvider clock)
        {
            RuleFor(who => who.Reason)
                .NotEmpty().WithMessage("Enter why only these officers may see it")
                .MaximumLength(1000).WithMessage("Why only these officers may see it must be 1,000 characters or fewer");
            RuleFor(who => who.ReviewOn)
                .NotNull().WithMessage("Enter the day by which this must be reviewed")
                .Must(on => on is null || on > London.DateOf(clock.GetUtcNow())).WithMessage("Day of review must be in the future")
                .Must(on => on is null || on <= London
                    .DateOf(clock.GetUtcNow())
                    .AddMonths(MonthsToReview)).WithMessage($"Day of review must be within {MonthsToReview} months");
        }
    }
}
