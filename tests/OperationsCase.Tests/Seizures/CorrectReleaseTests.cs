using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class CorrectReleaseTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_was_given_back_to_whom_when_and_why_is_corrected()
    {
        var correction = await room.AReleaseToCorrect();
        room.Clock.Advance(TimeSpan.FromHours(1));
        var later = correction.ReleasedAt!.Value.AddMinutes(20);

        await room.Done(correction with { AmountPence = 120_000, ReleasedAt = later, ReleasedTo = "Her son", ReleasedWhy = "Ordered by the court." });

        var seizure = await room.Done(new GetSeizure(correction.Seizure));
        var release = seizure.Releases.Single();
        Assert.That(
            (release.AmountPence, release.ReleasedAt, release.ReleasedTo, release.Why),
            Is.EqualTo((120_000L, later, "Her son", "Ordered by the court.")));
        Assert.That(seizure.HeldPence, Is.EqualTo(seizure.Head.AmountPence - 120_000));
        Assert.That(
            (await room.Done(new ListHistoryOfSeizure(correction.Seizure))).Rows.First(row => row.Headline == "Release of cash corrected").Detail,
            Does.StartWith("Amount was £1,000.00, is £1,200.00."));
    }

    [Test]
    public async Task More_than_was_held_was_not_given_back()
    {
        var correction = await room.AReleaseToCorrect();
        var seized = (await room.Done(new GetSeizure(correction.Seizure))).Head.AmountPence;

        var refused = await room.Send(correction with { AmountPence = seized + 1 });

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo(nameof(CorrectRelease.AmountPence)));
    }

    [Test]
    public async Task A_release_that_did_not_happen_is_off_the_ledger_and_in_the_history()
    {
        var correction = await room.AReleaseToCorrect();

        await room.Done(correction with { DidNotHappen = true, AmountPence = null, ReleasedAt = null, ReleasedTo = "", ReleasedWhy = "" });

        var seizure = await room.Done(new GetSeizure(correction.Seizure));
        Assert.That((seizure.Releases.Count, seizure.HeldPence), Is.EqualTo((0, seizure.Head.AmountPence)));
        Assert.That(
            (await room.Done(new ListHistoryOfSeizure(correction.Seizure))).Rows.First(row => row.Headline == "Release of cash corrected").Detail,
            Does.Contain("Amount was £1,000.00, is not recorded.").And.Contain("Did not happen was No, is Yes."));
    }

    [TestCase(false, SeizureStatus.Seized, TestName = "Cash that is held after all has its 48 hours again")]
    [TestCase(true, SeizureStatus.Detained, TestName = "Cash that is held after all has the end of its order again")]
    public async Task The_clocks_that_stood_down_with_the_last_penny_run_again(bool isDetained, SeizureStatus stands)
    {
        var seizure = isDetained ? (await room.ADetentionOrderToCorrect()).Seizure : await room.ASeizure();
        var before = Open(seizure);
        var all = (await room.Done(new GetSeizure(seizure))).HeldPence;
        var release = await room.Done(room.AReleaseNow(seizure.Value, all));
        Assert.That(Open(seizure), Is.Empty);

        await room.Done(new CorrectRelease
        {
            Seizure = seizure,
            ReleaseId = release,
            DidNotHappen = true,
            Version = room.VersionOf(seizure.Value),
            Why = "It was another bag.",
        });

        Assert.That(Open(seizure), Is.EqualTo(before));
        Assert.That((await room.Done(new GetSeizure(seizure))).Head.Status, Is.EqualTo(stands));
    }

    [Test]
    public async Task A_release_that_turns_out_to_be_all_ends_the_clocks()
    {
        var correction = await room.AReleaseToCorrect();
        var all = (await room.Done(new GetSeizure(correction.Seizure))).Head.AmountPence;

        await room.Done(correction with { AmountPence = all });

        Assert.That((await room.Done(new GetSeizure(correction.Seizure))).Head.Status, Is.EqualTo(SeizureStatus.Released));
        Assert.That(Open(correction.Seizure), Is.Empty);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task Whatever_is_released_corrected_and_taken_back_what_is_held_is_what_was_seized_less_what_was_given_back(int seed)
    {
        var random = new Random(seed);
        SeizureReference seizure = await room.ASeizure();
        var seized = (await room.Done(new GetSeizure(seizure))).Head.AmountPence;
        var given = new Dictionary<Guid, long>();

        for (var act = 0; act < 40; act++)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(1));
            var amount = random.NextInt64(1, seized / 2);

            if (given.Count == 0 || random.Next(3) == 0)
            {
                var released = await room.Send(room.AReleaseNow(seizure.Value, random.Next(4) == 0 ? Math.Max(1, seized - given.Values.Sum()) : amount));

                if (!released.IsRefused)
                {
                    given[released.Value] = (await room.Done(new GetSeizure(seizure))).Releases.Single(row => row.Id == released.Value).AmountPence;
                }
            }
            else
            {
                var which = given.Keys.ElementAt(random.Next(given.Count));
                var takesBack = random.Next(3) == 0;
                var corrected = await room.Send(new CorrectRelease
                {
                    Seizure = seizure,
                    ReleaseId = which,
                    DidNotHappen = takesBack,
                    AmountPence = amount,
                    ReleasedAt = room.Clock.GetUtcNow(),
                    ReleasedTo = "Tola Whitcombe",
                    ReleasedWhy = "Ordered by the court.",
                    Version = room.VersionOf(seizure.Value),
                    Why = "It was miscounted.",
                });

                Assert.That(corrected.IsRefused, Is.EqualTo(!takesBack && given.Values.Sum() - given[which] + amount > seized));

                if (!corrected.IsRefused)
                {
                    _ = takesBack ? given.Remove(which) : (given[which] = amount) > 0;
                }
            }

            var now = await room.Done(new GetSeizure(seizure));
            Assert.That(now.HeldPence, Is.EqualTo(seized - given.Values.Sum()).And.GreaterThanOrEqualTo(0));
            Assert.That(now.Ledger[^1].HeldPence, Is.EqualTo(now.HeldPence));
            Assert.That(now.Head.Status == SeizureStatus.Released, Is.EqualTo(now.HeldPence == 0));
            Assert.That(Open(seizure), now.HeldPence == 0 ? Is.Empty : Is.Not.Empty);
        }
    }

    private IReadOnlyList<string> Open(SeizureReference seizure) =>
    [
        .. room.Database.Query<string>(
            """
            SELECT CONCAT(d.RuleId, ' ', d.DueAt) FROM Deadline AS d JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE it.Reference = @reference AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            ORDER BY d.RuleId
            """,
            new { reference = seizure.Value }),
    ];
}
