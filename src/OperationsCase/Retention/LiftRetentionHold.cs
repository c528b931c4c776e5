using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>Lifts the hold of a case, so that it can be reviewed and erased again. The answer is its reference.</summary>
[AllowedTo(Role.InformationManager)]
[RequiresRecentSignIn]
[StoredAs("LiftHold")]
public sealed record LiftRetentionHold : ICommand<string>, IConcernsCase, IDecidesReview
{
    public CaseReference Case { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    public int Version { get; init; }

    internal sealed class Validator : AbstractValidator<LiftRetentionHold>
    {
        public Validator() => RuleFor(lift => lift.Reason)
            .NotEmpty().WithMessage("Enter why the hold has ended")
            .MaximumLength(1000).WithMessage("Why the hold has ended must be 1,000 characters or fewer");
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        RetentionReviewStore reviews,
        CaseHistory history) : IRequestHandler<LiftRetentionHold, Result<string>>
    {
        public async Task<Result<string>> Handle(LiftRetentionHold command, CancellationToken cancellation)
        {
            var (before, refusal) = await reviews.Take(currentCase.Id, command);

            if (before is null)
            {
                return refusal!;
            }

            if (before.HeldAt is null)
            {
                return Refusal.Conflict("This case is not held");
            }

            await database.Execute(Sql.Lift, new { SubjectId = currentCase.Id });
            history.Was(new { before.HeldFor, before.HeldWhy, before.HeldByName });
            history.Tell("Hold lifted", command.Reason);

            return command.Case.Value;
        }
    }

    private static class Sql
    {
        internal const string Lift =
            "UPDATE CaseReview SET HeldAt = NULL, HeldById = NULL, HeldFor = NULL, HeldWhy = NULL WHERE SubjectId = @SubjectId";
    }
}
