using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Proceeds;
using OperationsCase.Seizures;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Forfeiture;
using OperationsCase.Seizures.Money;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures.Assets;

/// <summary>Every asset has its power, its clock and its money: from where it was taken or bound to where it ends.</summary>
public class AssetTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Each_kind_is_recorded_and_found_with_its_facts_and_its_money_balances()
    {
        foreach (var asset in room.EveryAsset())
        {
            var reference = await room.Done(asset);
            var found = await room.Done(new GetSeizure(reference));

            Assert.Multiple(() =>
            {
                Assert.That(found.Head.Kind, Is.EqualTo(asset.Details.Kind));
                Assert.That(found.HeldPence, Is.EqualTo(asset.Details.AmountPence), found.Head.Kind.Code);
                Assert.That(found.Head.Kind.Facts(found.Details!), Is.Not.Empty);
                Assert.That(found.Money.Balances.Sum(balance => balance.Pence), Is.Zero);
                Assert.That(found.Money.Of(found.Head.Kind.StandsIn), Is.EqualTo(asset.Details.AmountPence));
            });
        }

        var auditor = room.AnOfficer("An auditor", Role.Auditor, "Audit", CaseRoom.Hackney);
        var check = await room.As(auditor, () => room.Done(new CheckProceeds()));
        Assert.That(check.Agrees, Is.True);
    }

    [Test]
    public async Task An_account_goes_from_freezing_to_forfeiture_by_notice_and_is_paid_over()
    {
        var account = await room.Done(room.AFrozenAccount());
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.ApprovedNotice(account);
        var notice = await room.Done(room.ANoticeOfForfeiture(account) with { AmountPence = 3_100_000 });
        var running = Open();
        room.Clock.Advance(TimeSpan.FromDays(32));

        await room.Done(new ForfeitByNotice { Seizure = account, NoticeId = notice.Id });
        var forfeited = await room.Done(new GetSeizure(account));
        room.Clock.Advance(TimeSpan.FromDays(31));
        await room.Done(new PayOver { Seizure = account, PaidAt = room.Clock.GetUtcNow(), Note = "Ch Insp Hall, BACS 1" });
        var after = await room.Done(new GetSeizure(account));

        Assert.That(running, Is.EquivalentTo(["account-freezing.end", "account-freezing.objection"]));
        Assert.That((forfeited.Head.Status, forfeited.Money.Of(LedgerAccountKind.Forfeited)), Is.EqualTo((SeizureStatus.Forfeited, 3_100_000L)));
        Assert.That(after.Head.Status, Is.EqualTo(SeizureStatus.PaidOver));
        Assert.That(Open(), Is.Empty);
    }

    [Test]
    public async Task After_an_objection_an_account_is_free_unless_forfeiture_is_applied_for_within_48_hours()
    {
        var account = await room.Done(room.AFrozenAccount());
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.ApprovedNotice(account);
        var notice = await room.Done(room.ANoticeOfForfeiture(account) with { AmountPence = 3_100_000 });
        await room.Done(new RecordObjection { Seizure = account, NoticeId = notice.Id, ObjectedBy = "Lena Orsini", ObjectedAt = room.Clock.GetUtcNow() });
        var waiting = Open();

        await room.Done(room.AnApplication(account, 3_100_000));

        Assert.That(waiting, Does.Contain("account-freezing.after-objection"));
        Assert.That(Open(), Does.Not.Contain("account-freezing.after-objection"));
    }

    [Test]
    public async Task A_freezing_order_runs_two_years_at_most_from_the_day_it_was_made()
    {
        var account = room.AFrozenAccount();
        var madeOn = DateOnly.FromDateTime(account.SeizedAt!.Value.UtcDateTime);

        var tooLong = await room.Send(account with { LastDayOn = madeOn.AddYears(2) });
        var longest = await room.Send(account with { LastDayOn = madeOn.AddYears(2).AddDays(-1) });

        Assert.That(tooLong.Refusals.Single().Field, Is.EqualTo(nameof(RecordFrozenAccount.LastDayOn)));
        Assert.That(longest.IsRefused, Is.False);
    }

    [Test]
    public async Task A_confiscation_order_is_paid_to_its_last_penny_and_its_last_day_is_met()
    {
        var order = await room.Done(room.AConfiscation());
        var running = Open();
        await room.Done(room.APayment(order, 500_000));
        var half = await room.Done(new GetSeizure(order));
        var tooMuch = await room.Send(room.APayment(order, 700_001));
        await room.Done(room.APayment(order, 700_000));
        await room.Done(new RecordIncentivePayment { Seizure = order, AmountPence = 225_000, ReceivedAt = room.Clock.GetUtcNow(), Note = "18.75% of 2026" });

        var paid = await room.Done(new GetSeizure(order));

        Assert.That(running, Is.EqualTo(["confiscation.payment"]));
        Assert.That((half.Head.Status, half.HeldPence), Is.EqualTo((SeizureStatus.Ordered, 700_000L)));
        Assert.That(tooMuch.Refusals.Single().Message, Does.StartWith("Only £7,000.00 is owed"));
        Assert.That((paid.Head.Status, paid.HeldPence), Is.EqualTo((SeizureStatus.PaidInFull, 0L)));
        Assert.That(room.Database.QuerySingle<string>("SELECT MetHow FROM Deadline WHERE RuleId = 'confiscation.payment'"), Is.EqualTo("Paid in full"));
        Assert.That(paid.Money.Of(LedgerAccountKind.Received), Is.EqualTo(225_000));
    }

    [Test]
    public async Task Time_to_pay_is_extended_only_on_an_application_in_time_and_within_six_months()
    {
        var order = await room.Done(room.AConfiscation());
        room.Clock.Advance(TimeSpan.FromDays(55));
        var today = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime);
        var extension = new ExtendTimeToPay { Seizure = order, AppliedOn = today, DecidedAt = room.Clock.GetUtcNow(), ExtendedTo = today.AddDays(60) };

        var tooLong = await room.Send(extension with { ExtendedTo = today.AddDays(150) });
        await room.Done(extension);

        Assert.That(tooLong.Refusals.Single().Message, Does.Contain("at most"));
        Assert.That(Open(), Is.EqualTo(["confiscation.payment-extended"]));
        room.Clock.Advance(TimeSpan.FromDays(61));
        var late = await room.Send(extension with
        {
            AppliedOn = today.AddDays(61),
            DecidedAt = room.Clock.GetUtcNow(),
            ExtendedTo = today.AddDays(70),
        });
        Assert.That(late.Refusals.Single().Field, Is.EqualTo(nameof(ExtendTimeToPay.AppliedOn)));
    }

    [Test]
    public async Task A_reconsidered_order_keeps_what_was_ordered_first_and_never_goes_past_the_benefit()
    {
        var order = await room.Done(room.AConfiscation());
        await room.Done(room.APayment(order, 1_200_000));
        var more = new ReconsiderConfiscation
        {
            Seizure = order,
            AvailablePence = 2_000_000,
            AmountPence = 2_000_000,
            DecidedAt = room.Clock.GetUtcNow(),
            Why = "Section 22: a house was found.",
        };

        var pastTheBenefit = await room.Send(more with { AmountPence = 9_000_001 });
        await room.Done(more);
        var raised = await room.Done(new GetSeizure(order));
        await room.Done(more with { AvailablePence = 1_300_000, AmountPence = 1_300_000, Why = "Section 23: it was sold for less." });
        var lowered = await room.Done(new GetSeizure(order));

        Assert.That(pastTheBenefit.Refusals.Single().Message, Does.StartWith("No more than the benefit"));
        Assert.That((raised.Head.Status, raised.HeldPence, raised.Head.AmountPence), Is.EqualTo((SeizureStatus.Ordered, 800_000L, 1_200_000L)));
        Assert.That((lowered.HeldPence, ((ConfiscationDetails)lowered.Details!).AvailablePence), Is.EqualTo((100_000L, 1_300_000L)));
    }

    [Test]
    public async Task The_default_term_is_no_longer_than_the_law_has_for_the_amount()
    {
        var ten = room.AConfiscation() with { AmountPence = 1_000_000, DefaultMonths = 7 };

        var tooLong = await room.Send(ten);
        var above = await room.Send(ten with { AmountPence = 1_000_001 });

        Assert.That(tooLong.Refusals.Single().Message, Is.EqualTo("The longest term for that amount is 6 months"));
        Assert.That(above.IsRefused, Is.False);
    }

    [Test]
    public async Task A_listed_asset_needs_a_senior_officer_within_six_hours_and_a_court_within_48()
    {
        var watch = await room.Done(room.AWatch());
        var running = Open();
        var found = await room.Done(new GetSeizure(watch));
        var recorded = CorrectListedAsset.From(found.Details!, found.Head.Version);

        await room.Done(recorded with
        {
            Seizure = watch,
            LongerAuthorisedBy = "DI Tom Ashdown",
            LongerAuthorisedAt = room.Clock.GetUtcNow(),
            Why = "Authorised at the station.",
        });
        var authorised = Open();
        await room.Done(room.AnOrderMadeNow(watch));

        Assert.That(running, Is.EquivalentTo(["listed-asset.first-detention", "listed-asset.detention-order"]));
        Assert.That(authorised, Is.EqualTo(["listed-asset.detention-order"]));
        Assert.That(Open(), Is.EquivalentTo(["listed-asset.detention-end", "listed-asset.detention-limit"]));
        Assert.That((await room.Done(new GetSeizure(watch))).Head.Status, Is.EqualTo(SeizureStatus.Detained));
    }

    [Test]
    public async Task A_listed_asset_whose_order_is_late_must_be_returned()
    {
        var watch = await room.Done(room.AWatch());
        room.Clock.Advance(TimeSpan.FromDays(9));

        var order = await room.Done(room.AnOrderMadeNow(watch));

        Assert.That(order.Warning, Does.Contain("after the limit"));
        Assert.That((await room.Done(new GetSeizure(watch))).Head.Status, Is.EqualTo(SeizureStatus.MustBeReturned));
        Assert.That(Open(), Is.EqualTo(["task.asset-return"]));
    }

    [Test]
    public async Task The_law_has_no_notice_for_a_watch_and_nothing_gives_an_account_back()
    {
        var watch = await room.Done(room.AWatch());
        await room.Done(room.AnOrderMadeNow(watch));
        var account = await room.Done(room.AFrozenAccount());
        var inspector = room.AnApprover("DI Tom Ashdown", PoliceRank.Inspector);

        var noNotice = await room.Send(new AskForForfeitureNotice { Seizure = watch, ApproverId = inspector.Id, Why = "Bought with drugs money." });
        var noRelease = await room.Send(room.AReleaseNow(account, 100));
        var noLift = await room.Send(room.ALift(watch));
        var notAnOrder = await room.Send(room.APayment(account, 100));

        Assert.That(noNotice.Refusals.Single().Message, Does.StartWith("The law has no forfeiture notice"));
        Assert.That(noRelease.Refusals.Single().Message, Does.Contain("Record that the order was lifted"));
        Assert.That(noLift.Refusals.Single().Message, Does.Contain("Record that it was given back"));
        Assert.That(notAnOrder.Refusals.Single().Message, Is.EqualTo("This is not a confiscation order"));
    }

    [Test]
    public async Task A_lifted_order_binds_less_and_then_nothing_and_its_clock_stands_down()
    {
        var restraint = await room.Done(room.ARestraint());
        var running = Open();
        await room.Done(room.ALift(restraint, 1_000_000));
        var part = await room.Done(new GetSeizure(restraint));
        await room.Done(room.ALift(restraint));
        var again = await room.Send(room.ALift(restraint));

        Assert.That(running, Is.EqualTo(["restraint.review"]));
        Assert.That((part.Head.Status, part.HeldPence), Is.EqualTo((SeizureStatus.Restrained, 30_000_000L)));
        Assert.That((await room.Done(new GetSeizure(restraint))).Head.Status, Is.EqualTo(SeizureStatus.Released));
        Assert.That(Open(), Is.Empty);
        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task What_cannot_be_is_refused_beside_its_field()
    {
        (ICommand<string> Command, string Field)[] wrong =
        [
            (room.SomeCryptoassets() with { Quantity = "0.0" }, nameof(CryptoassetDetails.Quantity)),
            (
                room.SomeCryptoassets() with { SecretKeptAt = "one two three four five six seven eight nine ten eleven twelve" },
                nameof(CryptoassetDetails.SecretKeptAt)),
            (room.SomeCryptoassets() with { SeizedAt = new DateTimeOffset(2024, 4, 25, 9, 0, 0, TimeSpan.Zero) }, nameof(AssetDetails.SeizedAt)),
            (room.AWatch() with { AmountPence = 99_999 }, nameof(AssetDetails.AmountPence)),
            (room.AFrozenAccount() with { KeptAt = "Safe" }, nameof(INewAsset.KeptAt)),
            (room.AFrozenAccount() with { SeizedFrom = "" }, nameof(AssetDetails.SeizedFrom)),
            (room.AConfiscation() with { AmountPence = 9_000_001, DefaultMonths = null }, nameof(AssetDetails.AmountPence)),
            (room.AConfiscation() with { PayBy = new DateOnly(2028, 1, 1) }, nameof(ConfiscationDetails.PayBy)),
            (room.AVan() with { Operation = "CH-1999-000001" }, nameof(INewAsset.Operation)),
            (room.AVan() with { BoroughCode = null }, nameof(INewAsset.BoroughCode)),
        ];

        foreach (var (command, field) in wrong)
        {
            var refused = await room.Send(command);
            Assert.That(refused.IsRefused ? refused.Refusals[0].Field : null, Is.EqualTo(field), command.ToString());
        }
    }

    [Test]
    public async Task An_asset_of_a_restricted_operation_is_restricted_with_it()
    {
        var operation = await room.AClosure();
        await room.Restricted(room.ASupervisor(), operation);

        var van = await room.Done(room.AVan() with { Operation = operation, BoroughCode = null });

        Assert.That(room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM RestrictedCase AS closed JOIN Seizure AS s ON s.Id = closed.CaseId WHERE s.Reference = @van", new { van }), Is.EqualTo(1));
    }

    /// <summary>The rules of every clock that is open, in order.</summary>
    private string[] Open() =>
        [.. room.Database.Query<string>("SELECT d.RuleId FROM Deadline AS d WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL ORDER BY d.RuleId")];
}
