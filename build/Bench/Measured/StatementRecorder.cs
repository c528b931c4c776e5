using System.Data;
using System.Data.Common;

namespace OperationsCase.Bench.Measured;

/// <summary>What one request sends to the database, in its order.</summary>
internal sealed class StatementRecorder
{
    private readonly List<RecordedStatement> all = [];
    private readonly Lock gate = new();

    public IReadOnlyList<RecordedStatement> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(RecordedStatement sent)
    {
        lock (gate)
        {
            all.Add(sent);
        }
    }

    public void Add(DbCommand command, bool isInChange) => Add(new RecordedStatement(
        command.CommandText, [.. command.Parameters
            .Cast<DbParameter>()
            .Select(parameter => new RecordedStatement.Parameter(parameter.ParameterName, parameter.DbType, parameter.Value))], isInChange));
}

/// <summary>One statement with its parameters.</summary>
/// <param name="Sql">As it was sent.</param>
/// <param name="Parameters">As the provider had them.</param>
/// <param name="IsInChange">Whether it stood in a changing transaction.</param>
internal sealed record RecordedStatement(string Sql, IReadOnlyList<RecordedStatement.Parameter> Parameters, bool IsInChange)
{
    internal sealed record Parameter(string Name, DbType Type, object? Value);
}
