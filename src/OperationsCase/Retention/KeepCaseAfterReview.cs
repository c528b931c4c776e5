using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>Keeps a case until another day of review, and says to which group it belongs. The answer is its reference.</summary>
[AllowedTo(Role.InformationManager)]
[StoredAs("KeepCase")]
public sealed record KeepCaseAfterReview : ICommand<string>, IConcernsCase, IDecidesReview
{
    public CaseReference Case { get; init; }

    public int? ReviewGroup { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    /// <summary>The London day of the next review, within the period of the group.</summary>
    public DateOnly? NextReviewOn { get; init; }

    public int Version { get; init; }

    internal sealed class Validator : AbstractValidator<KeepCaseAfterReview>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(kept => kept.ReviewGroup)
                .NotNull().WithMessage("Select the review group")
                .Must(number => number is null
                    || RetentionReviewGroups.All.Any(group => group.Number == number)).WithMessage("Select one of the answers");
            RuleFor(kept => kept.Reason)
                .NotEmpty().WithMessage("Enter why it is still necessary")
                .MaximumLength(1000).WithMessage("Why it is still necessary must be 1,000 characters or fewer");
            RuleFor(kept => kept.NextReviewOn)
                .NotNull().WithMessage("Enter the day of the next review")
                .Must(on => on is null || on > London.DateOf(clock.GetUtcNow())).WithMessage("Day of the next review must be in the future")
                .Must((kept, on) => on is null || RetentionReviewGroups.All.FirstOrDefault(group => group.Number == kept.ReviewGroup) is not { } group
                    || on <= London
                        .DateOf(clock.GetUtcNow())
                        .AddYears(group.AgainYears)).WithMessage("Day of the next review must be within the period of its group");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        RetentionReviewStore reviews,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<KeepCaseAfterReview, Result<string>>
    {
        public async Task<Result<string>> Handle(KeepCaseAfterReview command, CancellationToken cancellation)
        {
            var (before, refusal) = await reviews.Take(currentCase.Id, command);

            if (before is null)
            {
                return refusal!;
            }

            await database.Execute(Sql.Keep, new
            {
                SubjectId = currentCase.Id,
                command.ReviewGroup,
                command.NextReviewOn,
                KeptAt = clock.GetUtcNow(),
                KeptWhy = command.Reason,
            });

            history.Was(new { before.ReviewGroup, NextReviewOn = before.ReviewOn });
            history.Tell(
                "Kept at review",
                $"Group {command.ReviewGroup}. Next review on {Format.Day(command.NextReviewOn!.Value)}. {command.Reason}");

            return command.Case.Value;
        }
    }

    private static class Sql
    {
        internal const string Keep =
            "UPDATE CaseReview SET ReviewGroup = @ReviewGroup, ReviewOn = @NextReviewOn, KeptAt = @KeptAt, KeptWhy = @KeptWhy WHERE "
                + "SubjectId = @SubjectId";
    }
}
