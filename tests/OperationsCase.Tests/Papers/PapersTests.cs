using System.Globalization;
using System.Text.RegularExpressions;

namespace OperationsCase.Tests.Papers;

public partial class PapersTests
{
    private const int MostLinesOfReadme = 150;
    private const int MostLinesOfDecision = 30;

    private static readonly string[] Headings = ["**What forced it.**", "**What we chose.**", "**What it costs us.**", "**When to look again.**"];

    private static readonly Paper Readme = new("README.md");

    private static IEnumerable<Paper> Decisions =>
        Paper.Below("docs/decisions").Where(paper =>
            !paper.Path.EndsWith("/README.md", StringComparison.Ordinal)
            && !paper.Path.StartsWith("docs/decisions/reading-test/", StringComparison.Ordinal));

    [Test]
    public void The_readme_is_short() => Assert.That(Readme.Lines, Has.Count.LessThanOrEqualTo(MostLinesOfReadme));

    [Test]
    public void Every_link_leads_to_a_file()
    {
        IEnumerable<Paper> papers = [Readme, new("SECURITY.md"), new("CHANGELOG.md"), .. Paper.Below("docs")];

        var broken = from paper in papers from link in paper.Links where !paper.Leads(link) select $"{paper.Path}: {link}";

        Assert.That(broken, Is.Empty);
    }

    [TestCaseSource(nameof(Decisions))]
    public void A_decision_has_its_number_its_title_its_date_and_four_parts(object decision)
    {
        var paper = (Paper)decision;
        var lines = paper.Lines;
        var title = Title().Match(lines[0]);
        var date = lines.Single(line => line.StartsWith("- Date: ", StringComparison.Ordinal))["- Date: ".Length..];

        Assert.Multiple(() =>
        {
            Assert.That(title.Success, "The first line is like: # 1. The title");
            Assert.That(int.Parse(title.Groups["number"].Value, CultureInfo.InvariantCulture), Is.EqualTo(NumberOf(paper)));
            Assert.That(IsDay(date), $"The date '{date}' is like 1 November 2026");
            Assert.That(lines, Has.One.StartsWith("- Status: "));
            Assert.That(Headings.Where(heading => !lines.Any(line => line.StartsWith(heading, StringComparison.Ordinal))), Is.Empty);
            Assert.That(lines, Has.Count.LessThanOrEqualTo(MostLinesOfDecision));
        });
    }

    [Test]
    public void Every_decision_has_a_number_of_its_own_and_stands_in_the_index()
    {
        var index = new Paper("docs/decisions/README.md").Links;
        var files = Decisions.Select(decision => Path.GetFileName(decision.Path)).ToList();

        Assert.That(Decisions.Select(NumberOf), Is.Unique);
        Assert.That(files.Except(index), Is.Empty, "These decisions are missing in docs/decisions/README.md");
    }

    private static bool IsDay(string date) => DateOnly.TryParseExact(date, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int NumberOf(Paper decision) => int.Parse(Path.GetFileName(decision.Path).Split('-')[0], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# (?<number>\d+)\. \S")]
    private static partial Regex Title();
}
