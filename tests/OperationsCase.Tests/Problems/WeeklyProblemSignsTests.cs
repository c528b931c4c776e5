using OperationsCase.Problems;

namespace OperationsCase.Tests.Problems;

public class WeeklyProblemSignsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);
    private static readonly DateOnly Since = new(2026, 8, 17);
    private static readonly DateOnly Response = new(2026, 10, 12);

    [Test]
    public void Weeks_are_counted_back_and_forth_from_the_day_the_response_began()
    {
        var weeks = WeeklyProblemSigns.Of(new Dictionary<DateOnly, int>
        {
            [new(2026, 10, 11)] = 16,
            [new(2026, 10, 12)] = 3,
            [new(2026, 10, 18)] = 3,
        }, Since, Response, Now);

        Assert.That(weeks.Before.Select(week => week.StartsOn).First(), Is.EqualTo(Since));
        Assert.That(weeks.Before.Select(week => week.Signs), Is.EqualTo(new[] { 0, 0, 0, 0, 0, 0, 0, 16 }));
        Assert.That(weeks.After.Select(week => week.Signs), Is.EqualTo(new[] { 6, 0, 0, 0, 0, 0 }));
        Assert.That((weeks.BeforeAWeek, weeks.AfterAWeek), Is.EqualTo((2d, 1d)));
    }

    [Test]
    public void A_week_that_is_not_over_is_not_counted()
    {
        var weeks = WeeklyProblemSigns.Of(new Dictionary<DateOnly, int> { [new(2026, 11, 23)] = 9 }, Since, Response, Now);

        Assert.That(weeks.After.Sum(week => week.Signs), Is.Zero);
        Assert.That(weeks.Weeks[^1].StartsOn, Is.EqualTo(new DateOnly(2026, 11, 16)));
    }

    [Test]
    public void Without_a_response_the_last_whole_weeks_up_to_today_are_counted()
    {
        var weeks = WeeklyProblemSigns.Of(new Dictionary<DateOnly, int> { [new(2026, 11, 22)] = 7 }, new DateOnly(2026, 11, 5), null, Now);

        Assert.That(
            weeks.Weeks.Select(week => (week.StartsOn, week.Signs)),
            Is.EqualTo(new[] { (new DateOnly(2026, 11, 9), 0), (new DateOnly(2026, 11, 16), 7) }));
        Assert.That(weeks.AfterAWeek, Is.Null);
    }

    [Test]
    public void A_problem_of_this_week_has_no_whole_week_yet() =>
        Assert.That(WeeklyProblemSigns.Of(new Dictionary<DateOnly, int>(), new DateOnly(2026, 11, 20), null, Now).Weeks, Is.Empty);
}
