using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Log;

/// <summary>Tells what the ids in the log are called: by the reference of a case, or the e-mail address of an account.</summary>
internal sealed class LogSubjectNames(Database database)
{
    private const int IdsInAList = 1000;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IEnumerable<Guid> ids)
    {
        var names = new Dictionary<Guid, string>
        {
            [ChainEnd.NoCase] = "What is about no case",
            [ChainEnd.Consultations] = "Who looked at what",
        };

        foreach (var some in ids.Distinct().Chunk(IdsInAList))
        {
            foreach (var named in await database.List<NamedSubjectRow>(Sql.Names, new { Ids = some }))
            {
                names[named.Id] = named.Name;
            }
        }

        return names;
    }

    /// <returns>Null when nothing on the record bears the reference.</returns>
    public Task<Guid?> IdOf(string reference) => database.SingleOrDefault<Guid?>(Sql.Id, new { Reference = reference });

    private sealed record NamedSubjectRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Names =
            """
            SELECT o.Id, o.Reference AS Name FROM Operation AS o WHERE o.Id IN @Ids
            UNION ALL
            SELECT n.Id, n.Reference AS Name FROM Network AS n WHERE n.Id IN @Ids
            UNION ALL
            SELECT s.Id, s.Reference AS Name FROM Seizure AS s WHERE s.Id IN @Ids
            UNION ALL
            SELECT p.Id, p.Reference AS Name FROM LocalProblem AS p WHERE p.Id IN @Ids
            UNION ALL
            SELECT c.Id, c.Reference AS Name FROM DisruptionClaim AS c WHERE c.Id IN @Ids
            UNION ALL
            SELECT gone.SubjectId, gone.Reference AS Name FROM Tombstone AS gone WHERE gone.SubjectId IN @Ids
            UNION ALL
            SELECT account.Id, account.Email AS Name FROM Officer AS account WHERE account.Id IN @Ids
            """;

        internal const string Id =
            """
            SELECT o.Id FROM Operation AS o WHERE o.Reference = @Reference
            UNION ALL
            SELECT n.Id FROM Network AS n WHERE n.Reference = @Reference
            UNION ALL
            SELECT s.Id FROM Seizure AS s WHERE s.Reference = @Reference
            UNION ALL
            SELECT p.Id FROM LocalProblem AS p WHERE p.Reference = @Reference
            UNION ALL
            SELECT c.Id FROM DisruptionClaim AS c WHERE c.Reference = @Reference
            UNION ALL
            SELECT gone.SubjectId FROM Tombstone AS gone WHERE gone.Reference = @Reference
            """;
    }
}
