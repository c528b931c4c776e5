using Dapper;
using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Alerts;

public class AlertRecipientResolverTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson inspector = null!;
    private TestUser.TestPerson elsewhere = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        inspector = room.AnOfficer("Insp Carol Dunn", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney);
        elsewhere = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_hearing_that_comes_near_is_told_to_more_and_more_officers_of_the_borough()
    {
        await Serve();
        var served = room.Clock.GetUtcNow();

        await SweepAt(served.AddHours(24));
        Assert.That(Told("24 hours"), Is.EquivalentTo(new[] { "DC Priya Raman as OfficerInCharge", "Insp Carol Dunn as DutyOfficer" }));

        await SweepAt(served.AddHours(42));
        Assert.That(
            Told("6 hours"),
            Is.EquivalentTo(new[] { "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor", "Insp Carol Dunn as DutyOfficer" }));

        await SweepAt(served.AddHours(46));
        Assert.That(
            Told("2 hours"),
            Is.EquivalentTo(
                new[] { "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor", "Insp Carol Dunn as ClosureAuthorisingOfficer" }));
    }

    [Test]
    public async Task The_end_of_an_order_goes_to_the_supervisor_two_weeks_before_and_to_the_authorising_officer_one_week_before()
    {
        var operation = await Serve();
        room.Clock.Advance(TimeSpan.FromHours(20));
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.OrderMade,
        });
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 20) });

        await SweepAt(London.StartOf(new DateOnly(2027, 2, 21)).AddSeconds(1));

        Assert.That(Told("672 hours"), Is.EquivalentTo(new[] { "DC Priya Raman as OfficerInCharge" }));
        Assert.That(Told("336 hours"), Is.EquivalentTo(new[] { "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor" }));
        Assert.That(
            Told("168 hours"),
            Is.EquivalentTo(
                new[] { "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor", "Insp Carol Dunn as ClosureAuthorisingOfficer" }));
        Assert.That(Told("missed"), Is.EquivalentTo(Told("48 hours")).And.Count.EqualTo(3));
    }

    [Test]
    public async Task A_seizure_that_is_not_before_a_court_is_told_to_the_financial_investigator_too()
    {
        room.AnOfficer("Rhys Pemberton", Role.FinancialInvestigator, "Economic crime unit", CaseRoom.Hackney);
        await room.ASeizure();
        var limit = room.Database.QuerySingle<DateTimeOffset>("SELECT DueAt FROM Deadline WHERE RuleId = 'cash.detention-order'");

        await SweepAt(limit.AddHours(-2));

        Assert.That(Told("2 hours"), Is.EquivalentTo(new[]
        {
            "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor", "Insp Carol Dunn as DutyOfficer",
            "Rhys Pemberton as FinancialInvestigator",
        }));
    }

    [Test]
    public async Task Of_a_restricted_case_only_those_on_its_list_are_told_and_nobody_gets_an_e_mail_of_it()
    {
        var operation = await Serve();
        await room.Restricted(supervisor, operation);

        await SweepAt(room.Clock.GetUtcNow().AddHours(49));

        Assert.That(
            room.Database.Query<Guid>("SELECT DISTINCT OfficerId FROM InboxMessage"),
            Is.EquivalentTo(new[] { room.Priya.Id, supervisor.Id }));
        Assert.That(
            room.Database.Query<Guid>("SELECT DISTINCT OfficerId FROM OutgoingMail"),
            Is.EquivalentTo(new[] { room.Priya.Id, supervisor.Id }));
    }

    [Test]
    public async Task Where_the_officer_in_charge_has_left_the_supervisor_of_the_borough_is_told()
    {
        await Serve();
        room.Database.Execute("UPDATE Officer SET DisabledAt = CreatedAt WHERE Id = @Id", new { room.Priya.Id });

        await SweepAt(room.Clock.GetUtcNow().AddHours(24));

        Assert.That(Told("24 hours"), Is.EquivalentTo(new[] { "DI Amara Nwosu as Supervisor", "Insp Carol Dunn as DutyOfficer" }));
    }

    [Test]
    public async Task Where_the_officer_in_charge_serves_elsewhere_now_the_supervisor_of_the_borough_is_told()
    {
        await Serve();
        room.Database.Execute("UPDATE Officer SET DisabledAt = CreatedAt WHERE Id = @Id", new { inspector.Id });
        room.Database.Execute("DELETE FROM OfficerBorough WHERE OfficerId = @Id", new { room.Priya.Id });

        await SweepAt(room.Clock.GetUtcNow().AddHours(24));

        Assert.That(Told("24 hours"), Is.EqualTo(new[] { "DI Amara Nwosu as Supervisor" }));
    }

    [Test]
    public async Task Of_a_restricted_case_whose_list_is_empty_of_officers_in_service_its_owner_is_told()
    {
        var manager = room.AnInformationManager();
        await room.As(manager, async () => await room.Done(room.ARestriction(await room.As(room.Priya, Serve), room.Priya, manager)));
        room.Database.Execute("UPDATE Officer SET DisabledAt = CreatedAt WHERE Id = @Id", new { room.Priya.Id });

        await SweepAt(room.Clock.GetUtcNow().AddHours(24));

        Assert.That(Told("24 hours"), Is.EqualTo(new[] { $"{manager.Name} as RestrictionOwner" }));
    }

    [Test]
    public async Task A_limit_on_a_Saturday_is_warned_of_at_once()
    {
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        await Serve();

        await room.Sweep();

        Assert.That(
            Told(EscalationPolicy.NoCourtSits),
            Is.EquivalentTo(new[] { "DC Priya Raman as OfficerInCharge", "DI Amara Nwosu as Supervisor" }));
    }

    [Test]
    public async Task Warnings_that_can_wait_come_together_in_one_e_mail_at_the_next_duty_hour()
    {
        var first = await AnOrder();
        var second = await AnOrder();
        var mark = London.StartOf(new DateOnly(2027, 2, 21)).AddHours(-672);

        await SweepAt(mark.AddHours(7).AddMinutes(59));
        var before = Told("672 hours");
        await SweepAt(mark.AddHours(32));

        Assert.That(first, Is.Not.EqualTo(second));
        Assert.That(before, Is.Empty);
        Assert.That(room.Count("SELECT COUNT(*) FROM InboxMessage WHERE Step = '672 hours' AND IsGathered = 1 AND IsLate = 0"), Is.EqualTo(2));
        Assert.That(room.Count("SELECT COUNT(DISTINCT MailId) FROM InboxMessage WHERE Step = '672 hours'"), Is.EqualTo(1));
    }

    private async Task<string> AnOrder()
    {
        var operation = await Serve();
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.OrderMade,
        });
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 20) });

        return operation;
    }

    private async Task<string> Serve()
    {
        var operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));

        return operation;
    }

    private async Task SweepAt(DateTimeOffset at)
    {
        room.Clock.SetUtcNow(at);
        await room.Sweep();
        Assert.That(room.Database.Query<Guid>("SELECT OfficerId FROM InboxMessage"), Does.Not.Contain(elsewhere.Id), inspector.Name);
    }

    private List<string> Told(string step) => [.. room.Database.Query<string>(
        """
        SELECT CONCAT(officer.Name, ' as ', message.ToWhom)
        FROM InboxMessage AS message
        JOIN Deadline AS d ON d.Id = message.DeadlineId
        JOIN Officer AS officer ON officer.Id = message.OfficerId
        WHERE message.Step = @step AND d.RuleId NOT IN ('closure-notice.end-48', 'closure-notice.end-24') AND d.RuleId NOT LIKE 'task.%'
        """,
        new { step })];
}
