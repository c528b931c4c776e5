using System.Numerics;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.NeedToKnow;

/// <summary>Reads and writes who needs to know of a case, for this room's requests and for rooms that must not undo it.</summary>
internal sealed class RestrictionStore(
    Database database,
    CaseStore cases,
    CaseKinds kinds,
    IEnumerable<PassedRestriction> passed,
    CaseSearchIndex search)
{
    /// <returns>Null when the case is open to all who serve its borough.</returns>
    public Task<RestrictionRow?> InForce(Guid subjectId) => database.SingleOrDefault<RestrictionRow>(Sql.InForce, new { SubjectId = subjectId });

    /// <summary>Hides the case, and what hangs on it, by a restriction that begins.</summary>
    public async Task Hide(CaseSummary restricted, Guid restrictionId)
    {
        await Hide(restricted.Id, restrictionId, restricted.Id);

        foreach (var hangs in await HangingOn(restricted))
        {
            await cases.Lock(hangs);
            await Hide(hangs, restrictionId, restricted.Id);
        }

        await KnowAgain(await HiddenWith(restricted.Id));
    }

    /// <summary>Hides nothing any more by the restriction of the case, which ends.</summary>
    public async Task Show(Guid caseId)
    {
        var hidden = await HiddenWith(caseId);
        await database.Execute(Sql.Show, new { CaseId = caseId });
        await KnowAgain(hidden);
    }

    /// <summary>After something began to hang on a case: what hides that case hides it too. Both must be locked.</summary>
    public async Task PassOn(Guid fromCaseId, Guid toCaseId)
    {
        if (await database.AddAbsent(Sql.PassOn, new { FromCaseId = fromCaseId, CaseId = toCaseId }) > 0)
        {
            await search.KnowAgain(toCaseId);
        }
    }

    /// <summary>After something stopped to hang on a case. Both must be locked.</summary>
    public async Task TakeBack(Guid fromCaseId, Guid toCaseId)
    {
        await database.Execute(Sql.TakeBack, new { FromCaseId = fromCaseId, CaseId = toCaseId });
        await search.KnowAgain(toCaseId);
    }

    /// <summary>The ids of what hangs on the case, and is restricted with it.</summary>
    public async Task<IReadOnlyList<Guid>> HangingOn(CaseSummary of)
    {
        var ids = new List<Guid>();

        foreach (var link in passed.Where(link => link.FromKind == of.Subject))
        {
            ids.AddRange(await database.List<Guid>(link.Hanging, new { of.Id }));
        }

        return ids;
    }

    /// <summary>The references of the restricted cases that the case hangs on: whoever sees it is on the list of each.</summary>
    public Task<IReadOnlyList<string>> HangsOn(Guid caseId) => database.List<string>(Sql.HangsOn, new { CaseId = caseId });

    private Task<int> Hide(Guid caseId, Guid restrictionId, Guid fromCaseId) =>
        database.Execute(Sql.Hide, new { CaseId = caseId, RestrictionId = restrictionId, FromCaseId = fromCaseId });

    /// <summary>The ids of the restricted case and of what hangs on it.</summary>
    private Task<IReadOnlyList<Guid>> HiddenWith(Guid caseId) => database.List<Guid>(Sql.HiddenWith, new { CaseId = caseId });

    /// <summary>After a restriction began or ended: the words of what it hides are known to whom they may be.</summary>
    private async Task KnowAgain(IReadOnlyList<Guid> caseIds)
    {
        foreach (var id in caseIds)
        {
            await search.KnowAgain(id);
        }
    }

    public async Task<bool> IsRestricted(Guid subjectId) => await InForce(subjectId) is not null;

    /// <summary>Whether the officer is on every list that closes the case: its own, and those of the operations that cash was seized in.</summary>
    public async Task<bool> Allows(Guid subjectId, Guid officerId) =>
        await database.Count(Sql.ClosedTo, new { SubjectId = subjectId, OfficerId = officerId }) == 0;

    /// <summary>
    /// Whoever sees a restricted case only because they broke the glass changes neither who may see it nor how it is marked, or their four
    /// hours would never end.
    /// </summary>
    /// <returns>Null for those on the list.</returns>
    public async Task<Refusal?> WhyNotChangedBy(Guid subjectId, Guid officerId) => await Allows(subjectId, officerId)
        ? null
        : Refusal.Forbidden("You opened this case in an emergency, so you cannot make decisions about it. Ask its owner or the officer in the case");

    /// <summary>Those on the list, and everybody who ever broke the glass, by name.</summary>
    public Task<IReadOnlyList<AccessListMember>> Listed(Guid restrictionId) =>
        database.List<AccessListMember>(Sql.Listed, new { RestrictionId = restrictionId });

    /// <summary>Those who could see the case if it were not restricted, by name.</summary>
    public Task<IReadOnlyList<AccessListCandidate>> Candidates(CaseSummary of) => database.List<AccessListCandidate>(Sql.Candidates, new
    {
        CaseId = of.Id,
        Roles = Enum.GetValues<Role>()
            .Where(role => BitOperations.IsPow2((int)role) && (kinds[of.Subject].Readers & role) != Role.None)
            .Select(role => role.ToString()),
    });

    public async Task Allow(Guid restrictionId, IEnumerable<Guid> officers, DateTimeOffset now)
    {
        foreach (var officerId in officers)
        {
            await database.Execute(Sql.Allow, new { RestrictionId = restrictionId, OfficerId = officerId, AllowedAt = now });
        }
    }

    public Task Disallow(Guid restrictionId, IEnumerable<Guid> officers) =>
        database.Execute(Sql.Disallow, new { RestrictionId = restrictionId, OfficerIds = officers });

    private static class Sql
    {
        internal const string InForce =
            """
            SELECT restriction.Id, restriction.Reason, restriction.ReviewOn, restriction.OwnerId, owner.Name AS OwnerName,
                restriction.RestrictedAt, restriction.ReviewedAt, restriction.Version
            FROM Restriction AS restriction
            JOIN Officer AS owner ON owner.Id = restriction.OwnerId
            WHERE restriction.SubjectId = @SubjectId AND restriction.LiftedAt IS NULL
            """;

        internal const string Hide =
            "INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId) VALUES (@CaseId, @RestrictionId, @FromCaseId)";

        internal const string HiddenWith = "SELECT hidden.CaseId FROM RestrictedCase AS hidden WHERE hidden.FromCaseId = @CaseId";

        internal const string Show = "DELETE FROM RestrictedCase WHERE FromCaseId = @CaseId";

        internal const string PassOn =
            """
            INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId)
            SELECT @CaseId, closed.RestrictionId, @FromCaseId
            FROM RestrictedCase AS closed
            WHERE closed.CaseId = @FromCaseId AND closed.FromCaseId = @FromCaseId
                AND NOT EXISTS (SELECT 1 FROM RestrictedCase AS already
                    WHERE already.CaseId = @CaseId AND already.RestrictionId = closed.RestrictionId)
            """;

        internal const string TakeBack = "DELETE FROM RestrictedCase WHERE CaseId = @CaseId AND FromCaseId = @FromCaseId";

        internal const string ClosedTo =
            """
            SELECT COUNT(*)
            FROM RestrictedCase AS closed
            WHERE closed.CaseId = @SubjectId
                AND NOT EXISTS
                    (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.RestrictionId
                        AND knows.OfficerId = @OfficerId AND knows.EndsAt IS NULL)
            """;

        internal const string HangsOn =
            """
            SELECT it.Reference
            FROM RestrictedCase AS closed
            JOIN CaseRecord AS it ON it.Id = closed.FromCaseId
            WHERE closed.CaseId = @CaseId AND closed.FromCaseId <> closed.CaseId
            ORDER BY it.Reference
            """;

        internal const string Listed =
            """
            SELECT knows.OfficerId, officer.Name AS OfficerName, officer.Unit, knows.AllowedAt, knows.EndsAt, knows.Why
            FROM RestrictionAllows AS knows
            JOIN Officer AS officer ON officer.Id = knows.OfficerId
            WHERE knows.RestrictionId = @RestrictionId
            ORDER BY officer.Name, knows.AllowedAt DESC, officer.Id
            """;

        internal const string Candidates =
            """
            SELECT officer.Id, officer.Name, officer.Unit, officer.Role
            FROM Officer AS officer
            WHERE officer.DisabledAt IS NULL AND officer.Role IN @Roles
                AND (EXISTS
                (
                    SELECT 1
                    FROM CaseBorough AS works
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                    WHERE works.CaseId = @CaseId AND serves.OfficerId = officer.Id
                )
                    OR EXISTS
                    (
                        SELECT 1
                        FROM CaseShare AS shared
                        WHERE shared.CaseId = @CaseId AND shared.EndedAt IS NULL AND (shared.OfficerId = officer.Id
                            OR EXISTS (SELECT 1 FROM OfficerBorough AS joins
                                WHERE joins.OfficerId = officer.Id AND joins.BoroughCode = shared.BoroughCode))
                    ))
            ORDER BY officer.Name, officer.Id
            """;

        internal const string Allow =
            "INSERT INTO RestrictionAllows (RestrictionId, OfficerId, AllowedAt) VALUES (@RestrictionId, @OfficerId, @AllowedAt)";

        internal const string Disallow =
            "DELETE FROM RestrictionAllows WHERE RestrictionId = @RestrictionId AND OfficerId IN @OfficerIds AND EndsAt IS NULL";
    }
}
