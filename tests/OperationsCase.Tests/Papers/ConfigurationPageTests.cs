using System.Text.RegularExpressions;

namespace OperationsCase.Tests.Papers;

public partial class ConfigurationPageTests
{
    private const string Page = "docs/configuration.md";

    /// <summary>Set to yes, the page is written anew: OPERATIONSCASE_WRITE_PAGES=yes dotnet test tests/OperationsCase.Tests --filter ConfigurationPageTests</summary>
    private const string Variable = "OPERATIONSCASE_WRITE_PAGES";

    private static readonly string[] RawKeysAllowed = ["WebHostDefaults.ServerUrlsKey", "setting"];

    [Test]
    public void The_page_says_what_the_options_classes_say()
    {
        var page = new Paper(Page);
        var written = ConfigurationReference.Below(page.Text);

        if (Environment.GetEnvironmentVariable(Variable) == "yes")
        {
            File.WriteAllText(Path.Combine(Paper.Repository, Page), written);
        }

        Assert.That(page.Text, Is.EqualTo(written), $"Write the page anew with {Variable}=yes");
    }

    [Test]
    public void Every_setting_says_what_it_is() => Assert.That(ConfigurationReference.Undescribed, Is.Empty);

    /// <remarks>Otherwise a setting would be missing from the page.</remarks>
    [Test]
    public void Every_setting_is_read_by_an_options_class()
    {
        var code = Directory.EnumerateFiles(Path.Combine(Paper.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();

        Assert.That(code.SelectMany(text => RawKey().Matches(text)).Select(key => key.Groups["key"].Value).Except(RawKeysAllowed), Is.Empty);
        Assert.That(code.SelectMany(text => SectionRead().Matches(text)).Select(read => read.Groups["name"].Value).Where(name => !name.Contains("Section")), Is.Empty);
    }

    [GeneratedRegex(@"[cC]onfiguration\[(?<key>[^\]]+)\]|GetConnectionString\((?<key>[^)]+)\)|GetValue<[^>]+>\((?<key>[^)]+)\)")]
    private static partial Regex RawKey();

    [GeneratedRegex(@"\.GetSection\((?<name>[^)]*)\)")]
    private static partial Regex SectionRead();
}
