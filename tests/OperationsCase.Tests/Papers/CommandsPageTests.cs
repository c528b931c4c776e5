using System.CommandLine;
using OperationsCase.Commands;

namespace OperationsCase.Tests.Papers;

public class CommandsPageTests
{
    private const string Start = "dotnet run --project src/OperationsCase";

    private static readonly Paper Page = new("docs/commands.md");

    private static readonly RootCommand Root = CommandLine.Root(Composition.Build);

    [Test]
    public void Every_command_has_a_section_and_every_section_a_command() =>
        Assert.That(Sections().Keys, Is.EquivalentTo(Root.Subcommands.Select(command => command.Name)));

    [Test]
    public void A_section_says_what_its_command_does_and_what_each_option_is()
    {
        foreach (var command in Root.Subcommands)
        {
            var section = Sections()[command.Name];

            Assert.Multiple(() =>
            {
                Assert.That(section, Does.Contain($"{command.Description}."));
                Assert.That(section, Does.Contain($"{Start} -- {command.Name}"), "It has an example");
                Assert.That(command.Options.Where(option => !section.Contains(Row(option), StringComparison.Ordinal)).Select(Row), Is.Empty);
            });
        }
    }

    [Test]
    public void The_options_of_every_command_are_told_once() =>
        Assert.That(Root.Options.Where(option => option.Recursive
            && option.Name.StartsWith("--", StringComparison.Ordinal)
            && option is Option<string>)
            .Select(Row)
            .Where(row => !Page.Text.Contains(row, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Every_example_is_a_line_that_the_program_reads()
    {
        var examples = Page.Code.Concat(new Paper("README.md").Code)
            .Where(line => line.StartsWith(Start, StringComparison.Ordinal))
            .Select(line => line[Start.Length..].Replace(" -- ", "", StringComparison.Ordinal).Split(" >")[0].Trim())
            .ToList();

        Assert.That(examples, Has.Count.GreaterThan(Root.Subcommands.Count));
        Assert.That(examples.Where(example => Root.Parse(example).Errors.Count > 0), Is.Empty);
    }

    private static string Row(Option option) => $"| `{option.Name}` | {option.Description} |";

    private static Dictionary<string, string> Sections() => Page.Text.Split("\n## ").Skip(1)
        .Select(section => (Title: section[..section.IndexOf('\n')], Text: section))
        .Where(section => section.Title.StartsWith('`'))
        .ToDictionary(section => section.Title.Trim('`'), section => section.Text);
}
