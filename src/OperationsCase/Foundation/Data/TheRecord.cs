using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Foundation.Data;

/// <summary>The database as a whole: laid out on first use, all of it or nothing.</summary>
internal sealed class TheRecord(IEngine engine, TimeProvider clock)
{
    private const string Demonstration = "Demonstration";

    /// <summary>Lays out an empty database with its reference rows; leaves any other as it is.</summary>
    /// <param name="isDemonstration">What a new record will say of itself, for good.</param>
    /// <returns>Whether it was laid out now.</returns>
    public async Task<bool> LayOut(bool isDemonstration)
    {
        await using var connection = await engine.Open();
        await using var transaction = await engine.BeginChange(connection);

        if (!await EmbeddedSchema.IsEmpty(engine, transaction))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await EmbeddedSchema.Create(engine, transaction);
        await ReferenceFiles.Load(engine, transaction);
        await Say(transaction, "LaidOutAt", $"{now:u}");
        await Say(transaction, Demonstration, isDemonstration ? "yes" : "no");
        await transaction.CommitAsync();

        return true;
    }

    public async Task<bool> IsDemonstration()
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<string>(Sql.Fact, new { Name = Demonstration }) == "yes";
    }

    private static Task<int> Say(DbTransaction transaction, string name, string value) =>
        transaction.Connection!.ExecuteAsync(Sql.AddFact, new { Name = name, Value = value }, transaction);

    private static class Sql
    {
        internal const string Fact = "SELECT Value FROM SystemFact WHERE Name = @Name";

        internal const string AddFact = "INSERT INTO SystemFact (Name, Value) VALUES (@Name, @Value)";
    }
}
