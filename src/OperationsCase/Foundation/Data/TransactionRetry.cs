using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;

namespace OperationsCase.Foundation.Data;

/// <summary>Runs a whole command again when another transaction was in its way, or its connection was lost before it was to be kept.</summary>
/// <remarks>The attempt begins from nothing each time, with its own connection: nothing of a lost one is kept.</remarks>
internal static class TransactionRetry
{
    private const int Attempts = 5;

    /// <summary>No attempt begins after this: somebody waits for the answer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <exception cref="DbException">
    /// The last attempt failed, for whatever reason: <see cref="DatabaseFault.TryAgain"/> when others were in the way to the end.
    /// </exception>
    public static async Task<T> Run<T>(IEngine engine, Func<Task<T>> attempt)
    {
        var begun = Stopwatch.GetTimestamp();

        for (var i = 1; ; i++)
        {
            try
            {
                return await attempt();
            }
            catch (DbException exception) when (i < Attempts
                && Stopwatch.GetElapsedTime(begun) < Longest
                && engine.FaultOf(exception) is DatabaseFault.TryAgain or DatabaseFault.ConnectionLost)
            {
                await Task.Delay(RandomNumberGenerator.GetInt32(10, 50 << i));
            }
        }
    }
}
