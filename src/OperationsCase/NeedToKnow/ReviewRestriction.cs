using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

/// <summary>Says again who may see a restricted case and why, and when to look at it next. The answer is its reference.</summary>
[AllowedTo(Role.Restrictors)]
[ByLeadBorough("review who may see it")]
public sealed record ReviewRestriction : RestrictionTerms, ICommand<string>
{
    /// <summary>The version of the restriction that was shown.</summary>
    public int Version { get; init; }

    internal sealed class Validator : BaseValidator<ReviewRestriction>
    {
        public Validator(TimeProvider clock)
            : base(clock) => RuleFor(review => review.Version).GreaterThan(0).WithMessage("Give the version of the restriction you were shown");
    }

    internal sealed class Handler(
            Database database,
            CurrentCase currentCase,
            CaseStore cases,
        RestrictionStore restrictions,
            RestrictedCaseHolders holders,
            ICurrentUser officer,
            CaseHistory history,
            ConflictingChange conflict,
            TimeProvider clock)
        : IRequestHandler<ReviewRestriction, Result<string>>
    {
        public async Task<Result<string>> Handle(ReviewRestriction command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var restricted = await cases.Summary(currentCase.Id);

            if (await restrictions.InForce(restricted.Id) is not { } before)
            {
                return Refusal.Conflict("This case is not restricted");
            }

            if (await restrictions.WhyNotChangedBy(restricted.Id, officer.Id) is { } refusal)
            {
                return refusal;
            }

            if (command.Among(await restrictions.Candidates(restricted), restricted.HolderId, before.OwnerId, officer.Id) is not { } list)
            {
                return RestrictionTerms.NotAmong;
            }

            if (await holders.WhyNotRestricted(restricted, list.Select(allowed => allowed.Id)) is { } loses)
            {
                return loses;
            }

            if (await database.Execute(Sql.Review, new { before.Id, command.Version, command.Reason, command.ReviewOn, Now = now }) == 0)
            {
                return Refusal.Conflict(
                    $"{await conflict.While(restricted.Id, "reviewed this restriction")} It now says: {before.Reason} To be reviewed "
                        + $"by {Format.Day(before.ReviewOn)}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            var were = (await restrictions.Listed(before.Id)).Where(allowed => allowed.EndsAt is null).ToList();
            var added = list.Where(allowed => were.All(was => was.OfficerId != allowed.Id)).ToList();
            var removed = were.Where(was => list.All(allowed => allowed.Id != was.OfficerId)).ToList();
            await restrictions.Allow(before.Id, added.Select(allowed => allowed.Id), now);
            await restrictions.Disallow(before.Id, removed.Select(was => was.OfficerId));

            history.Was(new { before.Reason, before.ReviewOn });
            history.Tell(
                "Restriction reviewed",
                $"{Said("Added", added.Select(allowed => allowed.Name))}{Said("Taken off", removed.Select(was => was.OfficerName))}To be "
                    + $"reviewed by {Format.Day(command.ReviewOn!.Value)}.");

            return restricted.Reference.Value;
        }

        private static string Said(string what, IEnumerable<string> names) => names.Any() ? $"{what}: {string.Join(", ", names)}. " : "";
    }

    private static class Sql
    {
        internal const string Review =
            """
            UPDATE Restriction
            SET Reason = @Reason, ReviewOn = @ReviewOn, ReviewedAt = @Now, Version = Version + 1
            WHERE Id = @Id AND Version = @Version AND LiftedAt IS NULL
            """;
    }
}
