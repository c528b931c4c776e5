using System.Numerics;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.NeedToKnow;

/// <summary>
/// Finds those who would lose work of their own by a restriction, since nobody does: it is refused until they are on the list or have
/// handed over.
/// </summary>
internal sealed class RestrictedCaseHolders(Database database)
{
    private static readonly string[] SeeMoney =
        [.. Enum.GetValues<Role>().Where(role => BitOperations.IsPow2((int)role)
            && (Role.Investigators & role) != Role.None).Select(role => role.ToString())];

    /// <summary>
    /// For a restriction of the case to the officers given: whoever holds an open deadline of it or of its cash, or the cash, and is not
    /// among them.
    /// </summary>
    public async Task<Refusal?> WhyNotRestricted(Guid caseId, IEnumerable<Guid> list)
    {
        var left = (await database.List<WorkHolderRow>(Sql.OfCase, new { CaseId = caseId, SeeMoney })).ExceptBy(list, holder => holder.Id).ToList();

        return left.Count == 0 ? null : Refusal.Conflict(
            $"{Named(left)} {(left.Count == 1 ? "holds" : "hold")} cash or an open deadline of this case and would no longer see it. "
            + "Add them to the list, or have their work handed over. If they serve another borough, share the operation with them first",
            nameof(RestrictionTerms.OfficerIds));
    }

    /// <summary>
    /// For cash that is to belong to the operation: whoever holds it or an open deadline of it, and is not on the operation's list.
    /// </summary>
    public async Task<Refusal?> WhyNotLinked(Guid seizureId, Guid operationId, string field)
    {
        var left = (await database.List<WorkHolderRow>(Sql.OfCash, new { CaseId = seizureId, OperationId = operationId, SeeMoney })).ToList();

        return left.Count == 0 ? null : Refusal.Conflict(
            $"This operation is restricted, and {Named(left)}, who {(left.Count == 1 ? "holds" : "hold")} this cash or an open deadline of it, "
            + "cannot see it. Ask for them to be added to its list first", field);
    }

    private static string Named(List<WorkHolderRow> holders) =>
        holders.Count == 1 ? holders[0].Name : $"{string.Join(", ", holders.SkipLast(1).Select(holder => holder.Name))} and {holders[^1].Name}";

    private sealed record WorkHolderRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    /// <summary>Who sees the cash, alias s, now: nobody loses what they had lost before.</summary>
    private const string SeesCash =
        """
        officer.DisabledAt IS NULL AND officer.Role IN @SeeMoney
            AND EXISTS (SELECT 1 FROM OfficerBorough AS serves WHERE serves.OfficerId = officer.Id AND serves.BoroughCode = s.BoroughCode)
        """;

    private const string HoldsCash =
        """
        (officer.Id = s.OfficerId OR officer.Id IN
            (SELECT d.OfficerId FROM Deadline AS d WHERE d.SeizureId = s.Id AND d.MetAt IS NULL AND d.StoodDownAt IS NULL))
        """;

    private static class Sql
    {
        internal const string OfCase =
            $"""
            SELECT who.Id, who.Name
            FROM
            (
                SELECT officer.Id, officer.Name
                FROM Deadline AS d
                JOIN Officer AS officer ON officer.Id = d.OfficerId
                WHERE d.OperationId = @CaseId AND d.MetAt IS NULL AND d.StoodDownAt IS NULL AND officer.DisabledAt IS NULL
                    AND EXISTS (SELECT 1 FROM OfficerBorough AS serves WHERE serves.OfficerId = officer.Id AND serves.BoroughCode = d.BoroughCode)
                UNION
                SELECT officer.Id, officer.Name
                FROM Seizure AS s
                JOIN Officer AS officer ON {HoldsCash}
                WHERE s.Id = @CaseId AND {SeesCash}
                UNION
                SELECT officer.Id, officer.Name
                FROM OperationSeizure AS hangs
                JOIN Seizure AS s ON s.Id = hangs.SeizureId
                JOIN Officer AS officer ON {HoldsCash}
                WHERE hangs.OperationId = @CaseId AND {SeesCash}
            ) AS who
            ORDER BY who.Name, who.Id
            """;

        internal const string OfCash =
            $"""
            SELECT officer.Id, officer.Name
            FROM Seizure AS s
            JOIN Officer AS officer ON {HoldsCash}
            JOIN Restriction AS closed ON closed.SubjectId = @OperationId AND closed.LiftedAt IS NULL
            WHERE s.Id = @CaseId AND {SeesCash} AND NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id
                    AND knows.OfficerId = officer.Id AND knows.EndsAt IS NULL)
            ORDER BY officer.Name, officer.Id
            """;
    }
}
