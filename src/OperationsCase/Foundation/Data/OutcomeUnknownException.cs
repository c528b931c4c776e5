using System.Data.Common;

namespace OperationsCase.Foundation.Data;

/// <summary>The connection was lost, or took too long, while a transaction was being kept: nobody knows whether it was.</summary>
internal sealed class OutcomeUnknownException(DbException inner) : Exception("No one knows whether this transaction was kept.", inner)
{
    /// <summary>Keeps a transaction.</summary>
    /// <exception cref="OutcomeUnknownException">Nobody knows whether it was kept.</exception>
    public static async Task Commit(IEngine engine, DbTransaction transaction)
    {
        try
        {
            await engine.Commit(transaction);
        }
        catch (DbException exception) when (engine.FaultOf(exception) is DatabaseFault.ConnectionLost or DatabaseFault.TookTooLong)
        {
            throw new OutcomeUnknownException(exception);
        }
    }
}
