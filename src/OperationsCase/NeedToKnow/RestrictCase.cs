using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.NeedToKnow;

/// <summary>
/// Restricts an operation, network, seizure or local problem to a list of officers; to everybody else it is as if it did not exist. The
/// answer is its reference.
/// </summary>
[AllowedTo(Role.Restrictors)]
[ByLeadBorough("restrict it")]
public sealed record RestrictCase : RestrictionTerms, ICommand<string>
{
    internal sealed class Validator(TimeProvider clock) : BaseValidator<RestrictCase>(clock);

    internal sealed class Handler(
            Database database,
            CurrentCase currentCase,
            CaseStore cases,
        RestrictionStore restrictions,
            RestrictedCaseHolders holders,
            ICurrentUser officer,
            CaseHistory history,
            TimeProvider clock)
        : IRequestHandler<RestrictCase, Result<string>>
    {
        public async Task<Result<string>> Handle(RestrictCase command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var restricted = await cases.Summary(currentCase.Id);

            if (await restrictions.WhyNotChangedBy(restricted.Id, officer.Id) is { } onlyInAnEmergency)
            {
                return onlyInAnEmergency;
            }

            if (command.Among(await restrictions.Candidates(restricted), restricted.HolderId, officer.Id) is not { } list)
            {
                return RestrictionTerms.NotAmong;
            }

            if (await holders.WhyNotRestricted(restricted, list.Select(allowed => allowed.Id)) is { } refusal)
            {
                return refusal;
            }

            var id = TimeOrderedId.New(now);
            var restriction = new
            {
                Id = id,
                SubjectId = restricted.Id,
                command.Reason,
                command.ReviewOn,
                OwnerId = officer.Id,
                RestrictedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, restriction))
            {
                return Refusal.Conflict("This case is restricted already. Review who may see it instead");
            }

            await restrictions.Allow(id, list.Select(allowed => allowed.Id), now);
            await restrictions.Hide(restricted, id);

            history.Tell("Restricted", $"Only {string.Join(", ", list.Select(allowed => allowed.Name))} may see it. To be reviewed "
                + $"by {Format.Day(command.ReviewOn!.Value)}. {command.Reason}");

            return restricted.Reference.Value;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Restriction (Id, SubjectId, Reason, ReviewOn, OwnerId, RestrictedAt, Version)
            SELECT @Id, @SubjectId, @Reason, @ReviewOn, @OwnerId, @RestrictedAt, 1
            WHERE NOT EXISTS (SELECT 1 FROM Restriction WHERE SubjectId = @SubjectId AND LiftedAt IS NULL)
            """;
    }
}
