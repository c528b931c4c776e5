using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Cases;

/// <summary>Rows of reference that a room writes from what the program registers, beside the kinds of case.</summary>
internal interface IRegisteredRows
{
    Task Write(Database database);

    /// <returns>What the record lacks, each as in "does not know … yet".</returns>
    Task<IReadOnlyList<string>> Missing(Database database);
}

/// <summary>Writes the registered kinds of case, and what else rooms register, into a record, and tells which of them it lacks.</summary>
internal sealed class CaseKindRegister(IEngine engine, CaseKinds kinds, IEnumerable<IRegisteredRows> others)
{
    /// <summary>Adds those that are missing, and gives the others their words of today.</summary>
    public async Task Write()
    {
        await using var database = new Database(engine);
        database.WillChange();

        foreach (var kind in kinds.All.OrderBy(kind => kind.Code, StringComparer.Ordinal))
        {
            if (!await database.AddIfAbsent(Sql.Add, new { kind.Code, kind.Singular, kind.Plural }))
            {
                await database.Execute(Sql.Word, new { kind.Code, kind.Singular, kind.Plural });
            }
        }

        foreach (var other in others)
        {
            await other.Write(database);
        }

        await database.Commit();
    }

    /// <returns>Why the record cannot be opened, in a sentence, or null.</returns>
    public async Task<string?> WhyNotToOpen()
    {
        await using var database = new Database(engine);
        var known = await database.List<string>(Sql.Known, new { });
        var missing = kinds.All.Where(kind => !known.Contains(kind.Code)).Select(kind => kind.Plural).Order(StringComparer.Ordinal).ToList();

        foreach (var other in others)
        {
            missing.AddRange(await other.Missing(database));
        }

        return missing.Count == 0
            ? null
            : $"The database {engine.Place} does not know {string.Join(", ", missing)} yet. Run `migrate` first.";
    }

    private static class Sql
    {
        internal const string Known = "SELECT kind.Code FROM CaseKind AS kind ORDER BY kind.Code";

        internal const string Add =
            """
            INSERT INTO CaseKind (Code, Singular, Plural)
            SELECT @Code, @Singular, @Plural
            WHERE NOT EXISTS (SELECT 1 FROM CaseKind WHERE Code = @Code)
            """;

        internal const string Word = "UPDATE CaseKind SET Singular = @Singular, Plural = @Plural WHERE Code = @Code";
    }
}
