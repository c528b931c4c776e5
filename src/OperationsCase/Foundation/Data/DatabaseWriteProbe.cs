using System.Data.Common;
using System.Security.Cryptography;

namespace OperationsCase.Foundation.Data;

/// <summary>Finds out whether the record can be written, by writing: a file that is read-only and a disk that is full can still be read.</summary>
/// <remarks>However often it is asked, it writes once in <see cref="Every"/>: who asks may be anybody.</remarks>
internal sealed class DatabaseWriteProbe(IEngine engine, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>With as many rows of this length as days in a year, more than one page of either engine: the file must have room to grow.</summary>
    private const int Characters = 200;

    private readonly SemaphoreSlim one = new(1);
    private DateTimeOffset? asked;
    private string? found;

    /// <returns>Why nothing can be saved now, in a sentence, or null.</returns>
    /// <exception cref="DbException">The record failed in a way that says nothing about writing.</exception>
    public async Task<string?> Trouble()
    {
        await one.WaitAsync();

        try
        {
            var now = clock.GetUtcNow();

            if (asked is null || now - asked >= Every || now < asked)
            {
                found = await Ask();
                asked = now;
            }

            return found;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<string?> Ask()
    {
        try
        {
            await using var database = new Database(engine);
            database.WillChange();
            var probe = new
            {
                Name = $"probe {RandomNumberGenerator.GetHexString(14)}",
                FinancialYear = clock.GetUtcNow().Year,
                Filler = new string('.', Characters),
            };
            await database.Execute(Sql.Add, probe);
            await database.Execute(Sql.Remove, probe);
            await database.Commit();

            return null;
        }
        catch (DbException exception)
        {
            return engine.FaultOf(exception) switch
            {
                DatabaseFault.Full => "The disk that holds the record is full",
                DatabaseFault.TryAgain or DatabaseFault.TookTooLong => "The record is busy",
                _ => "The record cannot be written",
            };
        }
    }

    private static class Sql
    {
        internal const string Add = $"INSERT INTO SystemFact (Name, Value) SELECT named.Name, @Filler FROM ({Names}) AS named";

        internal const string Remove = $"DELETE FROM SystemFact WHERE Name IN ({Names})";

        private const string Names = "SELECT CONCAT(@Name, day.DayOn) AS Name FROM Day AS day WHERE day.FinancialYear = @FinancialYear";
    }
}
