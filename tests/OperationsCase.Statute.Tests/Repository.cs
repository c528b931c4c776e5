using System.Text.RegularExpressions;

namespace OperationsCase.Statute.Tests;

/// <summary>Finds and reads the files of the repository that the tests were built from.</summary>
internal static partial class Repository
{
    public static string Reference(string file) => Path.Combine(RepositoryFolder.Path, "database", "reference", file);

    /// <summary>Each row of a comma-separated file by its column names; lines that begin with # are remarks.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Cells).ToList();

        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(cell => cell.Groups["quoted"].Success
            ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell.Groups["plain"].Value)];

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"]*))")]
    private static partial Regex Cell();
}
