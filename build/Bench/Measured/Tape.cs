using System.Data;
using System.Data.Common;

namespace OperationsCase.Bench.Measured;

/// <summary>What one request sends to the database, in its order.</summary>
internal sealed class Tape
{
    private readonly List<Sent> all = [];
    private readonly Lock gate = new();

    public IReadOnlyList<Sent> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(Sent sent)
    {
        lock (gate)
        {
            all.Add(sent);
        }
    }

    public void Add(DbCommand command, bool isInChange) => Add(new Sent(
        command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => new Sent.Parameter(parameter.ParameterName, parameter.DbType, parameter.Value))], isInChange));
}

/// <summary>One statement with its parameters.</summary>
/// <param name="Sql">As it was sent.</param>
/// <param name="Parameters">As the provider had them.</param>
/// <param name="IsInChange">Whether it stood in a changing transaction.</param>
internal sealed record Sent(string Sql, IReadOnlyList<Sent.Parameter> Parameters, bool IsInChange)
{
    internal sealed record Parameter(string Name, DbType Type, object? Value);
}
