using Dapper;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations;

public class LogOperationTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Each_kind_has_references_of_its_own_that_count_up_within_the_year()
    {
        var references = new[]
        {
            await room.Done(room.AClosureToLog()),
            await room.Done(room.AClosureToLog()),
            await room.Done(room.AFactoryToLog()),
            await room.Done(room.AMarketToLog()),
        };

        Assert.That(references, Is.EqualTo(new[] { "CH-2026-000001", "CH-2026-000002", "CF-2026-000001", "OM-2026-000001" }));
    }

    [Test]
    public async Task A_logged_operation_is_listed_and_opens_with_its_own_questions()
    {
        var reference = await room.Done(room.AFactoryToLog());

        var listed = await room.Done(new ListOperations());
        var opened = await room.Done(new GetOperation(reference));

        Assert.That(listed.Rows.Single().Reference.Value, Is.EqualTo(reference));
        Assert.That(opened.Head.OfficerName, Is.EqualTo("DC Priya Raman"));
        Assert.That(((CannabisFactoryDetails)opened.Details).Plants, Is.EqualTo(140));
    }

    [Test]
    public async Task A_ward_of_another_borough_is_refused_beside_its_field()
    {
        var result = await room.Send(room.AClosureToLog() with { BoroughCode = CaseRoom.Hackney, WardCode = room.AWard(CaseRoom.TowerHamlets) });

        Assert.That(result.Refusals.Single().Field, Is.EqualTo(nameof(OperationDetails.WardCode)));
        Assert.That(result.Refusals.Single().Message, Does.EndWith("is not a ward of Hackney"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.Zero);
    }

    [Test]
    public async Task A_borough_that_the_officer_does_not_serve_is_refused()
    {
        var result = await room.Send(room.AClosureToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets) });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Select a ward of a borough that you serve",
            nameof(OperationDetails.WardCode))));
    }

    [Test]
    public async Task The_same_form_sent_twice_is_one_operation()
    {
        var form = room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };

        var first = await room.Send(form);
        var second = await room.Send(form);

        Assert.That(second.IsRepeated, Is.True);
        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.EqualTo(1));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'LogCrackHouseClosure'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Everything_missing_is_asked_for_at_once()
    {
        var result = await room.Send(new LogCannabisFactory());

        Assert.That(result.Refusals.Select(refusal => refusal.Field), Is.SupersetOf(new[]
        {
            nameof(LogCannabisFactory.WardCode), nameof(LogCannabisFactory.Place), nameof(LogCannabisFactory.StartedAt),
            nameof(LogCannabisFactory.FoundBy),
            nameof(LogCannabisFactory.Plants), nameof(LogCannabisFactory.MeterBypassed), nameof(LogCannabisFactory.ChildOrAdultAtRisk),
        }));
    }
}
