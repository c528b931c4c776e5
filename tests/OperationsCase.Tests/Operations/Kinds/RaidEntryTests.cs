using System.Text.RegularExpressions;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations.Kinds;

/// <summary>A raid is logged by 12 required answers or fewer.</summary>
public partial class RaidEntryTests
{
    private const int Most = 12;

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Nothing_else_is_asked_of_a_raid()
    {
        var refused = await room.Send(new LogCannabisFactory());
        var form = await (await room.SignedIn()).Open("/operations/new/cannabis-factory");
        var numbers = form.QuerySelectorAll("main form legend, main form label")
            .Select(question => Numbered().Match(question.TextContent.Trim()))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();

        Assert.That(refused.Refusals.Select(refusal => refusal.Field).Distinct().Count(), Is.LessThanOrEqualTo(Most));
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, Most)));
    }

    [GeneratedRegex(@"^(\d+)\. ")]
    private static partial Regex Numbered();
}
