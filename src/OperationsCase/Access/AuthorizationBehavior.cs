using System.Reflection;
using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>Lets a request in only if its sender's role may send it and the sender may see everything that it concerns.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(
    Database database,
    ICurrentUser officer,
    CurrentCase currentCase,
    AuthorizedCases authorized,
    CaseKinds kinds,
    ICaseLock cases,
    CurrentReason reasons)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (!officer.Role.May(typeof(TRequest)))
        {
            return TResponse.Refused([Refusal.Forbidden("Your role does not allow this")]);
        }

        foreach (var concern in Concerns(request))
        {
            if (await Find(concern.Statement, concern) is not { } found)
            {
                return TResponse.Refused([concern.IsChanged && await Find(Sql.Case, concern) is not null ? ReadOnly : await Unknown(concern)]);
            }

            if (ByLead is not null && await database.Count(Sql.LedByOthers, new { OfficerId = officer.Id, found.Id }) > 0)
            {
                return TResponse.Refused([ByLead.Refusal]);
            }

            if (concern.IsWrittenAbout && !await cases.Lock(found.Id))
            {
                return TResponse.Refused([await Unknown(concern)]);
            }

            currentCase.Take(concern.Reference.GetType(), found.Id);
            await AskWhy(found);
        }

        return await next();
    }

    private static readonly ByLeadBoroughAttribute? ByLead = typeof(TRequest).GetCustomAttribute<ByLeadBoroughAttribute>();

    private static readonly Refusal ReadOnly = Refusal.Forbidden(
        "You can read this operation but not change it. Ask the officer in the case to change it");

    private async Task<AuthorizedCase?> Find(string statement, Concern concern)
    {
        if (concern.Reference.Value.Length == 0)
        {
            return null;
        }

        var (kind, reference) = (concern.Reference.KindCode, ReferenceText.Of(concern.Reference.Value));

        if (!database.IsChanging && authorized.Find(statement, kind, reference) is { } before)
        {
            return before;
        }

        var found = await database.SingleOrDefault<AuthorizedCase>(statement, new
        {
            OfficerId = officer.Id,
            Reference = reference,
            ReadableKinds = kind is null ? kinds.ReadableBy(officer) : kinds.ReadableBy(officer).Intersect([kind]),
        });

        if (found is not null)
        {
            authorized.Keep(statement, kind, reference, found);
        }

        return found;
    }

    /// <summary>
    /// Whoever opens a restricted network, or a claim about one, says why, unless they said so already when they broke the glass.
    /// </summary>
    private async Task AskWhy(AuthorizedCase found)
    {
        if (!IsCommand && kinds[found.KindCode].AsksWhyWhenRestricted && await WhySaidFirst(found.AboutId) is { } reference)
        {
            reasons.Ask($"see {reference}, which is restricted", $"see {reference}", CurrentReason.ForACase);
        }
    }

    private async Task<string?> WhySaidFirst(Guid about)
    {
        if (database.IsChanging || !authorized.WhySaidFirst.TryGetValue(about, out var reference))
        {
            reference = await database.SingleOrDefault<string>(Sql.SaysWhyFirst, new { OfficerId = officer.Id, Id = about });
            authorized.WhySaidFirst[about] = reference;
        }

        return reference;
    }

    /// <summary>What was erased is unknown to everybody but an information manager.</summary>
    private async Task<Refusal> Unknown(Concern concern) =>
        officer.Role == Role.InformationManager && concern.Reference.Value.Length > 0
            && await database.SingleOrDefault<string>(Sql.Erased, new { Reference = ReferenceText.Of(concern.Reference.Value) }) is { } erased
                ? Refusal.Erased(erased)
                : Refusal.NotFound(concern.Reference.Noun);

    private static readonly IReadOnlyList<PropertyInfo> Concerned = CaseReferences.Concerned(typeof(TRequest));

    private static readonly bool IsCommand = typeof(TRequest).IsCommand();

    /// <summary>In the order in which their kinds are registered, so that whichever request concerns two names them alike.</summary>
    private IEnumerable<Concern> Concerns(TRequest request)
    {
        var all = Concerned.Select(property => Of((ICaseReference)property.GetValue(request)!));

        return Concerned.Count < 2 ? all : all.OrderBy(concern => kinds.PlaceOf(concern.Reference.KindCode));
    }

    private static Concern Of(ICaseReference reference) => reference switch
    {
        ClaimReference => new Concern(reference, Sql.Claim),
        ApprovalReference => new Concern(reference, Sql.Approval),
        { KindCode: null } => new Concern(reference, Sql.OwnCase) { IsWrittenAbout = IsCommand },
        _ => new Concern(reference, IsCommand ? Sql.OwnCase : Sql.Case),
    };

    /// <param name="Reference">The reference as it was given.</param>
    /// <param name="Statement">Finds it, if the officer may see it.</param>
    private sealed record Concern(ICaseReference Reference, string Statement)
    {
        /// <summary>Whether it is changed, which those with whom it is only shared are told that they cannot.</summary>
        public bool IsChanged => Reference.KindCode is not null && Statement == Sql.OwnCase;

        /// <summary>
        /// Whether something is written about a case of any kind, such as how it is marked, which must not outlive an erasure.
        /// </summary>
        public bool IsWrittenAbout { get; init; }
    }

    private static class Sql
    {
        internal const string Case = $"{Find} AND {Visible.Case}";

        internal const string OwnCase = $"{Find} AND {Visible.OwnCase}";

        internal const string Claim =
            $"""
            SELECT c.Id, c.NetworkId AS AboutId, it.KindCode
            FROM DisruptionClaim AS c
            JOIN CaseRecord AS it ON it.Id = c.NetworkId
            WHERE c.Reference = @Reference AND {Visible.Claim}
            """;

        internal const string Approval =
            $"""
            SELECT asked.Id, asked.CaseId AS AboutId, it.KindCode
            FROM Approval AS asked
            JOIN CaseRecord AS it ON it.Id = asked.CaseId
            WHERE asked.Reference = @Reference AND {Visible.OwnCase}
            """;

        internal const string LedByOthers =
            """
            SELECT COUNT(*)
            FROM CaseBorough AS leads
            WHERE leads.CaseId = @Id AND leads.IsLead = 1
                AND NOT EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = leads.BoroughCode)
            """;

        internal const string SaysWhyFirst =
            """
            SELECT it.Reference
            FROM RestrictedCase AS closed
            JOIN CaseRecord AS it ON it.Id = closed.CaseId
            WHERE closed.CaseId = @Id
                AND NOT EXISTS
                (
                    SELECT 1 FROM RestrictionAllows AS broken WHERE broken.RestrictionId = closed.RestrictionId
                        AND broken.OfficerId = @OfficerId AND broken.EndsAt > @AsOf
                )
            """;

        internal const string Erased = "SELECT gone.Reference FROM Tombstone AS gone WHERE gone.Reference = @Reference";

        private const string Find =
            "SELECT it.Id, it.Id AS AboutId, it.KindCode FROM CaseRecord AS it WHERE it.Reference = @Reference";
    }
}
