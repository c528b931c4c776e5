using System.Text.RegularExpressions;

namespace OperationsCase.Tests.Papers;

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Path">Below the repository, with slashes.</param>
internal sealed partial record Paper(string Path)
{
    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(RepositoryFolder.Path, Path)).ReplaceLineEndings("\n");

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Where its links and pictures lead, without those to other sites and to places in the same file.</summary>
    public IEnumerable<string> Links =>
        Link().Matches(Text).Select(link => link.Groups["to"].Value).Where(to => !to.StartsWith('#') && !to.Contains(':'));

    /// <summary>The lines of its blocks of code.</summary>
    public IEnumerable<string> Code =>
        Block().Matches(Text).SelectMany(block => block.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<Paper> Below(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFolder.Path, folder), "*.md", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new Paper(path));

    public bool Leads(string link) =>
        System.IO.Path.Exists(System.IO.Path.Combine(RepositoryFolder.Path, System.IO.Path.GetDirectoryName(Path)!, link.Split('#')[0]));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```\w*\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
