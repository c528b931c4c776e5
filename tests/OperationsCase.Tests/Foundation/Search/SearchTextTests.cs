using OperationsCase.Access;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Search;

public class SearchTextTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("amhurst", TestName = "Whatever its case")]
    [TestCase("Amh", TestName = "From the first three letters of a word")]
    [TestCase("road  41", TestName = "In any order, a house number as a whole word")]
    [TestCase("Zoe amhurst", TestName = "Without its accents, and with a word of its name")]
    public async Task An_operation_is_found(string typed)
    {
        var reference = await room.Done(room.AFactoryToLog() with { Name = "Zoë Lark" });

        Assert.That((await Found(typed)).Single(), Is.EqualTo(reference));
    }

    [TestCase("hurst", TestName = "By the middle of a word")]
    [TestCase("am", TestName = "From two letters that are no word")]
    [TestCase("amhurst lane", TestName = "When one of the words is not its own")]
    [TestCase("4", TestName = "By a part of its house number")]
    [TestCase("%", TestName = "By a wildcard")]
    public async Task An_operation_is_not_found(string typed)
    {
        await room.Done(room.AFactoryToLog());

        Assert.That(await Found(typed), Is.Empty);
    }

    [Test]
    public async Task A_changed_place_is_found_and_the_one_before_is_not()
    {
        var reference = await room.Done(room.AFactoryToLog());
        await room.Done(new ChangeOperation
        {
            Operation = reference,
            Version = 1,
            Name = "Lark",
            Place = "7 Sandringham Road",
            OfficerId = room.Priya.Id,
            Harm = "Power stolen.",
        });

        Assert.That((await Found("sandringham")).Single(), Is.EqualTo(reference));
        Assert.That(await Found("amhurst"), Is.Empty);
    }

    [Test]
    public async Task The_start_of_a_reference_finds_those_that_begin_with_it()
    {
        var reference = await room.Done(room.AFactoryToLog());
        await room.Done(room.AMarketToLog());

        Assert.That((await Found("cf-2026-")).Single(), Is.EqualTo(reference));
    }

    [Test]
    public async Task Words_of_another_borough_find_nothing()
    {
        var there = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        await room.As(there, () => room.Done(room.AFactoryToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets), Place = "1 Cable Street" }));

        Assert.That(await Found("cable street"), Is.Empty);
    }

    [Test]
    public async Task More_than_six_words_are_refused_in_words()
    {
        var result = await room.Send(new ListOperations { Find = "one two three four five six seven" });

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("Search for 6 words or fewer"));
    }

    private async Task<IEnumerable<string>> Found(string typed) =>
        (await room.Done(new ListOperations { Find = typed })).Rows.Select(row => row.Reference.Value);
}
