namespace OperationsCase.Access;

/// <summary>The codes by which tables name what kind of case they are about: OP, NW, SZ or LP.</summary>
public static class CaseSubjects
{
    /// <summary>What a message or an entry is about when it is about the officer's own account, and no case.</summary>
    public const string Account = "AC";

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["OP"] = "operations",
        ["NW"] = "networks",
        ["SZ"] = "seizures",
        ["LP"] = "problems",
    };

    /// <summary>Every kind of case that there is.</summary>
    public static IReadOnlyCollection<string> Kinds => Lists.Keys;

    public static string AddressOf(string subject, string reference) =>
        subject == Account ? "/account" : $"/{Lists[subject]}/{reference}";
}
