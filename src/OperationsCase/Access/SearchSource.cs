using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>A list that the search of all lists asks, which the room of the list registers.</summary>
/// <param name="Key">The first part of the address of the list: "operations".</param>
/// <param name="Heading">What stands above its results: "Operations".</param>
/// <param name="Singular">As in a sentence: "operation".</param>
/// <param name="Plural">As in a sentence: "operations".</param>
public abstract record SearchSource(string Key, string Heading, string Singular, string Plural)
{
    /// <summary>The query that it asks. It is not sent for a role that may not send it.</summary>
    public abstract Type Query { get; }

    /// <summary>Whether the list can be opened with the same words.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Where the words are when none of the texts that are shown has them: "the name it was seized from".</summary>
    public string FoundElse { get; init; } = "the words kept of it";

    /// <param name="queries">Of the request that searches.</param>
    /// <param name="find">What was typed.</param>
    /// <param name="rows">The most rows to show.</param>
    internal abstract Task<Result<SearchFindings>> Ask(IQueries queries, string find, int rows);
}

/// <typeparam name="TQuery">The query of the list.</typeparam>
/// <typeparam name="TAnswer">What it answers.</typeparam>
/// <inheritdoc cref="SearchSource"/>
internal sealed record SearchSourceOf<TQuery, TAnswer>(string Key, string Heading, string Singular, string Plural)
    : SearchSource(Key, Heading, Singular, Plural)
    where TQuery : IQuery<TAnswer>
{
    public override Type Query => typeof(TQuery);

    /// <summary>Makes the query from what was typed and the most rows to show.</summary>
    public required Func<string, int, TQuery> Of { get; init; }

    /// <summary>Makes the results from what the list answers, from what was typed and from the most rows to show.</summary>
    public required Func<TAnswer, string, int, SearchFindings> Show { get; init; }

    internal override async Task<Result<SearchFindings>> Ask(IQueries queries, string find, int rows)
    {
        var query = Of(find, rows);
        var answer = await queries.Send(query);

        return answer.IsRefused
            ? Result<SearchFindings>.Refused(answer.Refusals)
            : Show(answer.Value, find, rows) with { Asked = new AnsweredQuery(query, answer.Value) };
    }
}

/// <summary>What one list found.</summary>
/// <param name="Rows">The first of them.</param>
/// <param name="Total">How many there are, or the highest number that was counted out.</param>
/// <param name="OrMore">Whether there are more than <paramref name="Total"/>.</param>
public sealed record SearchFindings(IReadOnlyList<SearchRow> Rows, int Total, bool OrMore = false)
{
    public AnsweredQuery? Asked { get; init; }
}

/// <summary>Something that was found.</summary>
public sealed record SearchRow
{
    /// <summary>The address of its page.</summary>
    public string Address { get; init; } = "";

    /// <summary>What stands before its name: "Operation"; blank where its name says enough.</summary>
    public string Prefix { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Null of what has none.</summary>
    public CaseReference? Reference { get; init; }

    public IReadOnlyList<SearchFact> Facts { get; init; } = [];

    /// <summary>Where the words were found: "the name".</summary>
    public string FoundIn { get; init; } = "";
}

/// <param name="Label">As in a sentence: "the place".</param>
/// <param name="Text">As it is shown.</param>
public sealed record SearchFact(string Label, string Text);
