using System.Globalization;

namespace OperationsCase.Problems;

/// <summary>What the counted weeks say of a response, and how sure one can be, in two sentences for the head of the page.</summary>
/// <param name="Point">What happened, with its numbers.</param>
/// <param name="Limit">What it does not show.</param>
internal sealed record ProblemResponseEffect(string Point, string Limit)
{
    /// <summary>Fewer whole weeks than this on either side show nothing.</summary>
    private const int FewestWeeks = 2;

    /// <summary>Until this many weeks after, a change may yet be chance.</summary>
    private const int EnoughWeeks = 12;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    public static ProblemResponseEffect Of(GetProblem.Row problem, WeeklyProblemSigns signs)
    {
        if (problem.SignCount == 0)
        {
            return new("No signs yet.", "Log what is seen from now on, so that the work can be judged by it.");
        }

        if (problem.ResponseSinceOn is not { } since)
        {
            return signs.BeforeAWeek is { } now
                ? new(
                    now is > 0 and < 0.5 ? "Fewer than 1 report a week" : $"{Say(now)} {(Say(now) == "1" ? "report" : "reports")} a week",
                    $"over the last {InWords(signs.Before.Count())}. The response has not begun, so there is nothing to compare them with.")
                : new("Too early to say.", "The problem is less than a week old.");
        }

        var began = since.ToString("d'\u00a0'MMMM yyyy", CultureInfo.InvariantCulture);

        if (signs.Before.Count() < FewestWeeks || signs.After.Count() < FewestWeeks)
        {
            return new("Too early to say", $"whether the response that began on {began} has helped: {InWords(signs.Before.Count())} "
                + $"before it and {InWords(signs.After.Count())} after it can be counted.");
        }

        return new(
            Compared(signs.BeforeAWeek!.Value, signs.AfterAWeek!.Value),
            $"since the response began on {began}. {HowSure(signs.After.Count())}");
    }

    /// <summary>"11", or "fewer than 1".</summary>
    public static string Say(double aWeek) => aWeek is > 0 and < 0.5
        ? "fewer than 1"
        : Math.Round(aWeek, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);

    private static string Compared(double before, double after) => (before, after) switch
    {
        (0, 0) => "No reports, as before,",
        (0, _) => $"Reports have begun: {Say(after)} a week, where there were none,",
        (_, 0) => $"Reports have stopped: none, from {Say(before)} a week,",
        _ when Say(before) == Say(after) => $"Reports have not changed: {Say(before)} a week before and after,",
        _ => $"Reports have {Verb(after / before)}, from {Say(before)} a week to {Say(after)},",
    };

    private static string Verb(double ratio) => ratio switch
    {
        < 0.45 => "more than halved",
        <= 0.55 => "halved",
        < 1 => "fallen",
        < 1.9 => "risen",
        <= 2.1 => "doubled",
        _ => "more than doubled",
    };

    private static string HowSure(int weeks)
    {
        var said = InWords(weeks);

        return weeks < EnoughWeeks ? $"{char.ToUpperInvariant(said[0])}{said[1..]} is too short to be sure." : $"That is over {said}.";
    }

    private static string InWords(int weeks) =>
        $"{(weeks < Numbers.Length ? Numbers[weeks] : weeks.ToString(CultureInfo.InvariantCulture))} {(weeks == 1 ? "week" : "weeks")}";
}
