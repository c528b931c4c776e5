using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>Holds a case, so that nothing of it can be erased until the hold is lifted. The answer is its reference.</summary>
[AllowedTo(Role.InformationManager)]
[StoredAs("HoldCase")]
public sealed record HoldCaseFromErasure : ICommand<string>, IConcernsCase, IDecidesReview
{
    public CaseReference Case { get; init; }

    public HoldReason? For { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    public int Version { get; init; }

    internal sealed class Validator : AbstractValidator<HoldCaseFromErasure>
    {
        public Validator()
        {
            RuleFor(hold => hold.For).NotNull().WithMessage("Select what it is held for").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(hold => hold.Reason)
                .NotEmpty().WithMessage("Enter why it must not be erased")
                .MaximumLength(1000).WithMessage("Why it must not be erased must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        RetentionReviewStore reviews,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<HoldCaseFromErasure, Result<string>>
    {
        public async Task<Result<string>> Handle(HoldCaseFromErasure command, CancellationToken cancellation)
        {
            var (before, refusal) = await reviews.Take(currentCase.Id, command);

            if (before is null)
            {
                return refusal!;
            }

            if (before.HeldAt is not null)
            {
                return Refusal.Conflict($"{before.HeldByName} holds this case already");
            }

            await database.Execute(Sql.Hold, new
            {
                SubjectId = currentCase.Id,
                HeldAt = clock.GetUtcNow(),
                HeldById = officer.Id,
                HeldFor = $"{command.For}",
                HeldWhy = command.Reason,
            });

            history.Tell("Held", $"{command.For!.Value.Words()}. {command.Reason}");

            return command.Case.Value;
        }
    }

    private static class Sql
    {
        internal const string Hold =
            "UPDATE CaseReview SET HeldAt = @HeldAt, HeldById = @HeldById, HeldFor = @HeldFor, HeldWhy = @HeldWhy WHERE SubjectId = @SubjectId";
    }
}
