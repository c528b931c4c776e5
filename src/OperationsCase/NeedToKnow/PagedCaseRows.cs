using Dapper;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;

namespace OperationsCase.NeedToKnow;

/// <summary>One page of what is kept about a case, such as its intelligence, with the case itself.</summary>
/// <param name="Case">What it is about.</param>
/// <param name="Rows">Of this page.</param>
/// <param name="Total">How many there are.</param>
/// <param name="OrMore">Whether there are more than that.</param>
public sealed record PagedCaseRows<T>(CaseSummary Case, IReadOnlyList<T> Rows, int Total, bool OrMore = false);

/// <summary>Reads such a page about the case in hand.</summary>
internal sealed class PagedCaseRowsReader(Database database, CurrentCase currentCase, CaseStore cases)
{
    /// <param name="ordered">A statement that takes @SubjectId and ends with its order.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">How many rows a page has.</param>
    public async Task<PagedCaseRows<T>> Page<T>(string ordered, int page, int size)
    {
        var about = new DynamicParameters(new { SubjectId = currentCase.Id });
        var (rows, total) = await database.PageAndTotal<T>(ordered, about, skip: (page - 1) * size, take: size);

        return new PagedCaseRows<T>(await cases.Summary(currentCase.Id), rows, total.Rows, total.OrMore);
    }
}
