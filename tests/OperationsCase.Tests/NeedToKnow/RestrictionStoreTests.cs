using Dapper;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Messages;
using OperationsCase.NeedToKnow;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public class RestrictionStoreTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson financial = null!;
    private string operation = "";
    private string seizure = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        financial = room.AnOfficer("Tessa Quill", Role.FinancialInvestigator, "Economic crime unit", CaseRoom.Hackney);
        operation = await room.AClosure();
        seizure = await room.Done(room.ASeizureToRecord(operation));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_of_a_restricted_operation_is_seen_by_those_on_its_list_and_by_nobody_else()
    {
        await room.Restricted(supervisor, operation);

        Assert.That(await SeesCash(room.Priya), Is.True);
        Assert.That(await SeesCash(supervisor), Is.True);

        foreach (var outsider in room.Outsiders().Where(outsider => (outsider.Role & Role.Investigators) != Role.None))
        {
            Assert.That(await SeesCash(outsider), Is.False, outsider.Name);
        }

        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = operation, Reason = "She has moved away." }));
        Assert.That(await SeesCash(financial), Is.True);
    }

    [Test]
    public async Task Cash_of_two_restricted_operations_is_seen_by_those_on_both_lists()
    {
        var other = await room.Done(room.AClosureToLog() with { Place = "9 Amhurst Road", Name = "Ember" });
        await room.Done(new LinkSeizureToOperation { Seizure = seizure, Operation = other });
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, room.Priya, financial)));

        Assert.That(await SeesCash(financial), Is.True);

        await room.Restricted(supervisor, other);

        Assert.That(await SeesCash(financial), Is.False);
        Assert.That(await SeesCash(room.Priya), Is.True);
    }

    [Test]
    public async Task Cash_linked_to_a_restricted_operation_is_hidden_with_it_and_comes_back_when_it_is_unlinked()
    {
        await room.Done(new UnlinkSeizureFromOperation { Seizure = seizure, Operation = operation, Why = "Another case was meant." });
        await room.Restricted(supervisor, operation);
        Assert.That(await SeesCash(financial), Is.True);

        await room.Done(new LinkSeizureToOperation { Seizure = seizure, Operation = operation });
        Assert.That(await SeesCash(financial), Is.False);

        await room.Done(new UnlinkSeizureFromOperation { Seizure = seizure, Operation = operation, Why = "Another case was meant." });
        Assert.That(await SeesCash(financial), Is.True);
    }

    [Test]
    public async Task Emergency_access_to_the_operation_opens_its_cash_for_as_long()
    {
        await room.Restricted(supervisor, operation);

        await room.As(financial, () => room.Done(new BreakGlass { Case = operation, Reason = "The court asks for the count now." }));
        Assert.That(await SeesCash(financial), Is.True);

        room.Clock.Advance(BreakGlass.Lasts);
        Assert.That(await SeesCash(financial), Is.False);
    }

    [Test]
    public async Task Emergency_access_to_cash_opens_everything_that_closes_it_and_tells_each_owner()
    {
        await room.Restricted(supervisor, operation);
        await room.Restricted(supervisor, seizure);

        var opened = await room.As(financial, () => room.Done(new BreakGlass { Case = seizure, Reason = "The court asks for the count now." }));

        Assert.That(opened.Address, Is.EqualTo($"/seizures/{seizure}"));
        Assert.That(await SeesCash(financial), Is.True);
        Assert.That(
            (await room.As(supervisor, () => room.Done(new ListMyCaseMessages()))).Rows.Select(message => message.Reference.Value),
            Is.EquivalentTo(new[] { operation, seizure }));
    }

    [Test]
    public async Task Who_holds_its_cash_is_put_on_the_list_before_an_operation_is_restricted()
    {
        var theirs = await room.As(financial, () => room.Done(room.ASeizureToRecord(operation) with { Exhibit = "RP/1", Seal = "MPS-77" }));

        var refused = await room.As(supervisor, () => room.Send(room.ARestriction(operation)));

        Assert.That(
            refused.Refusals.Single().Message,
            Does.StartWith("Tessa Quill holds cash or an open deadline of this case and would no longer see it. Add them to the list"));
        Assert.That(await SeesCash(financial, theirs), Is.True);
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, room.Priya, financial)));
        Assert.That(await SeesCash(financial, theirs), Is.True);

        var version = (await room.Done(new GetRestriction(operation))).Restriction!.Version;
        var taken = await room.As(supervisor, () => room.Send(AReview(version, room.Priya)));
        Assert.That(taken.Refusals.Single().Message, Does.StartWith("Tessa Quill holds cash"));
    }

    [TestCase("OP")]
    [TestCase("SZ")]
    public async Task No_clock_is_hidden_from_whoever_holds_it(string of)
    {
        await room.Done(room.ANoticeServedNow(operation));
        var colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        room.Database.Execute(
            "UPDATE Deadline SET OfficerId = @Id WHERE CaseId IN (SELECT it.Id FROM CaseRecord AS it WHERE it.KindCode = @of)",
            new { colleague.Id, of });

        var refused = await room.As(supervisor, () => room.Send(room.ARestriction(operation)));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("DC Owen Tate holds cash or an open deadline of this case"));
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, colleague)));
        await room.As(colleague, async () => Assert.That((await room.Done(new ListDeadlines())).Total, Is.GreaterThan(0)));
    }

    [Test]
    public async Task A_restriction_of_cash_itself_leaves_its_clock_with_its_holder_too()
    {
        room.Database.Execute("UPDATE Deadline SET OfficerId = @Id WHERE CaseId IN (SELECT Id FROM Seizure)", new { financial.Id });

        var refused = await room.As(supervisor, () => room.Send(room.ARestriction(seizure)));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Tessa Quill holds cash or an open deadline"));
    }

    [Test]
    public async Task Somebody_whose_account_has_ended_keeps_nobody_from_restricting_it()
    {
        await room.As(financial, () => room.Done(room.ASeizureToRecord(operation) with { Exhibit = "RP/1", Seal = "MPS-77" }));
        room.Database.Execute("UPDATE Officer SET DisabledAt = @Now WHERE Id = @Id", new { financial.Id, Now = room.Clock.GetUtcNow() });

        await room.Restricted(supervisor, operation);
    }

    [Test]
    public async Task Cash_is_not_linked_to_a_restricted_operation_while_its_holder_is_not_on_the_list()
    {
        await room.Restricted(supervisor, operation);
        var street = await room.As(financial, () => room.Done(room.CashOfTheStreet()));

        var refused = await room.Send(new LinkSeizureToOperation { Seizure = street, Operation = operation });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(
            "This operation is restricted, and Tessa Quill, who holds this cash or an open deadline of it, cannot see it. Ask for "
                + "them to be added to its list first"));
        Assert.That(await SeesCash(financial, street), Is.True);
    }

    [Test]
    public async Task Somebody_who_sees_the_operation_in_an_emergency_neither_adds_cash_of_theirs_nor_takes_cash_off()
    {
        await room.Restricted(supervisor, operation);

        await room.As(financial, async () =>
        {
            await room.Done(new BreakGlass { Case = operation, Reason = "The court asks for the count now." });

            Assert.That(
                (await room.Send(room.ASeizureToRecord(operation) with { Exhibit = "RP/1" })).Refusals.Single().Kind,
                Is.EqualTo(RefusalKind.Conflict));
            Assert.That(
                (await room.Send(new UnlinkSeizureFromOperation { Seizure = seizure, Operation = operation, Why = "A slip." })).Refusals.Single().Kind,
                Is.EqualTo(RefusalKind.Forbidden));
        });
        Assert.That(room.Count("SELECT COUNT(*) FROM Seizure"), Is.EqualTo(1));
    }

    [Test]
    public async Task Somebody_who_sees_the_operation_in_an_emergency_decides_nothing_about_its_cash_that_would_last()
    {
        var network = await room.ANetwork();
        var open = await room.AClosure();
        await room.Restricted(supervisor, operation);

        await room.As(financial, async () =>
        {
            await room.Done(new BreakGlass { Case = operation, Reason = "The court asks for the count now." });
            var refused = new[]
            {
                (await room.Send(new MarkCase { Case = seizure, Mark = ProtectiveMark.Official, Reason = "Nothing in it.", Version = 0 })).Refusals,
                (await room.Send(room.ARestriction(seizure, financial))).Refusals,
                (await room.Send(new LinkSeizureToNetwork { Seizure = seizure, Network = network })).Refusals,
                (await room.Send(new UnlinkSeizureFromNetwork { Seizure = seizure, Network = network, Why = "Another case was meant." })).Refusals,
                (await room.Send(new LinkSeizureToOperation { Seizure = seizure, Operation = open })).Refusals,
            };

            Assert.That(refused.Select(refusals => refusals.SingleOrDefault()?.Kind), Has.All.EqualTo(RefusalKind.Forbidden));
        });
    }

    [Test]
    public async Task A_clock_goes_to_nobody_who_sees_its_case_only_in_an_emergency()
    {
        var notice = await room.Done(room.ANoticeServedNow(operation));
        await room.Restricted(supervisor, operation);
        var second = room.AnOfficer("DI Wren Calloway", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.As(second, () => room.Done(new BreakGlass { Case = operation, Reason = "The tenant is in danger." }));
        room.Database.Execute("DELETE FROM RestrictionAllows WHERE OfficerId = @Id", new { supervisor.Id });

        await room.As(room.AnOfficer("Sam Lowe", Role.Administrator, "Service desk"), () => room.Done(new RecordDeparture(room.Priya.Id)));

        Assert.That(room.Count($"SELECT COUNT(*) FROM Deadline WHERE OfficerId = '{second.Id.ToString().ToUpperInvariant()}'"), Is.Zero, $"{notice}");
    }

    [Test]
    public async Task Its_page_says_with_what_it_is_restricted()
    {
        await room.Restricted(supervisor, operation);
        var browser = await room.SignedIn();

        var page = await browser.Open($"/seizures/{seizure}");

        Assert.That(page.QuerySelector("main")!.TextContent, Does
            .Contain($"Only officers who may see {operation} may see this cash").And.Not
            .Contain("Everyone who serves its borough"));
    }

    private ReviewRestriction AReview(int version, params TestUser.TestPerson[] officers) => new()
    {
        Case = operation,
        OfficerIds = [.. officers.Select(officer => officer.Id)],
        Reason = "A tenant gives information, and lives there still.",
        ReviewOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(28),
        Version = version,
    };

    private async Task<bool> SeesCash(TestUser.TestPerson officer, string? which = null) => await room.As(officer, async () =>
    {
        var listed = (await room.Done(new ListSeizures())).Rows.Any(row => row.Reference.Value == (which ?? seizure));
        var opened = !(await room.Send(new GetSeizure(which ?? seizure))).IsRefused;
        Assert.That(listed, Is.EqualTo(opened));

        return opened;
    });
}
