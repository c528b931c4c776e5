namespace OperationsCase.Foundation.Requests;

/// <summary>An answer that is made of those of the queries that were asked inside.</summary>
public interface IComposedAnswer
{
    IReadOnlyList<AnsweredQuery> Parts { get; }
}

public sealed record AnsweredQuery(object Query, object? Answer);

/// <summary>A query that the access log knows as another, such as that of a case's page as the query of the case itself.</summary>
internal interface ILoggedAs
{
    object LoggedAs { get; }
}
