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

    /// <summary>Whether an operation of another borough is shared with the officer, so that a search must look beyond the boroughs served.</summary>
    public async Task<bool> SeesOthers() => await database.Count(Sql.Shared, new { OfficerId = officer.Id }) > 0;

    private static class Sql
    {
        internal const string Shared =
            $"SELECT COUNT(*) FROM Operation AS o WHERE o.Id IN ({Visible.SharedCases}) AND {Visible.SharedOperation}";

        internal const string Served = "SELECT BoroughCode FROM OfficerBorough WHERE OfficerId = @OfficerId";
    }
}
