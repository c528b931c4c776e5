using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Seizures;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class RecordSeizureTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_seized_in_an_operation_has_a_reference_and_is_listed_on_the_case()
    {
        var operation = await room.AClosure();

        var reference = await room.Done(room.ASeizureToRecord(operation));

        Assert.That(reference, Is.EqualTo("SZ-2026-000001"));
        var row = (await room.Done(new ListSeizuresOfOperation(operation))).Single();
        Assert.That((row.Reference.Value, row.AmountPence, row.HeldPence, row.BoroughName), Is.EqualTo((reference, 2_346_000L, 2_346_000L, "Hackney")));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(entry => entry.Headline), Does.Contain("Cash seized"));
    }

    [Test]
    public async Task The_court_has_48_hours_that_leave_out_the_weekend()
    {
        var friday = new DateTimeOffset(2026, 11, 20, 16, 45, 0, TimeSpan.Zero);
        var seizure = await room.Done(room.ASeizureToRecord(await room.AClosure()) with { SeizedAt = friday });

        var clock = (await room.Done(new ListDeadlinesOfSeizure(seizure))).Single();

        Assert.That(clock.RuleId, Is.EqualTo("cash.detention-order"));
        Assert.That(clock.DueAt, Is.EqualTo(new DateTimeOffset(2026, 11, 24, 16, 45, 0, TimeSpan.Zero)));
        Assert.That(clock.What, Is.EqualTo("A court must make the cash detention order"));
    }

    [TestCase(null, "Enter how much was seized")]
    [TestCase(0L, "Amount must be more than £0")]
    [TestCase(-100_000L, "Amount must be more than £0")]
    [TestCase(100_000_000_001L, "Amount must be £1,000,000,000 or less")]
    public async Task An_amount_must_be_money_that_can_be_held(long? pence, string message)
    {
        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with { AmountPence = pence });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(message, nameof(NewSeizure.AmountPence))));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Seizure"), Is.Zero);
    }

    [TestCase("2006-07-30 12:00", 499_999, false)]
    [TestCase("2006-07-30 12:00", 500_000, true)]
    [TestCase("2006-07-30 23:30", 100_000, false)]
    [TestCase("2006-07-31 00:00", 100_000, true)]
    [TestCase("2026-11-23 09:00", 99_999, false)]
    [TestCase("2026-11-23 09:00", 100_000, true)]
    [TestCase("2003-05-01 12:00", 999_999, false)]
    public async Task Less_than_the_minimum_of_the_day_cannot_be_seized(string shown, long pence, bool isEnough)
    {
        var seized = London.Read(DateTime.Parse(shown, System.Globalization.CultureInfo.InvariantCulture)).Instants[0];

        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with { AmountPence = pence, SeizedAt = seized });

        Assert.That(result.IsRefused, Is.EqualTo(!isEnough));
        Assert.That(result.Refusals.Select(refusal => refusal.Message), isEnough ? Is.Empty : Has.Some.StartsWith("Cash of less than £"));
    }

    [Test]
    public async Task Cash_cannot_be_seized_before_there_was_a_law_of_it()
    {
        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with
        {
            SeizedAt = new DateTimeOffset(
            2002,
            12,
            29,
            12,
            0,
            0,
            TimeSpan.Zero)
        });

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("No law on cash seizure was in force on that day"));
    }

    [Test]
    public async Task Foreign_cash_needs_what_was_counted_and_its_rate()
    {
        var seizure = room.ASeizureToRecord(await room.AClosure()) with { Currency = "CAD", AmountPence = 600_000 };

        var refused = await room.Send(seizure);
        var recorded = await room.Done(
            seizure with { CountedMinor = 1_080_000, RateSource = "1.80 dollars to the pound, Bank of England, 20 November 2026" });

        Assert.That(
            refused.Refusals.Select(refusal => refusal.Field),
            Is.EquivalentTo(new[] { nameof(NewSeizure.CountedMinor), nameof(NewSeizure.RateSource) }));
        var head = (await room.Done(new GetSeizure(recorded))).Head;
        Assert.That((head.AmountPence, head.Currency, head.CountedMinor), Is.EqualTo((600_000L, "CAD", 1_080_000L)));
    }

    [Test]
    public async Task Two_different_people_must_count_the_cash()
    {
        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with { CountedAgainBy = "pc leah  strand" });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Two different people must count the cash",
            nameof(NewSeizure.CountedAgainBy))));
    }

    [Test]
    public async Task A_seizure_in_the_future_is_refused()
    {
        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with { SeizedAt = room.Clock.GetUtcNow().AddMinutes(1) });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Time of the seizure cannot be in the future",
            nameof(NewSeizure.SeizedAt))));
    }

    [TestCase("E09000099", "There is no such borough. Select one from the list")]
    [TestCase(CaseRoom.TowerHamlets, "Select a borough that you serve")]
    public async Task A_borough_must_be_one_that_the_officer_serves(string borough, string message)
    {
        var result = await room.Send(room.ASeizureToRecord(await room.AClosure()) with { BoroughCode = borough });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(message, nameof(NewSeizure.BoroughCode))));
    }

    [Test]
    public async Task Only_networks_that_the_operation_is_linked_to_can_be_chosen_with_it()
    {
        var operation = await room.AClosure();
        var (harrier, kestrel) = (room.ANetworkOnRecord("Harrier"), room.ANetworkOnRecord("Kestrel"));
        room.IsAgainst(operation, harrier);

        var refused = await room.Send(room.ASeizureToRecord(operation) with { Networks = [harrier, kestrel] });
        var recorded = await room.Done(room.ASeizureToRecord(operation) with { Networks = [harrier] });

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Select networks that this operation is linked to",
            nameof(NewSeizure.Networks))));
        Assert.That((await room.Done(new GetSeizure(recorded))).Networks.Single().Name, Is.EqualTo("Harrier"));
        Assert.That((await room.Done(new ListSeizuresOfNetwork(harrier))).Single().Reference.Value, Is.EqualTo(recorded));
    }

    [Test]
    public async Task Nothing_more_is_recorded_in_a_closed_operation()
    {
        var operation = await room.AClosure();
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction });

        var result = await room.Send(room.ASeizureToRecord(operation));

        Assert.That(result.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task Cash_seized_outside_any_operation_needs_its_borough()
    {
        var inOperation = room.ASeizureToRecord("");
        var alone = new RecordSeizureWithoutOperation
        {
            AmountPence = inOperation.AmountPence,
            SeizedAt = inOperation.SeizedAt,
            Place = inOperation.Place,
            SeizedBy = inOperation.SeizedBy,
            Authority = inOperation.Authority,
            Exhibit = inOperation.Exhibit,
            Seal = inOperation.Seal,
            CountedBy = inOperation.CountedBy,
            CountedAgainBy = inOperation.CountedAgainBy,
        };

        var refused = await room.Send(alone);
        var recorded = await room.Done(alone with { BoroughCode = CaseRoom.Hackney });

        Assert.That(refused.Refusals.Single().Field, Is.EqualTo(nameof(NewSeizure.BoroughCode)));
        Assert.That((await room.Done(new GetSeizure(recorded))).Operations, Is.Empty);
    }

    [Test]
    public async Task The_same_form_sent_twice_is_one_seizure()
    {
        var form = room.ASeizureToRecord(await room.AClosure()) with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };

        var (first, second) = (await room.Send(form), await room.Send(form));

        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Seizure"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_neighbourhood_sergeant_never_sees_money()
    {
        var seizure = await room.ASeizure();
        var sergeant = room.AnOfficer("PS Kit Brannigan", Role.SntSergeant, "Hackney wards", CaseRoom.Hackney);

        var (got, listed) = await room.As(sergeant, async () => (await room.Send(new GetSeizure(seizure)), await room.Send(new ListSeizures())));

        Assert.That(got.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(listed.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task Another_boroughs_seizure_is_as_if_it_were_not_there()
    {
        var seizure = await room.ASeizure();
        var other = room.AnOfficer("DC Sam Tully", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        await room.As(other, async () =>
        {
            Assert.That((await room.Send(new GetSeizure(seizure))).Refusals.Single(), Is.EqualTo(Refusal.NotFound("seizure")));
            Assert.That((await room.Send(room.AReleaseNow(seizure, 100))).Refusals.Single(), Is.EqualTo(Refusal.NotFound("seizure")));
            Assert.That((await room.Done(new ListSeizures())).Total, Is.Zero);
        });
    }

    [Test]
    public async Task Seizures_are_found_by_reference_place_seal_and_status()
    {
        var seizure = await room.ASeizure();

        Assert.That((await room.Done(new ListSeizures { Find = seizure })).Total, Is.EqualTo(1));
        Assert.That((await room.Done(new ListSeizures { Find = "queensbridge" })).Total, Is.EqualTo(1));
        Assert.That((await room.Done(new ListSeizures { Find = "4471920" })).Total, Is.EqualTo(1));
        Assert.That((await room.Done(new ListSeizures { Find = "100%" })).Total, Is.Zero);
        Assert.That((await room.Done(new ListSeizures { Status = [SeizureStatus.Released] })).Total, Is.Zero);
        Assert.That((await room.Done(new ListSeizures { Status = [SeizureStatus.Seized], Borough = CaseRoom.Hackney })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task The_API_takes_whole_pence_and_refuses_a_part_of_a_penny()
    {
        var operation = await room.AClosure();
        using var api = await room.Api();
        var body = new Dictionary<string, object?>
        {
            ["amountPence"] = 2_346_000,
            ["seizedAt"] = "2026-11-23T08:15:00Z",
            ["place"] = "A parked car, Queensbridge Road",
            ["seizedBy"] = "PC Leah Strand",
            ["authority"] = "priorOfficer",
            ["exhibit"] = "LS/4",
            ["seal"] = "MPS-4471920",
            ["countedBy"] = "PC Leah Strand",
            ["countedAgainBy"] = "DC Priya Raman",
        };

        var made = await api.PostAsJsonAsync($"/api/operations/{operation}/seizures", body);
        var fraction = await api.PostAsJsonAsync(
            $"/api/operations/{operation}/seizures",
            new Dictionary<string, object?>(body) { ["amountPence"] = 1_140.5 });

        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        Assert.That(fraction.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var got = await api.GetFromJsonAsync<JsonElement>(made.Headers.Location);
        Assert.That(got.GetProperty("head").GetProperty("amountPence").GetInt64(), Is.EqualTo(2_346_000));
        Assert.That(got.GetProperty("heldPence").GetInt64(), Is.EqualTo(2_346_000));
    }
}
