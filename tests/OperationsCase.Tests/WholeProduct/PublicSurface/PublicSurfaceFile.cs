using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>A part of the public surface as it was when it was last written down.</summary>
/// <param name="Path">Below the repository, with slashes.</param>
internal sealed partial record PublicSurfaceFile(string Path)
{
    /// <summary>Adds what is new: OPERATIONSCASE_WRITE_PAGES=yes dotnet test tests/OperationsCase.Tests --filter PublicSurface</summary>
    public const string Variable = "OPERATIONSCASE_WRITE_PAGES";

    private string FullPath => System.IO.Path.Combine(RepositoryFolder.Path, Path);

    private string[] Lines => File.Exists(FullPath) ? File.ReadAllLines(FullPath) : [];

    /// <summary>What has changed since, in words; nothing when nothing has. A line that is lost is never taken out of the file from here.</summary>
    public string ChangesTo(IReadOnlyList<string> found)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "yes" && !Lost(Lines, found).Any())
        {
            File.WriteAllText(FullPath, string.Concat(found.Select(line => $"{line}\n")));
        }

        return Changes(Lines, found);
    }

    public static string Changes(IReadOnlyList<string> expected, IReadOnlyList<string> found) => string.Join('\n',
    [
        .. Told("Lost or changed, which others rely on:", Lost(expected, found)),
        .. Told($"New. Add them by rewriting the file with {Variable}=yes:", found.Except(expected)),
    ]);

    /// <summary>What is there no more. A line whose list of values has grown is not lost: whoever relied on it finds all that they knew.</summary>
    private static IEnumerable<string> Lost(IEnumerable<string> expected, IReadOnlyList<string> found)
    {
        var grown = found.ToLookup(Frame);

        return expected.Except(found).Where(line => Values(line).Length == 0 || !grown[Frame(line)].Any(now => Values(line).All(Values(now).Contains)));
    }

    /// <summary>A line without the values that it lists.</summary>
    private static string Frame(string line) => ListOfValues().Replace(line, "…", 1);

    private static string[] Values(string line) =>
        ListOfValues().Match(line).Value.Split(" | ", StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\w+( \| \w+)+")]
    private static partial Regex ListOfValues();

    private static IEnumerable<string> Told(string heading, IEnumerable<string> lines) => lines.Any() ? lines.Prepend(heading) : [];
}
