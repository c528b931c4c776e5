using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>
/// Erases everything that the record holds of a case that has come to review, such as a closed operation, and leaves a tombstone. The answer
/// is its reference.
/// </summary>
[AllowedTo(Role.InformationManager)]
[RequiresRecentSignIn]
[LongWork(WorkKind.Load)]
public sealed record EraseCase : ICommand<string>, IConcernsCase, IDecidesReview
{
    public CaseReference Case { get; init; }

    public ErasureGround? Ground { get; init; }

    /// <summary>Stays on the tombstone, so it names nobody.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    public int Version { get; init; }

    internal sealed class Validator : AbstractValidator<EraseCase>
    {
        public Validator()
        {
            RuleFor(erasure => erasure.Ground).NotNull().WithMessage("Select the legal ground").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(erasure => erasure.Why)
                .NotEmpty().WithMessage("Enter why it is erased, without any names")
                .MaximumLength(500).WithMessage("Why it is erased must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        RetentionReviewStore reviews,
        Erasure erasure,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<EraseCase, Result<string>>
    {
        public async Task<Result<string>> Handle(EraseCase command, CancellationToken cancellation)
        {
            var erased = await cases.Summary(currentCase.Id);
            var (review, refusal) = await reviews.Take(erased.Id, command);

            if (review is null)
            {
                return refusal!;
            }

            if (review.HeldAt is not null)
            {
                return Refusal.Conflict(
                    $"{review.HeldByName} holds this case for {review.HeldFor!.Value.InSentence()}. It cannot be erased until the hold is lifted");
            }

            if (command.Ground == ErasureGround.RetentionEnded && review.ReviewOn > London.DateOf(clock.GetUtcNow()))
            {
                return Refusal.Conflict(
                    $"Its review is due on {Format.Day(review.ReviewOn)}. Until then its retention has not ended",
                    nameof(Ground));
            }

            if (await erasure.WhyNot(erased) is { } objection)
            {
                return objection;
            }

            await erasure.Of(erased);
            await database.Execute(Sql.AddTombstone, new
            {
                SubjectId = erased.Id,
                erased.Subject,
                erased.Reference,
                ErasedAt = clock.GetUtcNow(),
                ErasedById = officer.Id,
                Ground = $"{command.Ground}",
                command.Why,
            });

            history.Tell("Erased", $"{command.Ground!.Value.Words()}. {command.Why}");

            return erased.Reference.Value;
        }
    }

    private static class Sql
    {
        internal const string AddTombstone =
            """
            INSERT INTO Tombstone (SubjectId, Subject, Reference, ErasedAt, ErasedById, Ground, Why)
            VALUES (@SubjectId, @Subject, @Reference, @ErasedAt, @ErasedById, @Ground, @Why)
            """;
    }
}
