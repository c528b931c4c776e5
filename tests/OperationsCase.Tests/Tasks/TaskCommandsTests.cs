using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Messages.Email;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Tasks;

public class TaskCommandsTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson owen = null!;

    private static IEnumerable<CaseKind> Kinds => Composition.Kinds;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        owen = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public async Task A_case_of_every_kind_has_tasks_on_its_page_in_the_list_and_in_the_deadlines(CaseKind kind)
    {
        var reference = await SampleCase.Of(kind.Code).Record(room, "Zqxvjk");

        var id = await room.Done(room.ATask(reference));

        var browser = await room.SignedIn();
        Assert.That((await browser.Open(kind.AddressOf(reference))).QuerySelector($"main a[href='/tasks/{reference}/{id}']"), Is.Not.Null);
        Assert.That((await browser.Open("/tasks")).QuerySelector($"main a[href='/tasks/{reference}/{id}']"), Is.Not.Null);
        Assert.That((await browser.Open("/deadlines")).QuerySelector($"main a[href='/tasks/{reference}/{id}']"), Is.Not.Null);
        Assert.That((await browser.Open($"/tasks/{reference}/{id}")).QuerySelector("h1")!.TextContent, Is.EqualTo("Ask the council about the gate"));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Nothing_of_its_tasks_and_decisions_is_left_once_a_case_is_erased(CaseKind kind)
    {
        var sample = SampleCase.Of(kind.Code);
        var reference = await sample.Record(room, "Plain");
        var id = await room.Done(room.ATask(reference) with { What = "Qwxvbz the gate", Details = "Qwxvbz" });
        await room.Done(new CompleteTask { Case = reference, TaskId = id, Note = "Qwxvbz done" });
        await room.Done(room.ADecision(reference) with { Decided = "Qwxvbz", Options = "Qwxvbz", Rationale = "Qwxvbz" });
        await room.Send(new EndTaskAsNotNeeded { Case = reference, TaskId = (await room.TasksOf(reference))[0].Id, Why = "Qwxvbz" });
        await sample.End(room, reference);
        await room.ScheduleReviews();

        await room.As(room.AnInformationManager(), async () => await room.Done(await room.AnErasure(reference)));

        Assert.That(room.Everything().Where(table => table.Value.Contains("Qwxvbz", StringComparison.Ordinal)).Select(table => table.Key), Is.Empty);
    }

    [Test]
    public async Task Somebody_who_is_given_a_task_is_told_in_their_messages_and_by_an_e_mail_that_names_nobody()
    {
        var closure = await room.AClosure();

        await room.Done(room.ATask(closure) with { OwnerId = owen.Id });

        var told = (await room.As(owen, () => room.Done(new ListMyCaseMessages()))).Rows.Single();
        Assert.That((told.What, told.Detail), Is.EqualTo((OwnerMessages.Task, "From DC Priya Raman. Ask the council about the gate.")));
        var mail = room.Database.QuerySingle<Guid>("SELECT Id FROM OutgoingMail WHERE OfficerId = @Id", new { owen.Id });
        var written = (await ActivatorUtilities.CreateInstance<EmailComposer>(room.Services).Write(mail))!;
        Assert.That(written.Subject, Is.EqualTo($"{closure}: {OwnerMessages.Task}"));
        Assert.That(written.TextBody, Does.Not.Contain("council").And.Not.Contain("Raman").And.Contain($"/operations/{closure}"));
    }

    [Test]
    public async Task Whoever_gives_themselves_a_task_is_told_nothing()
    {
        await room.Done(room.ATask(await room.AClosure()));

        Assert.That((await room.Done(new ListMyCaseMessages())).Total, Is.Zero);
    }

    [Test]
    public async Task A_task_is_done_with_a_note_once_and_can_be_reopened()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ATask(closure));
        await room.Done(new CompleteTask { Case = closure, TaskId = id, Note = "They mend it on Friday." });

        var twice = await room.Send(new CompleteTask { Case = closure, TaskId = id });
        await room.Done(new ReopenTask { Case = closure, TaskId = id, Why = "They did not come." });

        Assert.That(twice.Refusals.Single().Message, Does.StartWith("DC Priya Raman recorded this task as done, "));
        var open = await room.TheTask(closure, TaskRules.Own);
        Assert.That((open.State, open.Note), Is.EqualTo((TaskState.Open, (string?)null)));
        room.Clock.Advance(TimeSpan.FromDays(9));
        await room.Sweep();
        Assert.That((await room.Done(new ListInbox())).Rows.Select(row => row.Step), Does.Contain("missed"));
    }

    [Test]
    public async Task A_task_goes_to_a_colleague_who_works_there_and_to_nobody_else()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ATask(closure));
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        var gone = room.AnOfficer("DC Ines Vale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        room.Database.Execute("UPDATE Officer SET DisabledAt = @Now WHERE Id = @Id", new { gone.Id, Now = room.Clock.GetUtcNow() });

        var there = await room.Send(new AssignTask { Case = closure, TaskId = id, OwnerId = elsewhere.Id });
        var ended = await room.Send(new AssignTask { Case = closure, TaskId = id, OwnerId = gone.Id });
        await room.Done(new AssignTask { Case = closure, TaskId = id, OwnerId = owen.Id });

        Assert.That(there.Refusals.Single().Message, Is.EqualTo("Select an officer who works on such cases in this borough"));
        Assert.That(ended.Refusals.Single().Message, Is.EqualTo("The account of DC Ines Vale is closed. Select someone else"));
        Assert.That((await room.TheTask(closure, TaskRules.Own)).OwnerName, Is.EqualTo("DC Owen Tate"));
        Assert.That((await room.As(owen, () => room.Done(new ListTasks()))).Rows.Select(row => row.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task A_task_of_a_restricted_case_goes_to_nobody_outside_its_list_and_shows_to_nobody_there()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ATask(closure));
        await room.Restricted(room.ASupervisor(), closure);

        var refused = await room.Send(new AssignTask { Case = closure, TaskId = id, OwnerId = owen.Id });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Select an officer who is on the list of those who may see this case"));
        await room.As(owen, async () =>
        {
            Assert.That((await room.Done(new ListTasks { Everybodys = true })).Total, Is.Zero);
            Assert.That((await room.Send(new GetTask(closure, id))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
            Assert.That((await room.Send(new CompleteTask { Case = closure, TaskId = id })).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
        });
    }

    [Test]
    public async Task An_officers_own_task_is_corrected_and_one_that_follows_from_the_record_is_not()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var id = await room.Done(room.ATask(raid));
        var shown = await room.Done(new GetTask(raid, id));
        var correction = new CorrectTask
        {
            Case = raid,
            TaskId = id,
            Version = shown.Version,
            What = "Ask the council about the lock",
            DueOn = new DateOnly(2026, 12, 8),
        };

        await room.Done(correction);
        var stale = await room.Send(correction with { What = "Something else" });
        var following = await room.Send(correction with { TaskId = (await room.TheTask(raid, TaskRules.PlantsDestroyed)).Id });

        var now = await room.TheTask(raid, TaskRules.Own);
        Assert.That((now.What, now.LastDayOn), Is.EqualTo(("Ask the council about the lock", (DateOnly?)new DateOnly(2026, 12, 8))));
        Assert.That(stale.Refusals.Single().Message, Does.Contain("The task now says: Ask the council about the lock."));
        Assert.That(following.Refusals.Single().Message, Does.StartWith("This task follows from what was recorded"));
    }

    [Test]
    public async Task A_sergeant_does_the_tasks_that_are_theirs_and_no_others()
    {
        var sergeant = room.AnOfficer("PS Kit Brannigan", Role.SntSergeant, "Hackney SNT", CaseRoom.Hackney);
        var closure = await room.AClosure();
        var theirs = await room.Done(room.ATask(closure) with { OwnerId = sergeant.Id });
        var other = await room.Done(room.ATask(closure));

        await room.As(sergeant, async () =>
        {
            await room.Done(new CompleteTask { Case = closure, TaskId = theirs });
            Assert.That((await room.Send(new CompleteTask { Case = closure, TaskId = other })).Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        });
    }

    [Test]
    public async Task What_an_officer_typed_is_in_no_calendar()
    {
        await room.Done(room.ATask(await room.AClosure()));

        var read = await room.Done(new OperationsCase.Deadlines.Feed.GetCalendar());

        Assert.That(read.Select(row => row.What), Is.EqualTo(new[] { "A task is due" }));
    }

    [Test]
    public async Task Closing_can_ask_which_tasks_are_open()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM CaseRecord WHERE Reference = @raid", new { raid });
        await using var scope = room.Services.CreateAsyncScope();

        var blockers = await scope.ServiceProvider.GetServices<IClosingCheck>().OfType<OpenTasksCheck>().Single().Of(id);

        Assert.That(blockers.Select(blocker => blocker.Words), Does.Contain("The task “Have the electricity made safe” is open"));
        Assert.That(blockers[0].Address, Does.StartWith($"/tasks/{raid}/"));
    }
}
