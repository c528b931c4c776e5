using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Access;

/// <summary>Lets a request in only if its sender's role may send it and the sender may see everything that it concerns.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(
    Database database,
    ICurrentUser officer,
    CurrentCase currentCase,
    RestrictionStore restrictions,
    CurrentReason reasons)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (!officer.Role.May(typeof(TRequest)))
        {
            return TResponse.Refused([Refusal.Forbidden("Your role does not allow this")]);
        }

        foreach (var (which, what, reference, sql) in Concerns(request))
        {
            var id = string.IsNullOrWhiteSpace(reference)
                ? null
                : await database.SingleOrDefault<Guid?>(sql, new
                {
                    OfficerId = officer.Id,
                    Reference = CaseReference.Of(reference.Trim()),
                    officer.SeesMoney,
                });

            if (id is null)
            {
                return TResponse.Refused([IsOnlyShared(which) && await IsShared(reference) ? ReadOnly : await Unknown(what, reference)]);
            }

            if (WritesAboutIt(which) && !await restrictions.Take(id.Value))
            {
                return TResponse.Refused([await Unknown(what, reference)]);
            }

            currentCase.Take(which, id.Value);
            await AskWhy(which, id.Value);
        }

        return await next();
    }

    private static readonly Refusal ReadOnly = Refusal.Forbidden(
        "You can read this operation but not change it. Ask the officer in the case to change it");

    /// <summary>Whoever opens a restricted network, or a claim about one, says why, unless they said so already when they broke the glass.</summary>
    private async Task AskWhy(string which, Guid id)
    {
        var asked = which switch
        {
            nameof(CurrentCase.ClaimId) => Sql.SaysWhyFirstOfClaim,
            nameof(CurrentCase.NetworkId) or nameof(CurrentCase.RestrictableId) => Sql.SaysWhyFirst,
            _ => null,
        };

        if (asked is not null
            && !typeof(TRequest).IsCommand()
            && await database.SingleOrDefault<string>(asked, new { OfficerId = officer.Id, Id = id }) is { } network)
        {
            reasons.Ask($"see {network}, which is restricted", $"see {network}", CurrentReason.ForACase);
        }
    }

    /// <summary>What was erased is unknown to everybody but an information manager.</summary>
    private async Task<Refusal> Unknown(string what, string reference) =>
        officer.Role == Role.InformationManager && !string.IsNullOrWhiteSpace(reference)
            && await database.SingleOrDefault<string>(Sql.Erased, new { Reference = CaseReference.Of(reference.Trim()) }) is { } erased
                ? Refusal.Erased(erased)
                : Refusal.NotFound(what);

    /// <summary>
    /// Whatever is written about a case of any kind, such as how it is marked, has no foreign key to it that would keep it from outliving
    /// an erasure.
    /// </summary>
    private static bool WritesAboutIt(string which) => which == nameof(CurrentCase.RestrictableId) && typeof(TRequest).IsCommand();

    private static bool IsOnlyShared(string which) => which == nameof(CurrentCase.OperationId) && typeof(TRequest).IsCommand();

    private async Task<bool> IsShared(string reference) => !string.IsNullOrWhiteSpace(reference)
        && await database.SingleOrDefault<Guid?>(Sql.Operation, new
        {
            OfficerId = officer.Id,
            Reference = CaseReference.Of(reference.Trim()),
        }) is not null;

    private static IEnumerable<(string Which, string What, string Reference, string Statement)> Concerns(TRequest request)
    {
        if (request is IConcernsOperation { Operation: var operation })
        {
            yield return (nameof(CurrentCase.OperationId), "operation", operation, typeof(TRequest).IsCommand() ? Sql.OwnOperation : Sql.Operation);
        }

        if (request is IConcernsNetwork { Network: var network })
        {
            yield return (nameof(CurrentCase.NetworkId), "network", network, Sql.Network);
        }

        if (request is IConcernsSeizure { Seizure: var seizure })
        {
            yield return (nameof(CurrentCase.SeizureId), "seizure", seizure, Sql.Seizure);
        }

        if (request is IConcernsProblem { Problem: var problem })
        {
            yield return (nameof(CurrentCase.ProblemId), "problem", problem, Sql.Problem);
        }

        if (request is IConcernsRestrictable { Case: var restrictable })
        {
            yield return (nameof(CurrentCase.RestrictableId), "case", restrictable, Sql.Restrictable);
        }

        if (request is IConcernsClaim { Claim: var claim })
        {
            yield return (nameof(CurrentCase.ClaimId), "claim", claim, Sql.Claim);
        }
    }

    private static class Sql
    {
        internal const string Operation = $"SELECT o.Id FROM Operation AS o WHERE o.Reference = @Reference AND {Visible.Operation}";

        internal const string OwnOperation = $"SELECT o.Id FROM Operation AS o WHERE o.Reference = @Reference AND {Visible.OwnOperation}";

        internal const string Restrictable =
            $"{OwnOperation} UNION ALL {Network} AND @SeesMoney = 1 UNION ALL {Seizure} AND @SeesMoney = 1 UNION ALL {Problem}";

        internal const string SaysWhyFirst = $"{Restricted} AND closed.SubjectId = @Id";

        internal const string SaysWhyFirstOfClaim =
            $"{Restricted} AND closed.SubjectId IN (SELECT claim.NetworkId FROM DisruptionClaim AS claim WHERE claim.Id = @Id)";

        private const string Restricted =
            """
            SELECT n.Reference
            FROM Restriction AS closed
            JOIN Network AS n ON n.Id = closed.SubjectId
            WHERE closed.LiftedAt IS NULL
                AND NOT EXISTS
                (
                    SELECT 1 FROM RestrictionAllows AS broken WHERE broken.RestrictionId = closed.Id
                        AND broken.OfficerId = @OfficerId AND broken.EndsAt > @AsOf
                )
            """;

        internal const string Erased = "SELECT gone.Reference FROM Tombstone AS gone WHERE gone.Reference = @Reference";

        internal const string Network = $"SELECT n.Id FROM Network AS n WHERE n.Reference = @Reference AND {Visible.Network}";

        internal const string Seizure = $"SELECT s.Id FROM Seizure AS s WHERE s.Reference = @Reference AND {Visible.Seizure}";

        internal const string Problem = $"SELECT p.Id FROM LocalProblem AS p WHERE p.Reference = @Reference AND {Visible.Problem}";

        internal const string Claim = $"SELECT c.Id FROM DisruptionClaim AS c WHERE c.Reference = @Reference AND {Visible.Claim}";
    }
}
