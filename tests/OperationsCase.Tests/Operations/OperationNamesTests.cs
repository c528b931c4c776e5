using Dapper;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations;

public class OperationNamesTests
{
    [Test]
    public void No_name_is_given_twice_before_every_pair_of_words_is_and_not_afterwards()
    {
        var given = Enumerable.Range(0, 2 * OperationNames.Pairs).Select(OperationNames.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.That(given, Has.Count.EqualTo(2 * OperationNames.Pairs));
        Assert.That(OperationNames.Pairs, Is.GreaterThan(100_000));
    }

    [Test]
    public void A_name_is_two_words_and_three_once_all_pairs_are_given() => Assert.That(
        new[] { 0, OperationNames.Pairs - 1, OperationNames.Pairs }.Select(number => OperationNames.Of(number).Split(' ').Length),
        Is.EqualTo(new[] { 2, 2, 3 }));

    [Test]
    public void Every_name_fits_its_column_and_is_letters_alone() => Assert.That(
        Enumerable.Range(0, 1000).Select(i => OperationNames.Of((i * 7919) + (250 * OperationNames.Pairs)))
            .Where(name => name.Length > 60 || !name.All(letter => char.IsAsciiLetter(letter) || letter == ' ')),
        Is.Empty);

    [Test]
    public async Task Operations_of_every_kind_that_are_logged_without_a_name_have_different_names()
    {
        using var room = new CaseRoom();

        for (var i = 0; i < 5; i++)
        {
            await room.AClosure();
            await room.Done(room.AFactoryToLog());
            await room.Done(room.AMarketToLog());
        }

        var names = room.Database.Query<string>("SELECT Name FROM Operation").ToList();
        Assert.That(names, Has.Count.EqualTo(15).And.Unique);
    }

    [Test]
    public async Task Operations_that_are_logged_at_the_same_moment_have_different_names()
    {
        using var room = new CaseRoom();

        var factories = Enumerable.Range(0, 8).Select(_ => room.AFactoryToLog()).ToList();

        await Task.WhenAll(factories.Select(factory => Task.Run(() => room.Done(factory))));

        var names = room.Database.Query<string>("SELECT Name FROM Operation").ToList();
        Assert.That(names, Has.Count.EqualTo(8).And.Unique);
    }

    [Test]
    public async Task A_name_that_somebody_gives_is_kept_and_takes_none_of_the_series()
    {
        using var room = new CaseRoom();

        await room.Done(room.AFactoryToLog() with { Name = "Harbour" });
        await room.Done(room.AFactoryToLog());

        Assert.That(
            room.Database.Query<string>("SELECT Name FROM Operation ORDER BY Reference"),
            Is.EqualTo(new[] { "Harbour", OperationNames.Of(0) }));
    }
}
