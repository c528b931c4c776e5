using System.Data.SqlTypes;
using CsCheck;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Foundation.Data;

public class TimeOrderedIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    [Test]
    public void Ids_of_one_instant_are_in_the_order_of_their_making_on_both_engines()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => TimeOrderedId.New(Now)).ToList();

        Assert.That(ids, Is.Ordered.Using<Guid>((one, other) => string.CompareOrdinal($"{one}".ToUpperInvariant(), $"{other}".ToUpperInvariant())));
        Assert.That(ids.Select(id => new SqlGuid(id)), Is.Ordered);
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Ids_of_one_second_are_in_the_order_of_their_making_on_both_engines() =>
        Gen.Int[0, 999].Array[2, 50].Sample(milliseconds =>
        {
            var ids = milliseconds.Order().Select(millisecond => TimeOrderedId.New(Now.AddMilliseconds(millisecond))).ToList();

            return ids.Zip(ids.Skip(1)).All(pair => new SqlGuid(pair.First).CompareTo(new SqlGuid(pair.Second)) < 0
                && string.CompareOrdinal($"{pair.First}", $"{pair.Second}") < 0);
        });

    [Test]
    public void An_id_says_its_version_and_its_millisecond()
    {
        var id = TimeOrderedId.New(Now.AddMilliseconds(7));

        Assert.That((id.Version, id.Variant & 0xC), Is.EqualTo((7, 8)));
        Assert.That($"{id:N}"[..12], Is.EqualTo($"{Guid.CreateVersion7(Now.AddMilliseconds(7)):N}"[..12]));
    }

    [Test]
    public async Task Many_at_once_are_all_different()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 10_000)
            .Select(_ => TimeOrderedId.New(Now))
            .ToList())));

        Assert.That(made.SelectMany(ids => ids).Distinct().Count(), Is.EqualTo(80_000));
    }
}
