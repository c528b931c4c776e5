using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.NeedToKnow;

/// <summary>
/// Finds those who would lose work of their own by a restriction, since nobody does: it is refused until they are on the list or have
/// handed over.
/// </summary>
internal sealed class RestrictedCaseHolders(
    Database database,
    RestrictionStore restrictions,
    CaseKinds kinds,
    IEnumerable<IWorkHolders> work)
{
    /// <summary>
    /// For a restriction of the case to the officers given: whoever holds an open deadline of it or of what hangs on it, or what hangs on
    /// it, and is not among them.
    /// </summary>
    public async Task<Refusal?> WhyNotRestricted(CaseSummary restricted, IEnumerable<Guid> list)
    {
        var left = (await HoldersOf([restricted.Id, .. await restrictions.HangingOn(restricted)])).ExceptBy(list, holder => holder.Id).ToList();

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
        if (await restrictions.InForce(operationId) is not { } restriction)
        {
            return null;
        }

        var listed = (await restrictions.Listed(restriction.Id)).Where(member => member.EndsAt is null).Select(member => member.OfficerId);
        var left = (await HoldersOf([seizureId])).ExceptBy(listed, holder => holder.Id).ToList();

        return left.Count == 0 ? null : Refusal.Conflict(
            $"This operation is restricted, and {Named(left)}, who {(left.Count == 1 ? "holds" : "hold")} this cash or an open deadline of it, "
            + "cannot see it. Ask for them to be added to its list first", field);
    }

    /// <summary>Those who see it now: nobody loses what they had lost before.</summary>
    private async Task<IReadOnlyList<WorkHolderRow>> HoldersOf(IReadOnlyCollection<Guid> caseIds)
    {
        var held = new List<WorkHolder>(await database.List<WorkHolder>(Sql.Owners, new { CaseIds = caseIds }));

        foreach (var room in work)
        {
            held.AddRange(await room.Of(caseIds));
        }

        var rows = await database.List<WorkHolderRow>(Sql.Readers, new
        {
            CaseIds = held.Select(one => one.CaseId).Distinct(),
            OfficerIds = held.Select(one => one.OfficerId).Distinct(),
        });

        return [.. rows
            .Where(row => (kinds[row.KindCode].Readers & row.Role) != Role.None && held.Contains(new WorkHolder(row.CaseId, row.Id)))
            .DistinctBy(row => row.Id)];
    }

    private static string Named(List<WorkHolderRow> holders) =>
        holders.Count == 1 ? holders[0].Name : $"{string.Join(", ", holders.SkipLast(1).Select(holder => holder.Name))} and {holders[^1].Name}";

    private sealed record WorkHolderRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public Role Role { get; init; }

        public Guid CaseId { get; init; }

        public string KindCode { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Owners =
            "SELECT it.Id AS CaseId, it.OwnerId AS OfficerId FROM CaseRecord AS it WHERE it.Id IN @CaseIds AND it.OwnerId IS NOT NULL";

        internal const string Readers =
            """
            SELECT officer.Id, officer.Name, officer.Role, it.Id AS CaseId, it.KindCode
            FROM Officer AS officer
            CROSS JOIN CaseRecord AS it
            WHERE officer.Id IN @OfficerIds AND it.Id IN @CaseIds AND officer.DisabledAt IS NULL
                AND EXISTS
                (
                    SELECT 1
                    FROM CaseBorough AS works
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                    WHERE works.CaseId = it.Id AND serves.OfficerId = officer.Id
                )
            ORDER BY officer.Name, officer.Id, it.Id
            """;
    }
}
