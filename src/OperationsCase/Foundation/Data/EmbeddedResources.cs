namespace OperationsCase.Foundation.Data;

/// <summary>The files that this program carries inside itself.</summary>
internal static class EmbeddedResources
{
    /// <summary>The text of one of them, such as <c>reference/wards.csv</c>.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"This program carries no file named '{name}'."));

        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Names(string folder) => typeof(EmbeddedResources).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
