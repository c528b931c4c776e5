using static OperationsCase.Statute.Tests.Given;

namespace OperationsCase.Statute.Tests;

/// <summary>Reads the examples that legal services worked out by hand, where their file stands beside the repository.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly Dictionary<string, string> Held = new()
    {
        ["CN24_MAX"] = "closure-notice.end-24",
        ["CN48_MAX"] = "closure-notice.end-48",
        ["CH48_2014"] = "closure-notice.hearing",
        ["CH72_CPA2026"] = "closure-notice.hearing",
        ["A03_H48"] = "closure-notice.hearing",
        ["CO3M_SAFE"] = "closure-order.longest",
        ["CO3M_DODDS"] = "closure-order.longest",
        ["A03_CO3M_DODDS"] = "closure-order.longest",
        ["POCA_CASH48"] = "cash.detention-order",
        ["POCA_DET6M"] = "cash.detention-end",
        ["POCA_DET3M_PRE2010"] = "cash.detention-end",
        ["POCA_DET2Y"] = "cash.detention-limit",
    };

    [Test]
    public void Every_worked_example_of_a_rule_we_hold_comes_out_as_worked()
    {
        var file = Path.Combine(Root, "shared", "data", "deadlines", "worked-examples.csv");

        if (!File.Exists(file))
        {
            Assert.Ignore("The worked examples do not stand beside the repository; those of our rules are written out in the other tests.");
        }

        var examples = Repository.Rows(file).Where(example => Held.ContainsKey(example["rule"])).ToList();

        Assert.That(examples, Has.Count.GreaterThan(30));
        Assert.Multiple(() => examples.ForEach(example =>
            Assert.That(Due(example["rule"], example["trigger_local"]), Is.EqualTo(Instant(example["expected_utc"])), example["id"])));
    }

    private static string Root => Path.GetDirectoryName(Repository.Root)!;

    private static DateTimeOffset Due(string rule, string trigger) => rule switch
    {
        "CH72_CPA2026" => Statutes.All.Single(version => version is { Id: "closure-notice.hearing", From: null }).Reckon(Instant(trigger), Calendar).DueAt,
        "CO3M_SAFE" => London.StartOf(Reckoned(Held[rule], Day(trigger)).SafeLastDayOn!.Value.AddDays(1)),
        _ when trigger.Contains('T', StringComparison.Ordinal) => Reckoned(Held[rule], Instant(trigger)).DueAt,
        _ => Reckoned(Held[rule], Day(trigger)).DueAt,
    };
}
