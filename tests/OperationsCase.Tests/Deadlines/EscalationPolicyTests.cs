using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Deadlines;

public class EscalationPolicyTests
{
    private const string Head = "RuleId,When,Hours,Every,To,Rings";

    [Test]
    public void The_file_that_is_shipped_has_no_step_twice() =>
        Assert.That(EscalationStep
            .Read(EmbeddedResources.Text("reference/alerts.csv"))
            .Select(steps => steps.Key), Does.Contain("closure-notice.hearing").And.Contain("*"));

    [TestCase("x,before,24,,officer,statutory", "x,before,24,,supervisor,digest", "24 hours")]
    [TestCase("x,after,4,1,officer,statutory", "x,after,4,2,officer,statutory", "4 hours after")]
    [TestCase("x,missed,0,,officer,statutory", "x,missed,1,,supervisor,statutory", "missed")]
    public void A_step_that_is_there_twice_is_refused(string first, string second, string step) => Assert.That(
        () => EscalationStep.Read($"{Head}\n{first}\n{second}\n"),
        Throws.InvalidOperationException.With.Message.EqualTo($"alerts.csv names a step of x twice ({step}). Leave one of the two lines out."));

    [Test]
    public void The_same_hours_before_and_after_or_of_another_rule_are_another_step() =>
        Assert.That(
            EscalationStep.Read($"{Head}\nx,before,24,,officer,statutory\nx,after,24,,officer,statutory\ny,before,24,,officer,statutory\n"),
            Has.Count.EqualTo(2));

    [Test]
    public void That_something_was_missed_waits_for_the_next_duty_hour_where_it_can_wait()
    {
        var friday = new DateOnly(2026, 11, 27);
        var end = London.StartOf(friday.AddDays(1));

        var missed = EscalationPolicy.Of(Running("closure-order.costs", end), end.AddDays(-1)).Single(step => step.Step == EscalationPolicy.Missed);
        var statutory = EscalationPolicy
            .Of(Running("closure-order.longest", end), end.AddDays(-1))
            .Single(step => step.Step == EscalationPolicy.Missed);

        Assert.That(missed.RingsAt, Is.EqualTo(London.At(new DateOnly(2026, 11, 30), new TimeOnly(8, 0))));
        Assert.That(statutory.RingsAt, Is.EqualTo(end.AddSeconds(1)));
    }

    private static StartedDeadline Running(string rule, DateTimeOffset end) =>
        new(StatuteBook
            .Load().All
            .First(one => one.Id == rule), BankHolidayCalendars.Shipped.Version, end.AddDays(-30), end, end, London.DateOf(end.AddDays(-1)));
}
