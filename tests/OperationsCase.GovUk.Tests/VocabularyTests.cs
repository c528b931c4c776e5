using System.Text.RegularExpressions;

namespace OperationsCase.GovUk.Tests;

/// <summary>The components serve any form of a public service, so neither they nor their tests have a word of policing.</summary>
public partial class VocabularyTests
{
    private static readonly HashSet<string> WordsOfPolicing =
    [
        "arrest", "borough", "cannabis", "case", "closure", "constable", "court", "crime", "custody", "deadline", "detective", "drug",
        "evidence", "exhibit", "hearing", "intelligence", "investigation", "magistrate", "network", "notice", "offence", "offender",
        "officer", "operation", "plant", "police", "policing", "premises", "prosecution", "raid", "seizure", "sergeant", "statute",
        "suspect", "victim", "ward", "warrant", "witness",
    ];

    /// <summary>What the platform and the test runner call their own things, and the name of the solution.</summary>
    private static readonly string[] NotOurs = ["OperationsCase", "TestCase", "IgnoreCase", "ignoreCase", "InvalidOperationException"];

    [TestCase("src/OperationsCase.GovUk", 25)]
    [TestCase("tests/OperationsCase.GovUk.Tests", 15)]
    public void No_file_has_a_word_of_policing(string folder, int filesAtLeast)
    {
        var root = RepositoryFolder.Path;
        var files = Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".csproj")
            .Where(file => Path.GetFileName(file) != $"{nameof(VocabularyTests)}.cs")
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .ToList();

        Assert.That(files, Has.Count.AtLeast(filesAtLeast));
        Assert.That(files.SelectMany(file => Found(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}")), Is.Empty);
    }

    [TestCase("ICurrentOfficer", "officer")]
    [TestCase("the notices", "notices")]
    [TestCase("CaseReference", "case")]
    [TestCase("closureNoticeId", "closure, notice")]
    [TestCase("forward, showcase and OperationsCase", "")]
    public void A_word_is_found_within_a_name(string text, string found) => Assert.That(string.Join(", ", Found(text)), Is.EqualTo(found));

    private static IEnumerable<string> Found(string text) =>
        Words().Matches(NotOurs.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal)))
            .Select(word => word.Value.ToLowerInvariant())
            .Where(word => WordsOfPolicing.Contains(word) || WordsOfPolicing.Contains(word.TrimEnd('s')));

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
