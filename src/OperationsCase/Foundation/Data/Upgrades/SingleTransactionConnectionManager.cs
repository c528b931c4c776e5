using System.Data;
using System.Data.Common;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Support;

namespace OperationsCase.Foundation.Data;

/// <summary>Runs everything that DbUp does on a connection that somebody else opened, and in a transaction that they commit or drop.</summary>
/// <param name="connection">Open for as long as this is used.</param>
/// <param name="transaction">Null when there is only something to look up.</param>
internal sealed class SingleTransactionConnectionManager(DbConnection connection, DbTransaction? transaction) : IConnectionManager
{
    private readonly SqlCommandSplitter splitter = new();

    public TransactionMode TransactionMode { get; set; } = TransactionMode.NoTransaction;

    public bool IsScriptOutputLogged { get; set; }

    /// <summary>None: an upgrade takes as long as the record is large.</summary>
    public int? ExecutionTimeoutSeconds { get; set; } = 0;

    public IDisposable OperationStarting(IUpgradeLog upgradeLog, List<SqlScript> executedScripts) => new NoTransaction();

    public void ExecuteCommandsWithManagedConnection(Action<Func<IDbCommand>> action) => action(Command);

    public T ExecuteCommandsWithManagedConnection<T>(Func<Func<IDbCommand>, T> actionWithResult) => actionWithResult(Command);

    public IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => splitter.SplitScriptIntoCommands(scriptContents);

    public bool TryConnect(IUpgradeLog upgradeLog, out string errorMessage)
    {
        errorMessage = "";

        return true;
    }

    private DbCommand Command()
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = ExecutionTimeoutSeconds ?? 0;

        return command;
    }

    private sealed class NoTransaction : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
