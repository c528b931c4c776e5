using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Foundation.Data;

/// <summary>Lists by pages, and loads of many rows.</summary>
internal sealed partial class Database
{
    private const string BeforeLoad = "before_load";

    public async Task<IReadOnlyList<T>> Page<T>(string ordered, DynamicParameters parameters, int skip, int take)
    {
        parameters.AddDynamicParams(new { Skip = skip, Take = take });

        return await List<T>(engine.Page(ordered), parameters);
    }

    /// <summary>A page of a list, and how many rows the list has, which are counted only where the page does not tell: its last one does.</summary>
    public async Task<(IReadOnlyList<T> Rows, CappedCount Total)> PageAndTotal<T>(string ordered, DynamicParameters parameters, int skip, int take)
    {
        var rows = await Page<T>(ordered, parameters, skip, take);
        var last = skip + rows.Count;
        var isLast = rows.Count < take && (rows.Count > 0 || skip == 0) && last <= CappedCount.Most;

        return (rows, isLast ? new CappedCount(last) : await CountUpTo(ordered, parameters));
    }

    /// <summary>The rows as the engine has them, each a value for each column, of a statement whose columns are known only when it runs.</summary>
    public async Task<IReadOnlyList<object[]>> Rows(string sql, DynamicParameters parameters)
    {
        await using var reader = await (await Connection()).ExecuteReaderAsync(sql, parameters, transaction);
        var rows = new List<object[]>();

        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public Task<IReadOnlyList<object[]>> PageOfRows(string ordered, DynamicParameters parameters, int take)
    {
        parameters.AddDynamicParams(new { Skip = 0, Take = take });

        return Rows(engine.Page(ordered), parameters);
    }

    /// <summary>
    /// How many rows a list has in all, counted no further than <paramref name="most"/>, which any long list's reader takes for many.
    /// </summary>
    /// <param name="ordered">The statement of the list itself, so that a count and its rows are one.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="most">The highest number that is counted out.</param>
    public async Task<CappedCount> CountUpTo(string ordered, DynamicParameters parameters, int most = Data.CappedCount.Most)
    {
        parameters.AddDynamicParams(new { Skip = 0, Take = most + 1 });
        var rows = await SingleOrDefault<int>($"SELECT COUNT(*) FROM ({engine.Page(ordered)}) AS listed", parameters);

        return new CappedCount(Math.Min(rows, most), rows > most);
    }

    public async Task Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        await Connection();

        if (evidence?.Find(table) is { } kept)
        {
            var all = rows.ToList();
            var places = kept.All.Select(column => columns.Select((name, i) => name == column ? i : -1).Max()).ToList();
            await engine.Load(transaction!, table, columns, all);
            all.ForEach(row => Touched.Add(WriteKind.Insert, EvidenceRow.Of(kept, i => places[i] < 0 ? null : row[places[i]])));
        }
        else
        {
            await engine.Load(transaction!, table, columns, rows);
        }
    }

    /// <summary>Adds all the rows, or none of them where a unique index already holds one: then it answers false, and goes on.</summary>
    public async Task<bool> LoadIfAbsent(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        await Connection();
        await transaction!.SaveAsync(BeforeLoad);

        try
        {
            await Load(table, columns, rows);
            await engine.Release(transaction, BeforeLoad);

            return true;
        }
        catch (DbException exception) when (engine.FaultOf(exception) == DatabaseFault.AlreadyThere)
        {
            await transaction.RollbackAsync(BeforeLoad);
            await engine.Release(transaction, BeforeLoad);

            return false;
        }
    }
}
