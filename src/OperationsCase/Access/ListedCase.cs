using System.Text.Json.Serialization;

namespace OperationsCase.Access;

/// <summary>A case of any kind as a row of a list that holds several kinds.</summary>
public abstract record ListedCase
{
    /// <summary>The code of its kind.</summary>
    public string Subject { get; init; } = "";

    public CaseReference Reference { get; init; }

    /// <summary>"Operation Kestrel", "Cash seizure SZ-2026-000003".</summary>
    public string Name { get; init; } = "";

    /// <summary>"Operation Kestrel, CH-2026-000142"; the name alone where it holds the reference.</summary>
    internal string NameWithReference => Name.EndsWith(Reference.Value, StringComparison.Ordinal) ? Name : $"{Name}, {Reference}";

    /// <summary>Where its page is.</summary>
    public string Address { get; init; } = "";

    /// <summary>As in the register.</summary>
    [JsonIgnore]
    public string Title { get; init; } = "";

    /// <summary>The API told of the first four kinds by a field for each, and still does.</summary>
    public OperationReference? OperationReference => Subject == "OP" ? new(Reference.Value) : null;

    public string? OperationName => Of("OP", Title);

    public NetworkReference? NetworkReference => Subject == "NW" ? new(Reference.Value) : null;

    public string? NetworkName => Of("NW", Title);

    public SeizureReference? SeizureReference => Subject == "SZ" ? new(Reference.Value) : null;

    public ProblemReference? ProblemReference => Subject == "LP" ? new(Reference.Value) : null;

    public string? ProblemTitle => Of("LP", Title);

    private string? Of(string kind, string value) => Subject == kind ? value : null;
}

internal static class ListedCases
{
    /// <summary>The columns of <see cref="ListedCase"/>, of the case it.</summary>
    public const string Columns = "it.KindCode AS Subject, it.Reference, it.Title";

    /// <summary>Rows as they were read, with the names and addresses that the kinds give.</summary>
    public static IReadOnlyList<T> Named<T>(this IReadOnlyList<T> rows, CaseKinds kinds)
        where T : ListedCase => [.. rows.Select(row => row with
        {
            Name = kinds[row.Subject].NameOf(row.Title),
            Address = kinds[row.Subject].AddressOf(row.Reference.Value),
        })];
}
