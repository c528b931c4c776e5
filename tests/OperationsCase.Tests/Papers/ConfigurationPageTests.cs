using System.Text.RegularExpressions;

namespace OperationsCase.Tests.Papers;

public partial class ConfigurationPageTests
{
    private const string Page = "docs/configuration.md";

    /// <summary>Rewrites the page: OPERATIONSCASE_WRITE_PAGES=yes dotnet test tests/OperationsCase.Tests --filter ConfigurationPageTests</summary>
    private const string Variable = "OPERATIONSCASE_WRITE_PAGES";

    private static readonly string[] RawKeysAllowed = ["WebHostDefaults.ServerUrlsKey", "setting"];

    [Test]
    public void The_page_says_what_the_options_classes_say()
    {
        var page = new Paper(Page);
        var written = ConfigurationReference.Below(page.Text);

        if (Environment.GetEnvironmentVariable(Variable) == "yes")
        {
            File.WriteAllText(Path.Combine(RepositoryFolder.Path, Page), written);
        }

        Assert.That(new Paper(Page).Text, Is.EqualTo(written), $"Rewrite the page with {Variable}=yes");
    }

    [Test]
    public void Every_setting_says_what_it_is() => Assert.That(ConfigurationReference.Undescribed, Is.Empty);

    /// <remarks>Otherwise a setting would be missing from the page.</remarks>
    [Test]
    public void Every_setting_is_read_by_an_options_class()
    {
        var code = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        var rawKeys = code.SelectMany(text => RawKey().Matches(text)).Select(key => key.Groups["key"].Value);
        var sections = code.SelectMany(text => SectionRead().Matches(text)).Select(read => read.Groups["name"].Value);

        Assert.That(rawKeys.Except(RawKeysAllowed), Is.Empty);
        Assert.That(sections.Where(name => !name.Contains("Section")), Is.Empty);
    }

    [GeneratedRegex(@"[cC]onfiguration\[(?<key>[^\]]+)\]|GetConnectionString\((?<key>[^)]+)\)|GetValue<[^>]+>\((?<key>[^)]+)\)")]
    private static partial Regex RawKey();

    [GeneratedRegex(@"\.GetSection\((?<name>[^)]*)\)")]
    private static partial Regex SectionRead();
}
