using OperationsCase.Foundation.Web;

namespace OperationsCase.Documents;

/// <summary>What a case says for a document, by the name of the place in its template.</summary>
/// <param name="known">Every fact that there is, as a sentence says it: "the court that hears the application".</param>
internal sealed class DocumentFacts(IReadOnlyDictionary<string, string> known)
{
    private readonly Dictionary<string, string?> said = [];

    /// <summary>The fact, or null when it is not on the record.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fact.</exception>
    public string? this[string name] => known.ContainsKey(name)
        ? said.GetValueOrDefault(name) is { Length: > 0 } text ? text : null
        : throw new KeyNotFoundException($"No document has a fact called '{name}'.");

    public string WordsOf(string name) => known[name];

    public DocumentFacts With(string name, string? text)
    {
        said[name] = text?.ReplaceLineEndings("\n").Trim();

        return this;
    }

    public DocumentFacts With(string name, DateTimeOffset? at) => With(name, at is { } moment ? Format.Moment(moment) : null);

    /// <summary>By when something must be done, or until when it runs.</summary>
    public DocumentFacts WithDue(string name, DateTimeOffset? dueAt) => With(name, dueAt is { } due ? DueFormat.When(due) : null);
}
