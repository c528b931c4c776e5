using FluentValidation;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>What a court decided at a hearing, whether it is recorded or corrected.</summary>
public interface IHearingDecision
{
    DateTimeOffset? HeardAt { get; }

    HearingOutcome? Outcome { get; }

    /// <summary>When an adjourned hearing goes on; left out while the court has not said.</summary>
    DateTimeOffset? ResumesAt { get; }

    /// <summary>Whether the court let the notice go on to the end of an adjournment.</summary>
    bool NoticeContinues { get; }

    /// <summary>Until when the court let the notice go on although it made no order; left out when it did not. 2014 Act, s. 81(2).</summary>
    DateTimeOffset? ContinuesUntil { get; }
}

internal static class HearingDecisionRules
{
    public static void AsksForWhatGoesWithIt<T>(this AbstractValidator<T> validator) where T : IHearingDecision
    {
        validator.RuleFor(hearing => hearing.ResumesAt)
            .GreaterThan(hearing => hearing.HeardAt)
            .WithMessage("The next hearing can only be after this one");
        validator.RuleFor(hearing => hearing.ResumesAt)
            .Null()
            .WithMessage("Only an adjourned hearing has a next hearing")
            .When(hearing => hearing.Outcome is not null and not HearingOutcome.Adjourned);
        validator.RuleFor(hearing => hearing.NoticeContinues)
            .Equal(false)
            .WithMessage("Only an adjournment can continue the notice to its end")
            .When(hearing => hearing.Outcome is not null and not HearingOutcome.Adjourned);
        validator.RuleFor(hearing => hearing.ContinuesUntil)
            .Null()
            .WithMessage("The notice can only be continued when no order was made")
            .When(hearing => hearing.Outcome is not null and not HearingOutcome.Refused);
        validator.RuleFor(hearing => hearing.ContinuesUntil)
            .GreaterThan(hearing => hearing.HeardAt)
            .WithMessage("The notice can only continue after the hearing");
    }

    /// <summary>Whether what the court said of going on is within the law that governs the notice.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="adjournment">The longest adjournment, from the day of the hearing.</param>
    /// <param name="continuation">The longest that a notice can go on without an order; none where the law knows no such thing.</param>
    public static Refusal? WhyNot(this IHearingDecision hearing, DeadlineCalculation adjournment, DeadlineCalculation? continuation) => hearing switch
    {
        { ResumesAt: { } resumes } when London.DateOf(resumes) > adjournment.LastDayOn =>
            Refusal.Invalid(
                $"A hearing can be adjourned to {Format.Day(adjournment.LastDayOn!.Value)} at most: {adjournment.Rule.Source}",
                nameof(IHearingDecision.ResumesAt)),
        { ContinuesUntil: not null } when continuation is null => Refusal.Invalid(
            "Under the Act of 2003 a notice cannot continue without an order",
            nameof(IHearingDecision.ContinuesUntil)),
        { ContinuesUntil: { } until } when until > continuation!.DueAt =>
            Refusal.Invalid(
                $"The notice can continue to {DueFormat.When(continuation.DueAt)} at most: {continuation.Rule.Source}",
                nameof(IHearingDecision.ContinuesUntil)),
        _ => null,
    };

    /// <summary>Whether the clock of the notice itself ended with the hearing: a court has the notice in its hand from then on.</summary>
    public static bool EndsNoticeClock(this IHearingDecision hearing) => hearing.Outcome != HearingOutcome.Adjourned || hearing.NoticeContinues;

    /// <summary>Whether the notice itself ended with the hearing.</summary>
    public static bool EndsNotice(this IHearingDecision hearing) => hearing is { Outcome: HearingOutcome.Refused, ContinuesUntil: null };
}
