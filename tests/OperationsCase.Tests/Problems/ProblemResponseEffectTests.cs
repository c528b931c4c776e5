using OperationsCase.Problems;

namespace OperationsCase.Tests.Problems;

public class ProblemResponseEffectTests
{
    private static readonly DateOnly Response = new(2026, 6, 1);

    [TestCase(11, 5, "Reports have halved, from 11 a week to 5,")]
    [TestCase(11, 4, "Reports have more than halved, from 11 a week to 4,")]
    [TestCase(11, 8, "Reports have fallen, from 11 a week to 8,")]
    [TestCase(11, 11, "Reports have not changed: 11 a week before and after,")]
    [TestCase(8, 11, "Reports have risen, from 8 a week to 11,")]
    [TestCase(5, 10, "Reports have doubled, from 5 a week to 10,")]
    [TestCase(11, 0, "Reports have stopped: none, from 11 a week,")]
    [TestCase(0, 3, "Reports have begun: 3 a week, where there were none,")]
    public void The_first_sentence_is_the_point_with_its_numbers(int before, int after, string point)
    {
        var effect = ProblemResponseEffect.Of(new() { SignCount = 1, ResponseSinceOn = Response }, Weeks(8, before, 6, after));

        Assert.That(effect.Point, Is.EqualTo(point));
        Assert.That(effect.Limit, Does.EndWith("Six weeks is too short to be sure."));
    }

    [Test]
    public void After_twelve_weeks_it_says_over_how_long() =>
        Assert.That(ProblemResponseEffect.Of(
            new() { SignCount = 1, ResponseSinceOn = Response },
            Weeks(8, 4, 12, 2)).Limit, Does.EndWith("That is over 12 weeks."));

    [TestCase(8, 1)]
    [TestCase(1, 8)]
    public void Fewer_than_two_weeks_on_a_side_show_nothing(int before, int after) =>
        Assert.That(ProblemResponseEffect.Of(
            new() { SignCount = 1, ResponseSinceOn = Response },
            Weeks(before, 11, after, 5)).Point, Is.EqualTo("Too early to say"));

    [Test]
    public void Without_a_response_there_is_nothing_to_compare()
    {
        var effect = ProblemResponseEffect.Of(new() { SignCount = 88 }, Weeks(8, 11, 0, 0));

        Assert.That(effect.Point, Is.EqualTo("11 reports a week"));
        Assert.That(effect.Limit, Is.EqualTo("over the last eight weeks. The response has not begun, so there is nothing to compare them with."));
    }

    [Test]
    public void Without_a_sign_it_says_so() => Assert.That(ProblemResponseEffect.Of(new(), Weeks(8, 0, 0, 0)).Point, Is.EqualTo("No signs yet."));

    private static WeeklyProblemSigns Weeks(int before, int signsBefore, int after, int signsAfter) => new(
    [
        .. Enumerable.Range(-before, before).Select(week => new WeekOfProblemSigns(Response.AddDays(week * 7), IsAfter: false, signsBefore)),
        .. Enumerable.Range(0, after).Select(week => new WeekOfProblemSigns(Response.AddDays(week * 7), IsAfter: true, signsAfter)),
    ]);
}
