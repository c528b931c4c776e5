using Microsoft.SqlServer.Dac.Model;

namespace OperationsCase.Schema;

/// <summary>Compiles T-SQL as SQL Server's own tools do, without a server.</summary>
/// <remarks>A syntax error spoils the whole model, so what is added has been parsed before.</remarks>
internal sealed class SqlServerModel : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Latin1_General_100_CI_AS_SC" });

    public SqlServerModel(IEnumerable<string> definitions) => Add(definitions);

    /// <summary>Adds statements of the application, so that their tables and columns are looked up.</summary>
    /// <param name="statements">Each under its name, such as <c>RecordClosureNotice.AddNotice</c>, which the errors quote.</param>
    public void AddStatements(IEnumerable<(string Name, string Text)> statements) =>
        Add(statements.Select(statement => Procedure(statement.Name, statement.Text)));

    /// <returns>Each error and each warning, such as a reference to something that does not exist.</returns>
    public IReadOnlyList<string> Check() => [.. model.Validate().Select(message => message.ToString())];

    public IEnumerable<TSqlObject> All(ModelTypeClass type) => model.GetObjects(DacQueryScopes.UserDefined, type);

    public void Dispose() => model.Dispose();

    private static string Procedure(string name, string statement)
    {
        var parameters = SharedParameters.Names(statement).Select(parameter => $"{parameter} NVARCHAR(MAX)");

        return $"CREATE PROCEDURE [{name}] {string.Join(", ", parameters)} AS\n{SharedSql.WithListsInBrackets(statement)};";
    }

    /// <summary>All in one go, which is many times faster than one by one.</summary>
    private void Add(IEnumerable<string> scripts)
    {
        var batch = string.Join("\nGO\n", scripts);

        if (batch.Length > 0)
        {
            model.AddObjects(batch);
        }
    }
}
