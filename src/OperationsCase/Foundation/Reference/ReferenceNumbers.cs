using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Reference;

/// <summary>Gives out references such as CH-2026-000142, without a gap and without a double.</summary>
/// <remarks>The row's lock lasts to the commit, and a command that is refused gives its number back; so ask late.</remarks>
internal sealed class ReferenceNumbers(Database database)
{
    /// <param name="prefix">Two letters, such as CH.</param>
    /// <param name="year">The London year in which the thing is recorded.</param>
    public async Task<string> Next(string prefix, int year)
    {
        var series = $"{prefix}-{year}";

        return Of(series, await NextOf(series));
    }

    /// <summary>Takes the next number of a series, from 1, and holds the series until the commit.</summary>
    public async Task<int> NextOf(string name)
    {
        var series = new { Series = name };

        if (await database.Execute(Sql.Next, series) == 0)
        {
            await database.AddIfAbsent(Sql.Add, series);
            await database.Execute(Sql.Next, series);
        }

        return await database.SingleOrDefault<int>(Sql.Last, series);
    }

    /// <summary>Holds a series until the commit, for the references of many cases at once.</summary>
    /// <returns>The last number given out.</returns>
    public async Task<int> Hold(string series)
    {
        if (await database.Execute(Sql.Touch, new { Series = series }) == 0)
        {
            await database.AddIfAbsent(Sql.Add, new { Series = series });
            await database.Execute(Sql.Touch, new { Series = series });
        }

        return await database.SingleOrDefault<int>(Sql.Last, new { Series = series });
    }

    public static string Of(string series, int number) => $"{series}-{number:000000}";

    private static class Sql
    {
        internal const string Next = "UPDATE Counter SET LastNumber = LastNumber + 1 WHERE Series = @Series";

        internal const string Touch = "UPDATE Counter SET LastNumber = LastNumber WHERE Series = @Series";

        internal const string Add =
            "INSERT INTO Counter (Series, LastNumber) SELECT @Series, 0 WHERE NOT EXISTS (SELECT 1 FROM Counter WHERE Series = @Series)";

        internal const string Last = "SELECT LastNumber FROM Counter WHERE Series = @Series";
    }
}
