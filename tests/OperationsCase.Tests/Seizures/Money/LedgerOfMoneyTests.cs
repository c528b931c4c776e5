using CsCheck;
using Dapper;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Proceeds;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Money;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures.Money;

/// <summary>The ledger of seized money: nothing in it is edited, and it balances at every moment.</summary>
public class LedgerOfMoneyTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_goes_back_to_its_owner_with_its_interest()
    {
        var seizure = await room.DetainedCash();
        await room.Done(room.IntoTheBank(seizure));
        await room.Done(room.InterestOf(seizure, 1_234));

        var tooMuch = await room.Send(room.AReleaseNow(seizure, 2_346_000) with { InterestPence = 1_235 });
        await room.Done(room.AReleaseNow(seizure, 2_346_000) with { InterestPence = 1_234 });

        Assert.That(tooMuch.Refusals.Single().Message, Is.EqualTo("Only £12.34 interest is held. Enter that or less"));
        var now = await room.Done(new GetSeizure(seizure));
        Assert.That((now.Head.Status, now.Money.Of(LedgerAccountKind.Returned)), Is.EqualTo((SeizureStatus.Released, 2_347_234L)));
    }

    [Test]
    public async Task A_wrong_entry_is_taken_back_by_another_and_stays()
    {
        var seizure = await room.DetainedCash();
        await room.Done(room.IntoTheBank(seizure));
        await room.Done(room.InterestOf(seizure, 72_136));

        await room.Done(new CorrectLedgerEntry { Seizure = seizure, Number = 3, Why = "Two digits were swapped. £712.36 is right." });
        await room.Done(room.InterestOf(seizure, 71_236));

        var now = await room.Done(new GetSeizure(seizure));
        Assert.That(now.Entries.Select(entry => (entry.Number, entry.AmountPence, entry.CorrectsNumber)), Is.EqualTo(new[]
        {
            (1, 2_346_000L, (int?)null), (2, 2_346_000L, null), (3, 72_136L, null), (4, 72_136L, 3), (5, 71_236L, null),
        }));
        Assert.That(now.Money.InterestPence, Is.EqualTo(71_236));
        var again = await room.Send(new CorrectLedgerEntry { Seizure = seizure, Number = 3, Why = "Again." });
        var ofTheSeizure = await room.Send(new CorrectLedgerEntry { Seizure = seizure, Number = 1, Why = "Wrong." });
        Assert.That(again.Refusals.Single().Message, Is.EqualTo("This entry was taken back already"));
        Assert.That(ofTheSeizure.Refusals.Single().Message, Does.StartWith("This entry follows from a recorded act"));
    }

    [Test]
    public async Task What_is_recorded_of_a_move_must_be_possible()
    {
        var seizure = await room.DetainedCash();
        var move = room.IntoTheBank(seizure);

        foreach (var (wrong, says) in new[]
        {
            (move with { AmountPence = 2_346_001 }, "Only £23,460.00 is there. Enter that or less"),
            (move with { From = "Bank", To = "Safe" }, "None of this money is there"),
            (move with { To = "Unplaced" }, "Select another place than it was in"),
            (move with { To = "Returned" }, "Select where it is now"),
        })
        {
            Assert.That((await room.Send(wrong)).Refusals.Single().Message, Is.EqualTo(says));
        }

        Assert.That((await room.Send(room.InterestOf(seizure, 5))).Refusals.Single().Message, Does.StartWith("None of this money is in the bank"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM LedgerEntry"), Is.EqualTo(1));
    }

    [Test]
    public void Whatever_is_shared_its_parts_add_up_to_the_whole_and_none_is_off_by_more_than_a_penny() =>
        Gen.Select(Gen.Long[0, 100_000_000_000], Gen.Int[0, 2_500].Array[0, 4]).Sample((pence, shares) =>
        {
            var parts = MoneyShares.Split(pence, shares);
            int[] all = [.. shares, MoneyShares.Whole - shares.Sum()];

            return parts.Sum() == pence
                && parts.Zip(all).All(part => Math.Abs(part.First - (decimal)pence * part.Second / MoneyShares.Whole) <= 1);
        });

    [Test]
    public async Task The_first_case_has_all_of_the_money_until_the_shares_are_changed_and_each_pound_counts_once()
    {
        var seizure = await room.DetainedCash();
        var (plover, harrier) = (room.ANetworkOnRecord("Plover"), room.ANetworkOnRecord("Harrier"));
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = plover });
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = harrier });
        var before = await room.Done(new GetSeizure(seizure));
        var operation = before.Operations.Single().Reference.Value;
        var shares = new ChangeShares
        {
            Seizure = seizure,
            Operations = [new() { Reference = operation, Share = 10_000 }],
            Networks = [new() { Reference = plover, Share = 6_500 }, new() { Reference = harrier, Share = 3_500 }],
            Why = "Decided by DI Obi on the phone records.",
        };

        var tooMuch = await room.Send(shares with
        {
            Networks = [new() { Reference = plover, Share = 6_500 }, new() { Reference = harrier, Share = 3_501 }],
        });
        var oneLeftOut = await room.Send(shares with { Networks = [new() { Reference = plover, Share = 6_500 }] });
        await room.Done(shares);

        Assert.That(before.Networks.Select(network => (network.Name, network.Share)), Is.EquivalentTo(new[] { ("Plover", 10_000), ("Harrier", 0) }));
        Assert.That(tooMuch.Refusals.Single().Message, Is.EqualTo("The shares add up to more than 100 percent"));
        Assert.That(oneLeftOut.Refusals.Single().Message, Does.StartWith("Give a share for each"));
        var figure = await room.Done(new ListNetworkProceeds { Year = 2026 });
        Assert.That(figure.Rows.Select(row => (row.Name, row.AmountPence)), Is.EqualTo(new[] { ("Plover", 1_524_900L), ("Harrier", 821_100L) }));
        Assert.That(figure.ListedPence, Is.EqualTo(2_346_000));
    }

    [Test]
    public async Task A_seal_is_used_once_and_the_second_seizure_is_refused_in_words()
    {
        var cash = room.CashOfTheStreet();
        await room.Done(cash);

        var again = await room.Send(cash);

        Assert.That(again.Refusals.Single(), Is.EqualTo(Refusal.Invalid("Seal MPS-9 is on SZ-2026-000001 already. Check the seal", "Seal")));
    }

    [Test]
    public async Task Money_balances_at_every_moment_whatever_many_do_at_once()
    {
        const int acts = 2_000;
        var seizures = new List<string>();

        for (var number = 0; number < 8; number++)
        {
            var seizure = await room.Done(room.CashOfTheStreet() with { Exhibit = $"LS/{number}", Seal = $"MPS-{number}" });
            await room.Done(room.AnOrderMadeNow(seizure));
            seizures.Add(seizure);
        }

        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, acts), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var random = new Random(number);
            var seizure = seizures[random.Next(seizures.Count)];
            var isRefused = await Act(random, seizure, number);
            Interlocked.Add(ref done, isRefused ? 0 : 1);
        });

        Assert.That(done, Is.GreaterThan(acts / 4));
        Assert.That(
            room.Database.Query<long>("SELECT SUM(InPence - OutPence) FROM LedgerBalance GROUP BY CaseId"),
            Has.All.Zero);
        Assert.That(
            room.Database.Query(
                """
                SELECT b.CaseId
                FROM LedgerBalance AS b
                WHERE b.InPence - b.OutPence <>
                    (SELECT COALESCE(SUM(CASE WHEN e.ToAccount = b.Account THEN e.AmountPence ELSE -e.AmountPence END), 0)
                    FROM LedgerEntry AS e WHERE e.CaseId = b.CaseId AND b.Account IN (e.FromAccount, e.ToAccount))
                """),
            Is.Empty);
        var auditor = room.AnOfficer("Ada Lind", OperationsCase.Access.Role.Auditor, "Audit", CaseRoom.Hackney);
        var check = await room.As(auditor, () => room.Done(new CheckProceeds()));
        Assert.That(check.Agrees, Is.True, string.Join("; ", check.Stages.Where(stage => stage.DifferencePence != 0)));
    }

    private async Task<bool> Act(Random random, string seizure, int number) => random.Next(6) switch
    {
        0 => (await room.Send(room.AReleaseNow(seizure, random.Next(1, 40_000)))).IsRefused,
        1 => (await room.Send(room.IntoTheBank(seizure) with { From = Place(random), To = Place(random), AmountPence = random.Next(1, 300_000) })).IsRefused,
        2 => (await room.Send(room.InterestOf(seizure, random.Next(1, 5_000)))).IsRefused,
        3 => (await room.Send(new CorrectLedgerEntry { Seizure = seizure, Number = random.Next(2, 60), Why = "A slip." })).IsRefused,
        4 => (await room.Send(room.AReleaseNow(seizure, random.Next(1, 9_000)) with { InterestPence = random.Next(0, 500) })).IsRefused,
        _ => await CorrectARelease(random, seizure, number),
    };

    private async Task<bool> CorrectARelease(Random random, string seizure, int number)
    {
        var now = await room.Done(new GetSeizure(seizure));

        return now.Releases.Count == 0 || (await room.Send(new CorrectRelease
        {
            Seizure = seizure,
            ReleaseId = now.Releases[random.Next(now.Releases.Count)].Id,
            AmountPence = random.Next(1, 50_000),
            ReleasedAt = room.Clock.GetUtcNow(),
            ReleasedTo = $"Somebody {number}",
            ReleasedWhy = "The court said so.",
            DidNotHappen = random.Next(3) == 0,
            Version = now.Head.Version,
            Why = "It was written down wrongly.",
        })).IsRefused;
    }

    private static string Place(Random random) => random.Next(3) switch { 0 => "Unplaced", 1 => "Bank", _ => "Store.Hayes" };
}
