using System.Numerics;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Says into whose hands a case or a task of it may be put: those who work in its boroughs and see it for as long as they serve.</summary>
internal sealed class CaseColleagues(Database database, CaseKinds kinds)
{
    /// <summary>Those who may have it, by name.</summary>
    public Task<IReadOnlyList<CaseColleague>> Of(CaseSummary of) =>
        database.List<CaseColleague>(Sql.Colleagues, new { CaseId = of.Id, Roles = RolesOf(of.Subject).Select(role => role.ToString()) });

    /// <param name="of">The case, locked.</param>
    /// <param name="officerId">Whoever is to have it, or a task of it.</param>
    /// <param name="field">The name of the question.</param>
    public async Task<Refusal?> WhyNot(CaseSummary of, Guid officerId, string field)
    {
        var found = await database.SingleOrDefault<Asked>(Sql.Asked, new { CaseId = of.Id, OfficerId = officerId });

        return found is null || found.Serves == 0 || !RolesOf(of.Subject).Contains(found.Role)
                ? Refusal.Invalid("Select an officer who works on such cases in this borough", field)
            : found.IsClosed == 1 ? Refusal.Invalid($"The account of {found.Name} is closed. Select someone else", field)
            : found.Sees == 0 ? Refusal.Invalid("Select an officer who is on the list of those who may see this case", field)
            : null;
    }

    private List<Role> RolesOf(string kindCode) =>
        [.. Enum.GetValues<Role>().Where(role => BitOperations.IsPow2((int)role) && (role & Role.OfBoroughs & kinds[kindCode].Readers) != Role.None)];

    private sealed record Asked
    {
        public string Name { get; init; } = "";

        public Role Role { get; init; }

        public int IsClosed { get; init; }

        public int Serves { get; init; }

        public int Sees { get; init; }
    }

    private static class Sql
    {
        internal const string Colleagues =
            $"""
            SELECT colleague.Id, colleague.Name, colleague.Unit
            FROM Officer AS colleague
            CROSS JOIN CaseRecord AS it
            WHERE it.Id = @CaseId AND colleague.DisabledAt IS NULL AND colleague.Role IN @Roles AND {Visible.CaseToColleague}
            ORDER BY colleague.Name, colleague.Id
            """;

        internal const string Asked =
            $"""
            SELECT colleague.Name, colleague.Role, CASE WHEN colleague.DisabledAt IS NULL THEN 0 ELSE 1 END AS IsClosed,
                CASE WHEN EXISTS (SELECT 1 FROM CaseBorough AS works JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                    WHERE works.CaseId = it.Id AND serves.OfficerId = colleague.Id) THEN 1 ELSE 0 END AS Serves,
                CASE WHEN {Visible.CaseToColleague} THEN 1 ELSE 0 END AS Sees
            FROM Officer AS colleague
            CROSS JOIN CaseRecord AS it
            WHERE it.Id = @CaseId AND colleague.Id = @OfficerId
            """;
    }
}

/// <summary>Somebody who may have a case or a task of it.</summary>
public sealed record CaseColleague
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";
}
