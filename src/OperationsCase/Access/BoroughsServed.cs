using OperationsCase.Foundation.Data;

namespace OperationsCase.Access;

/// <summary>The boroughs whose records the officer may see. Most serve one, and a list of one borough is read from its index.</summary>
internal sealed class BoroughsServed(Database database, ICurrentUser officer)
{
    public Task<IReadOnlyList<string>> All() => database.List<string>(Sql.Served, new { OfficerId = officer.Id });

    /// <param name="asked">The borough that a list was asked for, or nothing.</param>
    /// <returns>The one borough that may be listed, or null when there are several.</returns>
    public async Task<string?> Sole(string? asked) =>
        !string.IsNullOrWhiteSpace(asked) ? asked : await All() is [var only] ? only : null;

    /// <summary>Whether the borough works an operation beside its lead, so that a list of it is read from more than its own index.</summary>
    public async Task<bool> WorksBeside(string? boroughCode) =>
        boroughCode is not null && await database.Count(Sql.Beside, new { BoroughCode = boroughCode }) > 0;

    /// <summary>Whether an operation of another borough is shared with the officer, so that a search must look beyond the boroughs served.</summary>
    public async Task<bool> SeesOthers() => await database.Count(Sql.Shared, new { OfficerId = officer.Id }) > 0;

    private static class Sql
    {
        internal const string Shared =
            $"SELECT COUNT(*) FROM Operation AS o WHERE o.Id IN ({Visible.SharedCases}) AND {Visible.SharedOperation}";

        internal const string Beside =
            """
            SELECT COUNT(*)
            FROM Borough AS borough
            WHERE borough.Code = @BoroughCode
                AND EXISTS (SELECT 1 FROM CaseBorough AS works
                    JOIN CaseBorough AS leads ON leads.CaseId = works.CaseId AND leads.IsLead = 1
                    WHERE works.BoroughCode = borough.Code AND works.IsLead = 0)
            """;

        internal const string Served = "SELECT BoroughCode FROM OfficerBorough WHERE OfficerId = @OfficerId";
    }
}
