using CsCheck;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class LedgerTests
{
    private static readonly DateTimeOffset Seized = new(2026, 5, 29, 15, 45, 0, TimeSpan.Zero);

    [Test]
    public void Whatever_is_given_back_and_whenever_each_line_is_the_one_before_it_plus_in_less_out() =>
        Gen.Select(Gen.Long[100_000, 10_000_000], Gen.Int[0, 100].Array[0, 12], Gen.Int[0, 500].Array[0, 6]).Sample((amount, shares, orderDays) =>
        {
            var left = amount;
            var releases = new List<GetSeizure.CashReleaseRow>();

            foreach (var share in shares.Where(_ => left > 0))
            {
                var back = Math.Max(1, left * share / 100);
                left -= back;
                releases.Add(new() { AmountPence = back, ReleasedAt = Seized.AddDays(shares.Length * share % 97) });
            }

            var orders = orderDays.Select(day => new GetSeizure.DetentionOrderRow { MadeAt = Seized.AddDays(day) }).ToList();
            var lines = LedgerLine.Of(new() { AmountPence = amount, SeizedAt = Seized }, orders, releases);
            var held = lines.Select(line => line.HeldPence).ToList();

            return lines[0].InPence == amount
                && held
                    .Zip(held.Skip(1), lines.Skip(1))
                    .All(step => step.Second == step.First + (step.Third.InPence ?? 0) - (step.Third.OutPence ?? 0))
                && held.All(pence => pence >= 0)
                && held[^1] == amount - releases.Sum(release => release.AmountPence)
                && lines.Skip(2).Zip(lines.Skip(3)).All(pair => pair.First.At <= pair.Second.At);
        });

    [Test]
    public async Task What_is_held_is_what_was_seized_less_what_was_given_back_and_never_less_than_nothing()
    {
        using var room = new CaseRoom();
        var seizure = await room.ASeizure();
        long[] asked = [1_000_000, 1_500_000, 1_346_000, 1, 700_000];
        var back = 0L;

        foreach (var pence in asked)
        {
            var result = await room.Send(room.AReleaseNow(seizure, pence));
            back += result.IsRefused ? 0 : pence;

            var now = await room.Done(new GetSeizure(seizure));
            Assert.That(now.HeldPence, Is.EqualTo(2_346_000 - back).And.GreaterThanOrEqualTo(0));
            Assert.That(now.Ledger[^1].HeldPence, Is.EqualTo(now.HeldPence));
            Assert.That((await room.Done(new ListSeizures())).Rows.Single().HeldPence, Is.EqualTo(now.HeldPence));
        }

        Assert.That(back, Is.EqualTo(2_346_000));
    }
}
