using FluentValidation;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>A cancellation or variation notice: both need the rank that the notice itself needed.</summary>
public interface IChangesNotice
{
    Guid NoticeId { get; }

    string AuthorisedBy { get; }

    AuthorisingRank? Rank { get; }

    DateTimeOffset? MadeAt { get; }

    string What { get; }
}

internal static class NoticeChangeRules
{
    public static void AsksForWhoAndWhen<T>(this AbstractValidator<T> validator, TimeProvider clock, string what) where T : IChangesNotice
    {
        validator.RuleFor(change => change.What)
            .NotEmpty()
            .WithMessage(what)
            .MaximumLength(1000)
            .WithMessage("This must be 1,000 characters or fewer");
        validator.RuleFor(change => change.AuthorisedBy)
            .NotEmpty()
            .WithMessage("Enter who signed it")
            .MaximumLength(100)
            .WithMessage("Name must be 100 characters or fewer");
        validator.RuleFor(change => change.Rank).NotNull().WithMessage("Select their rank").IsInEnum();
        validator.RuleFor(change => change.MadeAt)
            .NotNull().WithMessage("Enter the date and time it was issued")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("The time it was issued cannot be in the future");
    }

    public static Refusal? WhyNot(this IChangesNotice change, NoticeForUpdate notice) =>
        notice.HeardAt is not null ? Refusal.Conflict("A court has heard the application, so only the court can change this")
        : change.Rank < notice.Rank ? Refusal.Invalid(
            $"This notice was authorised by a {notice.Rank!.Value.InSentence()}, so it needs one",
            nameof(IChangesNotice.Rank))
        : change.MadeAt < notice.ServedAt ? Refusal.Invalid(
            $"It can only be issued after the notice was served, at {Format.Moment(notice.ServedAt)}",
            nameof(IChangesNotice.MadeAt))
        : change.MadeAt > notice.LapsesAt ? Refusal.Invalid(
            $"The notice expired at {DueFormat.When(notice.LapsesAt)}, because no court had heard it. Record that it expired",
            nameof(IChangesNotice.MadeAt))
        : null;

    public static NoticeChange Change(this IChangesNotice change, NoticeChangeKind kind) =>
        new(change.NoticeId, kind, change.MadeAt!.Value) { AuthorisedBy = change.AuthorisedBy, Rank = change.Rank, What = change.What };
}
