namespace OperationsCase.Foundation.Data;

/// <summary>Patterns for <c>LIKE @Pattern ESCAPE '\'</c>, in which what a person typed has no wildcard.</summary>
internal static class LikePattern
{
    public static string Containing(string typed) => $"%{Literal(typed)}%";

    private static string Literal(string typed) => typed
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace("[", @"\[", StringComparison.Ordinal);
}
