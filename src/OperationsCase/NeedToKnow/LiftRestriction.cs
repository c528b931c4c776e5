using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.NeedToKnow;

/// <summary>Opens a restricted case again to all who serve its borough. The answer is its reference.</summary>
[AllowedTo(Role.Restrictors)]
[RequiresRecentSignIn]
[ByLeadBorough("lift its restriction")]
public sealed record LiftRestriction : ICommand<string>, IConcernsCase
{
    public CaseReference Case { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    internal sealed class Validator : AbstractValidator<LiftRestriction>
    {
        public Validator() => RuleFor(lift => lift.Reason)
            .NotEmpty().WithMessage("Enter why everyone in the borough may see it again")
            .MaximumLength(1000).WithMessage("Why everyone may see it again must be 1,000 characters or fewer");
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        RestrictionStore restrictions,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<LiftRestriction, Result<string>>
    {
        public async Task<Result<string>> Handle(LiftRestriction command, CancellationToken cancellation)
        {
            var restricted = await cases.Summary(currentCase.Id);

            if (await restrictions.WhyNotChangedBy(restricted.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            if (await database.Execute(Sql.Lift, new { SubjectId = restricted.Id, Now = clock.GetUtcNow() }) == 0)
            {
                return Refusal.Conflict("This case is not restricted");
            }

            await restrictions.Show(restricted.Id);
            history.Tell("Restriction lifted", command.Reason);

            return restricted.Reference.Value;
        }
    }

    private static class Sql
    {
        internal const string Lift =
            "UPDATE Restriction SET LiftedAt = @Now, Version = Version + 1 WHERE SubjectId = @SubjectId AND LiftedAt IS NULL";
    }
}
