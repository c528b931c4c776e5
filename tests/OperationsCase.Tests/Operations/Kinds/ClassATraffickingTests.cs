using OperationsCase.Deadlines;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations.Kinds;

public class ClassATraffickingTests
{
    private const string Warrant = "The drugs search warrant must be executed";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task It_begins_planned_with_a_reference_of_its_kind_and_shows_what_was_asked()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog() with { OtherPremises = "4 Wick Lane\n9 Dace Road", Arrests = 3 });

        var browser = await room.SignedIn();
        var page = (await browser.Open($"/operations/{operation}")).Body!.TextContent;

        Assert.That(operation, Is.EqualTo("CA-2026-000001"));
        Assert.That(page, Does.Contain("Planned").And.Contain("Level 2: across boroughs or forces").And.Contain("4 Wick Lane; 9 Dace Road"));
        Assert.That(page, Does.Contain("W-2026-11-0502, of 23 November 2026").And.Contain("Still to add: Tasking reference"));
        Assert.That(page, Does.Not.Contain("Surveillance"));
    }

    [Test]
    public async Task The_form_asks_for_a_drug_and_a_method_and_keeps_what_hangs_on_a_method_only_with_it()
    {
        var asked = room.ATraffickingOperationToLog();

        var empty = await room.Send(asked with { Heroin = false, Warrant = false });
        var operation = await room.Done(asked with { Warrant = false, Stops = true });

        Assert.That(empty.Refusals.Select(refusal => refusal.Message), Is.EqualTo(new[]
        {
            "Select at least one drug that is supplied", "Select at least one method",
        }));
        Assert.That(((ClassATraffickingDetails)(await room.Done(new GetOperation(operation))).Details).WarrantNumber, Is.Null);
        Assert.That(await Clocks(operation), Is.Empty);
    }

    [Test]
    public async Task A_search_warrant_runs_for_one_month_from_its_date()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());

        var clock = (await Clocks(operation)).Single();

        Assert.That((clock.What, clock.LastDayOn), Is.EqualTo((Warrant, new DateOnly(2026, 12, 23))));
        Assert.That((await room.Done(new ListOperations())).Rows.Single().NextDue, Is.EqualTo(Warrant));
    }

    [Test]
    public async Task A_warrant_that_is_granted_later_starts_its_month_then_and_a_corrected_date_starts_it_again()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog() with { WarrantIssuedOn = null });
        Assert.That(await Clocks(operation), Is.Empty);

        await room.Done(await room.ACorrection<CorrectClassATrafficking>(operation) with { WarrantIssuedOn = new DateOnly(2026, 11, 20) });
        await room.Done(await room.ACorrection<CorrectClassATrafficking>(operation) with { WarrantIssuedOn = new DateOnly(2026, 11, 21) });

        Assert.That((await Open(operation)).Single().LastDayOn, Is.EqualTo(new DateOnly(2026, 12, 21)));
    }

    [Test]
    public async Task Executing_it_meets_the_clock_and_a_later_correction_starts_none()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        await room.As(room.ASupervisor(), () => room.Done(Step(operation, ClassATraffickingKind.Authorised)));

        await room.Done(Step(operation, ClassATraffickingKind.Executed));
        await room.Done(await room.ACorrection<CorrectClassATrafficking>(operation) with { WarrantIssuedOn = new DateOnly(2026, 11, 20) });

        var clock = (await Clocks(operation)).Single();
        Assert.That((clock.MetAt, clock.MetHow), Is.EqualTo((room.Clock.GetUtcNow(), "Executed")));
    }

    [Test]
    public async Task It_is_not_closed_over_a_warrant_that_was_not_executed()
    {
        var operation = await room.Done(room.ATraffickingOperationToLog());
        await room.EndTasks(operation);

        var refused = await room.Send(new CloseOperation { Operation = operation, Outcome = ClassATraffickingKind.Charged });

        Assert.That(refused.Refusals.Single().Message, Does.Contain("is still open, due the end of"));
        Assert.That(await Open(operation), Is.Not.Empty);
    }

    [Test]
    public async Task It_is_found_by_its_kind_and_by_where_it_stands()
    {
        await room.Done(room.AMarketToLog());
        var operation = await room.Done(room.ATraffickingOperationToLog());

        var found = await room.Done(new ListOperations { Kind = [ClassATraffickingKind.Kind], Status = [ClassATraffickingKind.Planned] });

        Assert.That(found.Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { operation }));
    }

    private static MoveOperation Step(string operation, OperationState to) => new() { Operation = operation, To = to, Note = "As planned." };

    private async Task<IReadOnlyList<DeadlineRow>> Clocks(string operation) => await room.Done(new ListDeadlinesOfOperation(operation));

    private async Task<IReadOnlyList<DeadlineRow>> Open(string operation) =>
        [.. (await Clocks(operation)).Where(clock => clock.MetAt is null && clock.StoodDownAt is null)];
}
