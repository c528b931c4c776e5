namespace OperationsCase.Foundation.Requests;

/// <summary>Asks a query from inside a request: in its scope, on its connection and in its transaction.</summary>
/// <remarks>
/// The query is validated and authorized as any other, and what it refuses is its answer. It writes no access log entry, marks no page and
/// is about cases of its own. One is asked after the other: they share a connection.
/// </remarks>
internal interface IQueries
{
    Task<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellation = default);
}
