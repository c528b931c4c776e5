namespace OperationsCase.Foundation.Data;

/// <summary>What the record remembers of itself, such as when it was made, each under a name.</summary>
internal sealed class SystemFacts(Database database)
{
    /// <summary>When the record was made. It is always there, and nothing changes it.</summary>
    public const string LaidOutAt = "LaidOutAt";

    /// <returns>Null where nothing is remembered under this name.</returns>
    public Task<string?> Find(string name) => Find(database, name);

    /// <inheritdoc cref="Find(string)" />
    public static Task<string?> Find(Database database, string name) => database.SingleOrDefault<string?>(Sql.Find, new { Name = name });

    public async Task Keep(string name, string value)
    {
        var fact = new { Name = name, Value = value };

        if (await database.Execute(Sql.Change, fact) == 0)
        {
            await database.AddIfAbsent(Sql.Add, fact);
        }
    }

    /// <summary>Waits, until the commit, for whoever changes deadlines of all cases at once: only one does at a time.</summary>
    public Task TakeTurn() => database.Execute(Sql.TakeTurn, new { Name = LaidOutAt });

    private static class Sql
    {
        internal const string Find = "SELECT fact.Value FROM SystemFact AS fact WHERE fact.Name = @Name";

        internal const string Change = "UPDATE SystemFact SET Value = @Value WHERE Name = @Name";

        internal const string Add =
            "INSERT INTO SystemFact (Name, Value) SELECT @Name, @Value WHERE NOT EXISTS (SELECT 1 FROM SystemFact WHERE Name = @Name)";

        internal const string TakeTurn = "UPDATE SystemFact SET Value = Value WHERE Name = @Name";
    }
}
