using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit.Log;

/// <summary>Tells what the ids in the log are called: by the reference of a case, or the e-mail address of an account.</summary>
internal sealed class AuditLogSubjectNames(Database database)
{
    private const int IdsInAList = 1000;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IEnumerable<Guid> ids)
    {
        var names = new Dictionary<Guid, string>
        {
            [AuditChainEnd.NoCase] = "What is about no case",
            [AuditChainEnd.Consultations] = "Who looked at what",
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

    /// <summary>A flaw with the name of what its chain is about before it.</summary>
    public static async Task<string> Said(IEngine engine, AuditLogFlaw flaw)
    {
        if (flaw.Chain is not { } chain)
        {
            return flaw.Sentence;
        }

        await using var database = new Database(engine);
        var names = await new AuditLogSubjectNames(database).NamesOf([chain]);

        return $"{names.GetValueOrDefault(chain, $"Chain {chain}")}: {flaw.Sentence}";
    }

    /// <returns>The ids of what has this in its reference.</returns>
    public Task<IReadOnlyList<Guid>> IdsOf(string typed) => database.List<Guid>(Sql.Ids, new { Pattern = LikePattern.Containing(typed.Trim()) });

    private sealed record NamedSubjectRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Names =
            """
            SELECT it.Id, it.Reference AS Name FROM CaseRecord AS it WHERE it.Id IN @Ids
            UNION ALL
            SELECT c.Id, c.Reference AS Name FROM DisruptionClaim AS c WHERE c.Id IN @Ids
            UNION ALL
            SELECT gone.SubjectId, gone.Reference AS Name FROM Tombstone AS gone WHERE gone.SubjectId IN @Ids
            UNION ALL
            SELECT account.Id, account.Email AS Name FROM Officer AS account WHERE account.Id IN @Ids
            """;

        internal const string Ids =
            """
            SELECT it.Id FROM CaseRecord AS it WHERE it.Reference LIKE @Pattern ESCAPE '\'
            UNION ALL
            SELECT c.Id FROM DisruptionClaim AS c WHERE c.Reference LIKE @Pattern ESCAPE '\'
            UNION ALL
            SELECT gone.SubjectId FROM Tombstone AS gone WHERE gone.Reference LIKE @Pattern ESCAPE '\'
            """;
    }
}
