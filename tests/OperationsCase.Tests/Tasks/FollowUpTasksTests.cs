using OperationsCase.Deadlines;
using OperationsCase.Operations;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Tasks;

public class FollowUpTasksTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_must_follow_a_raid_starts_by_itself_with_its_time_and_where_it_comes_from()
    {
        var raid = await room.Done(room.AFactoryToLog() with { ChildOrAdultAtRisk = true, ExploitationSigns = YesNoNotKnown.Yes });

        var tasks = await room.TasksOf(raid);

        Assert.That(tasks.Select(task => task.RuleId), Is.EquivalentTo(new[]
        {
            TaskRules.SafeguardingReport, TaskRules.SlaveryReferral, TaskRules.ElectricitySafe, TaskRules.PlantsDestroyed,
            TaskRules.LandlordTold, TaskRules.CommunityImpact,
        }));
        var power = tasks.Single(task => task.RuleId == TaskRules.ElectricitySafe);
        Assert.That(power.DueAt, Is.EqualTo(room.Clock.GetUtcNow().AddHours(21)), "24 hours from entry, three hours ago");
        Assert.That(power.Source, Is.EqualTo("The electricity meter was bypassed"));
        Assert.That(tasks.Select(task => task.OwnerName).Distinct(), Is.EqualTo(new[] { room.Priya.Name }));
    }

    [Test]
    public async Task A_raid_without_such_facts_starts_no_such_tasks()
    {
        var raid = await room.Done(room.AFactoryToLog() with
        {
            MeterBypassed = YesNoNotKnown.NotKnown,
            AnyoneInside = false,
            PeopleInside = null,
            PeopleArrested = null,
            PremisesAdapted = false,
            Plants = 0,
        });

        Assert.That(await room.TasksOf(raid), Is.Empty);
    }

    [Test]
    public async Task Correcting_the_fact_withdraws_its_task_and_correcting_it_back_takes_it_up_again()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var task = await room.TheTask(raid, TaskRules.ElectricitySafe);

        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { MeterBypassed = YesNoNotKnown.No });
        var withdrawn = await room.TheTask(raid, TaskRules.ElectricitySafe);
        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { MeterBypassed = YesNoNotKnown.Yes });
        var again = await room.TheTask(raid, TaskRules.ElectricitySafe);

        Assert.That((withdrawn.State, withdrawn.Note), Is.EqualTo((TaskState.NotNeeded, "What it followed from was corrected")));
        Assert.That((again.Id, again.State, again.Note, again.DueAt), Is.EqualTo((task.Id, TaskState.Open, (string?)null, task.DueAt)));
        Assert.That(
            (await room.Done(new GetTask(raid, task.Id))).History.Select(entry => entry.Detail),
            Has.Some.Contains("Task not needed: Have the electricity made safe.").And.Some.Contains("Task to do again: Have the electricity"));
    }

    [Test]
    public async Task A_task_that_somebody_ended_stays_as_they_left_it_when_other_facts_are_corrected()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var task = await room.TheTask(raid, TaskRules.PlantsDestroyed);
        await room.Done(new EndTaskAsNotNeeded { Case = raid, TaskId = task.Id, Why = "The laboratory keeps them." });

        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { Plants = 12 });

        Assert.That((await room.TheTask(raid, TaskRules.PlantsDestroyed)).Note, Is.EqualTo("The laboratory keeps them."));
    }

    [Test]
    public async Task A_fact_that_becomes_known_later_starts_its_task_and_the_reference_of_the_report_ends_it()
    {
        var raid = await room.Done(room.AFactoryToLog());
        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { ChildOrAdultAtRisk = true });
        Assert.That((await room.TheTask(raid, TaskRules.SafeguardingReport)).State, Is.EqualTo(TaskState.Open));

        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { SafeguardingReference = "26MER009915" });

        Assert.That((await room.TheTask(raid, TaskRules.SafeguardingReport)).State, Is.EqualTo(TaskState.Done));
    }

    [Test]
    public async Task A_corrected_time_of_entry_moves_what_counts_from_it()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var entered = room.Clock.GetUtcNow().AddHours(-9);

        await room.Done(await room.ACorrection<CorrectCannabisFactory>(raid) with { StartedAt = entered });

        Assert.That((await room.TheTask(raid, TaskRules.ElectricitySafe)).DueAt, Is.EqualTo(entered.AddHours(24)));
    }

    [Test]
    public async Task An_order_that_closes_premises_starts_what_must_follow_it()
    {
        var closure = await room.AClosure();
        await room.Done(room.ANoticeServedNow(closure));
        Assert.That(await room.TasksOf(closure), Is.Empty);

        await room.AnOrderMadeOf(closure);

        Assert.That((await room.TasksOf(closure)).Select(task => task.RuleId), Is.EquivalentTo(new[]
        {
            TaskRules.LandlordTold, TaskRules.CommunityImpact, TaskRules.ReoccupationCheck, TaskRules.ClosureCosts,
        }));
    }

    [Test]
    public async Task A_task_is_among_the_deadlines_and_no_clock_of_the_law_on_the_page_of_its_case()
    {
        var raid = await room.Done(room.AFactoryToLog());

        var listed = (await room.Done(new ListDeadlines { Rule = TaskRules.ElectricitySafe })).Rows.Single();
        var browser = await room.SignedIn();
        var page = await browser.Open($"/operations/{raid}");

        Assert.That(listed.Reference.Value, Is.EqualTo(raid));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("No deadline is running on this case."));
        Assert.That(page.QuerySelector($"main a[href^='/tasks/{raid}/{listed.SubjectId}']"), Is.Not.Null);
        Assert.That((await browser.Open("/")).QuerySelector($"main a[href='/tasks/{raid}/{listed.SubjectId}']"), Is.Not.Null);
        Assert.That(room.Count($"SELECT COUNT(*) FROM Operation WHERE Reference = '{raid}' AND NextDue IS NULL"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_overdue_task_is_told_to_its_owner_and_to_the_supervisor()
    {
        var supervisor = room.ASupervisor();
        await room.Done(room.AFactoryToLog());

        room.Clock.Advance(TimeSpan.FromHours(22));
        await room.Sweep();

        var mine = (await room.Done(new ListInbox())).Rows.Where(row => row.RuleId == TaskRules.ElectricitySafe).Select(row => row.Step);
        Assert.That(mine, Does.Contain("missed"));
        var theirs = await room.As(supervisor, () => room.Done(new ListInbox()));
        Assert.That(theirs.Rows.Where(row => row.RuleId == TaskRules.ElectricitySafe).Select(row => row.Step), Is.EqualTo(new[] { "missed" }));
    }

    [Test]
    public async Task What_happened_long_before_it_was_recorded_sets_nobody_to_work()
    {
        var raid = await room.Done(room.AFactoryToLog() with { StartedAt = room.Clock.GetUtcNow() - FollowUpTasks.Stale - TimeSpan.FromHours(1) });

        Assert.That((await room.TasksOf(raid)).Select(task => task.RuleId), Does.Not.Contain(TaskRules.ElectricitySafe));
    }
}
