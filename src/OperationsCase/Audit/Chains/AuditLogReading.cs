using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit.Chains;

/// <summary>
/// Reads the whole log in many short readings, so that memory stays flat and no snapshot stays open while a long log is walked. What is
/// added meanwhile is read or not.
/// </summary>
internal sealed class AuditLogReading(IEngine engine)
{
    /// <summary>Few enough that their texts together take little memory, however long an entry is.</summary>
    public const int PageSize = 500;

    /// <summary>Asks one thing at this moment.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string sql, object parameters)
    {
        await using var database = new Database(engine);

        return await database.List<T>(sql, parameters);
    }

    public async Task<T?> SingleOrDefault<T>(string sql, object parameters)
    {
        await using var database = new Database(engine);

        return await database.SingleOrDefault<T>(sql, parameters);
    }

    /// <summary>Asks several things at one moment.</summary>
    public async Task<T> AtOneMoment<T>(Func<Database, Task<T>> ask)
    {
        await using var database = new Database(engine);

        return await ask(database);
    }

    public async Task<IReadOnlyList<T>> Page<T>(string ordered, object parameters, int take = PageSize)
    {
        await using var database = new Database(engine);

        return await database.Page<T>(ordered, new DynamicParameters(parameters), skip: 0, take);
    }

    /// <summary>Page after page of what comes after a number, to the end.</summary>
    /// <param name="after">Takes @After, and is ordered by that number.</param>
    /// <param name="numberOf">The number of a row.</param>
    /// <param name="from">The number after which to begin.</param>
    /// <param name="take">How many rows a page has.</param>
    public async IAsyncEnumerable<T> ByNumber<T>(string after, Func<T, int> numberOf, int from = 0, int take = PageSize)
    {
        for (IReadOnlyList<T>? page = null; page is null || page.Count == take; from = page.Count > 0 ? numberOf(page[^1]) : from)
        {
            page = await Page<T>(after, new { After = from }, take);

            foreach (var row in page)
            {
                yield return row;
            }
        }
    }

    /// <summary>Page after page by two ids.</summary>
    /// <param name="after">Takes @First and @Second, and is ordered by them.</param>
    public async IAsyncEnumerable<T> Pages<T>(string after) where T : IPagedById
    {
        var from = (First: Guid.Empty, Second: Guid.Empty);

        for (IReadOnlyList<T>? page = null; page is null || page.Count == PageSize; from = page.Count > 0 ? page[^1].Key : from)
        {
            page = await Page<T>(after, new { from.First, from.Second });

            foreach (var row in page)
            {
                yield return row;
            }
        }
    }

    /// <summary>Day after day from the first to the last: asks a statement about each, by @From and @Before.</summary>
    public async IAsyncEnumerable<T> ByDay<T>(string ofDay, DateTimeOffset? first, DateTimeOffset? last)
    {
        for (var day = first; day is { } from && from <= last; day = from.AddDays(1))
        {
            foreach (var row in await List<T>(ofDay, new { From = from, Before = from.AddDays(1) }))
            {
                yield return row;
            }
        }
    }
}

/// <summary>A row that is read in the order of two ids.</summary>
internal interface IPagedById
{
    (Guid First, Guid Second) Key { get; }
}
