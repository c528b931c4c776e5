using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.NeedToKnow;

/// <summary>Reads and writes who needs to know of a case, for this room's requests and for rooms that must not undo it.</summary>
internal sealed class RestrictionStore(Database database, CaseSearchIndex search)
{
    public async Task<RestrictableCase> Case(Guid id) => (await database.SingleOrDefault<RestrictableCase>(Sql.Case, new { Id = id }))!;

    /// <summary>
    /// Queues for the case, until the transaction ends: whoever writes something about it and whoever erases it wait for each other.
    /// </summary>
    /// <returns>False when it was erased meanwhile, so that nothing may be written about it.</returns>
    public async Task<bool> Take(Guid id)
    {
        foreach (var statement in (string[])[Sql.TakeOperation, Sql.TakeNetwork, Sql.TakeSeizure, Sql.TakeProblem])
        {
            if (await database.Execute(statement, new { Id = id }) == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null when the case is open to all who serve its borough.</returns>
    public Task<RestrictionRow?> InForce(Guid subjectId) => database.SingleOrDefault<RestrictionRow>(Sql.InForce, new { SubjectId = subjectId });

    /// <summary>After a case was restricted or opened: its words, and those of what belongs to it, are known to whom they may be.</summary>
    public async Task KnowAgain(Guid caseId)
    {
        foreach (var id in (await database.List<Guid>(Sql.Hanging, new { CaseId = caseId })).Prepend(caseId))
        {
            await search.KnowAgain(id);
        }
    }

    /// <summary>The references of the restricted operations that cash was seized in: whoever sees the cash is on the list of each.</summary>
    public Task<IReadOnlyList<string>> HangsOn(Guid seizureId) => database.List<string>(Sql.HangsOn, new { SeizureId = seizureId });

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

    public Task<IReadOnlyList<AccessListCandidate>> Candidates(RestrictableCase of)
    {
        var (statement, readers) = of.Subject switch
        {
            "OP" => (Sql.OfOperation, Role.CaseReaders),
            "NW" => (Sql.OfNetwork, Role.Investigators),
            "LP" => (Sql.OfProblem, Role.CaseReaders),
            _ => (Sql.OfSeizure, Role.Investigators),
        };

        return database.List<AccessListCandidate>(statement, new
        {
            SubjectId = of.Id,
            Roles = Enum.GetValues<Role>().Where(role => System.Numerics.BitOperations.IsPow2((int)role)
                && (readers & role) != Role.None).Select(role => role.ToString()),
        });
    }

    public async Task Allow(Guid restrictionId, IEnumerable<Guid> officers, DateTimeOffset now)
    {
        foreach (var officerId in officers)
        {
            await database.Execute(Sql.Allow, new { RestrictionId = restrictionId, OfficerId = officerId, AllowedAt = now });
        }
    }

    public Task Disallow(Guid restrictionId, IEnumerable<Guid> officers) =>
        database.Execute(Sql.Disallow, new { RestrictionId = restrictionId, OfficerIds = officers });

    private const string Reader =
        "SELECT officer.Id, officer.Name, officer.Unit, officer.Role FROM Officer AS officer WHERE officer.DisabledAt IS NULL AND "
            + "officer.Role IN @Roles";

    private static class Sql
    {
        internal const string Case =
            """
            SELECT operation.Id, 'OP' AS Subject, operation.Reference, CONCAT('Operation ', operation.Name) AS Name,
                operation.OfficerId AS HolderId, holder.Name AS HolderName
            FROM Operation AS operation
            JOIN Officer AS holder ON holder.Id = operation.OfficerId
            WHERE operation.Id = @Id
            UNION ALL
            SELECT network.Id, 'NW', network.Reference, CONCAT('Network ', network.Name), network.OwnerId, holder.Name
            FROM Network AS network
            JOIN Officer AS holder ON holder.Id = network.OwnerId
            WHERE network.Id = @Id
            UNION ALL
            SELECT seizure.Id, 'SZ', seizure.Reference, CONCAT('Cash seizure ', seizure.Reference), seizure.OfficerId, holder.Name
            FROM Seizure AS seizure
            JOIN Officer AS holder ON holder.Id = seizure.OfficerId
            WHERE seizure.Id = @Id
            UNION ALL
            SELECT problem.Id, 'LP', problem.Reference, CONCAT('Local problem ', problem.Title), problem.OwnerId, holder.Name
            FROM LocalProblem AS problem
            JOIN Officer AS holder ON holder.Id = problem.OwnerId
            WHERE problem.Id = @Id
            """;

        internal const string TakeOperation = "UPDATE Operation SET Version = Version WHERE Id = @Id";

        internal const string TakeNetwork = "UPDATE Network SET Version = Version WHERE Id = @Id";

        internal const string TakeSeizure = "UPDATE Seizure SET Version = Version WHERE Id = @Id";

        internal const string TakeProblem = "UPDATE LocalProblem SET Version = Version WHERE Id = @Id";

        internal const string InForce =
            """
            SELECT restriction.Id, restriction.Reason, restriction.ReviewOn, restriction.OwnerId, owner.Name AS OwnerName,
                restriction.RestrictedAt, restriction.ReviewedAt, restriction.Version
            FROM Restriction AS restriction
            JOIN Officer AS owner ON owner.Id = restriction.OwnerId
            WHERE restriction.SubjectId = @SubjectId AND restriction.LiftedAt IS NULL
            """;

        internal const string Hanging = "SELECT hangs.SeizureId FROM OperationSeizure AS hangs WHERE hangs.OperationId = @CaseId";

        internal const string ClosedTo =
            """
            SELECT COUNT(*)
            FROM Restriction AS closed
            WHERE closed.LiftedAt IS NULL
                AND closed.SubjectId IN (SELECT @SubjectId UNION ALL SELECT hangs.OperationId
                    FROM OperationSeizure AS hangs WHERE hangs.SeizureId = @SubjectId)
                AND NOT EXISTS
                    (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id
                        AND knows.OfficerId = @OfficerId AND knows.EndsAt IS NULL)
            """;

        internal const string HangsOn =
            """
            SELECT operation.Reference
            FROM OperationSeizure AS hangs
            JOIN Operation AS operation ON operation.Id = hangs.OperationId
            JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId
            WHERE hangs.SeizureId = @SeizureId AND closed.LiftedAt IS NULL
            ORDER BY operation.Reference
            """;

        internal const string Listed =
            """
            SELECT knows.OfficerId, officer.Name AS OfficerName, officer.Unit, knows.AllowedAt, knows.EndsAt, knows.Why
            FROM RestrictionAllows AS knows
            JOIN Officer AS officer ON officer.Id = knows.OfficerId
            WHERE knows.RestrictionId = @RestrictionId
            ORDER BY officer.Name, knows.AllowedAt DESC, officer.Id
            """;

        internal const string OfOperation =
            $"""
            {Reader}
                AND EXISTS
                (
                    SELECT 1
                    FROM Operation AS operation
                    WHERE operation.Id = @SubjectId
                        AND (EXISTS (SELECT 1 FROM OfficerBorough AS serves WHERE serves.OfficerId = officer.Id
                            AND serves.BoroughCode = operation.BoroughCode)
                            OR EXISTS
                            (
                                SELECT 1
                                FROM OperationShare AS shared
                                WHERE shared.OperationId = operation.Id AND shared.EndedAt IS NULL AND (shared.OfficerId = officer.Id
                                    OR EXISTS (SELECT 1 FROM OfficerBorough AS joins
                                        WHERE joins.OfficerId = officer.Id AND joins.BoroughCode = shared.BoroughCode))
                            ))
                )
            ORDER BY officer.Name, officer.Id
            """;

        internal const string OfNetwork =
            $"""
            {Reader}
                AND EXISTS
                (
                    SELECT 1
                    FROM NetworkBorough AS works
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                    WHERE works.NetworkId = @SubjectId AND serves.OfficerId = officer.Id
                )
            ORDER BY officer.Name, officer.Id
            """;

        internal const string OfSeizure =
            $"""
            {Reader}
                AND EXISTS
                (
                    SELECT 1
                    FROM Seizure AS seizure
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = seizure.BoroughCode
                    WHERE seizure.Id = @SubjectId AND serves.OfficerId = officer.Id
                )
            ORDER BY officer.Name, officer.Id
            """;

        internal const string OfProblem =
            $"""
            {Reader}
                AND EXISTS
                (
                    SELECT 1
                    FROM LocalProblem AS problem
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = problem.BoroughCode
                    WHERE problem.Id = @SubjectId AND serves.OfficerId = officer.Id
                )
            ORDER BY officer.Name, officer.Id
            """;

        internal const string Allow =
            "INSERT INTO RestrictionAllows (RestrictionId, OfficerId, AllowedAt) VALUES (@RestrictionId, @OfficerId, @AllowedAt)";

        internal const string Disallow =
            "DELETE FROM RestrictionAllows WHERE RestrictionId = @RestrictionId AND OfficerId IN @OfficerIds AND EndsAt IS NULL";
    }
}
