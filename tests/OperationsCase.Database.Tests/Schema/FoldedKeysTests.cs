using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

/// <summary>A key that C# folds is compared by SQL Server as C# compares it, and never by the rules of a language.</summary>
public class FoldedKeysTests
{
    /// <summary>They end in Key, and no name is folded into them.</summary>
    private static readonly string[] OtherKeys = ["AccessMessage.OnceKey", "Authenticator.SealedKey"];

    [Test]
    public void Every_folded_key_and_word_is_compared_by_code_points() => Assert.That(
        from table in CompiledSchemas.Tables
        from column in table.Columns
        where column is { Type: "NVARCHAR" } && (column.Name.EndsWith("Key", StringComparison.Ordinal) || column.Name == "Word")
        where !OtherKeys.Contains($"{table.Name}.{column.Name}")
        where column.Collation != Column.ByCodePoints
        select $"{table.Name}.{column.Name}",
        Is.Empty);

    [Test]
    public void Nothing_else_is() => Assert.That(
        from table in CompiledSchemas.Tables
        from column in table.Columns
        where column.Collation is not null && !column.Name.EndsWith("Key", StringComparison.Ordinal) && column.Name != "Word"
        select $"{table.Name}.{column.Name}",
        Is.Empty);
}
