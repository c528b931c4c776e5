using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>What holds for every C# file of the repository, of the product, of its tests and of the programs beside it.</summary>
public partial class SourceFilesTests
{
    private const int LongestLine = 160;
    private const int LongestFile = 300;

    private static readonly IReadOnlyList<(string Path, string[] Lines)> Files =
    [
        .. from folder in new[] { "src", "tests", "build" }
           from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/')
           where !path.Split('/').Any(part => part is "obj" or "bin")
           orderby path
           select (path, File.ReadAllLines(file)),
    ];

    [Test]
    public void No_line_is_longer_than_160_characters() => Assert.That(
        from file in Files
        from line in file.Lines.Select((text, i) => (text, Number: i + 1))
        where line.text.Length > LongestLine
        select $"{file.Path}:{line.Number} has {line.text.Length} characters",
        Is.Empty);

    [Test]
    public void No_file_is_longer_than_300_lines() => Assert.That(
        from file in Files
        where file.Lines.Length > LongestFile
        select $"{file.Path} has {file.Lines.Length} lines",
        Is.Empty);

    [Test]
    public void No_two_types_share_a_name() => Assert.That(
        from file in Files
        from line in file.Lines
        let declared = TopLevelType().Match(line)
        where declared.Success && declared.Groups["name"].Value != "Program"
        group (file.Path, IsPartial: declared.Groups["partial"].Success) by declared.Groups["name"].Value into same
        where same.Count() > 1 && !(same.All(part => part.IsPartial) && same.Select(part => Path.GetDirectoryName(part.Path)).Distinct().Count() == 1)
        select $"{same.Key}: {string.Join(", ", same.Select(part => part.Path))}",
        Is.Empty);

    [GeneratedRegex(
        @"^(public|internal|file)\s(\w+\s)*?((?<partial>partial)\s)?(class|record struct|record|struct|interface|enum)\s(?<name>[A-Z]\w*(?!\w))(<|\W|$)")]
    private static partial Regex TopLevelType();
}
