using static OperationsCase.Statute.Tests.StatuteSamples;

namespace OperationsCase.Statute.Tests.WholeProduct;

/// <summary>Reads the examples that legal services worked out by hand, where their file stands beside the repository.</summary>
public sealed class WorkedExamplesTests
{
    private const string OnlyRead = "INPUT";

    [Test]
    public void Every_worked_example_comes_out_as_worked()
    {
        var file = Path.Combine(Path.GetDirectoryName(RepositoryFolder.Path)!, "shared", "data", "deadlines", "worked-examples.csv");

        if (!File.Exists(file))
        {
            Assert.Ignore(
                "The worked examples do not stand beside the repository; those of the closure and cash rules are written out in the other tests.");
        }

        var examples = Repository.Rows(file).Where(example => example["rule"] != OnlyRead).ToList();

        Assert.That(examples, Has.Count.GreaterThan(70));
        Assert.Multiple(() => examples.ForEach(example =>
            Assert.That(
                Due(example["rule"], example["trigger_local"], RuleFacts.Parse(example["extra"])),
                Is.EqualTo(Instant(example["expected_utc"])),
                example["id"])));
    }

    private static DateTimeOffset Due(string code, string trigger, RuleFacts facts)
    {
        var coded = Statutes.ByCode(code)!;

        return coded.DueAt(coded.Rule.CountsHours
            ? coded.Rule.Calculate(Instant(trigger), Calendar, facts)
            : coded.Rule.Calculate(Day(trigger), Calendar, facts));
    }
}
