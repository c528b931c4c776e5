using OperationsCase.Deadlines.Holidays;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

/// <summary>When each deadline is warned of, and who is told; data, in database/reference/alerts.csv.</summary>
internal static class EscalationPolicy
{
    /// <summary>The step that says a deadline was missed.</summary>
    public const string Missed = "missed";

    /// <summary>The step that says, as soon as a limit is known, that it falls on a weekend or a bank holiday.</summary>
    public const string NoCourtSits = "no court sits";

    private const string AnyRule = "*";
    internal const string Before = " hours";
    internal const string After = " hours after";

    private static readonly Lazy<ILookup<string, EscalationStep>> Steps = new(() =>
        EscalationStep.Read(EmbeddedResources.Text("reference/alerts.csv")));

    /// <summary>The moments at which to tell somebody, for a deadline that is worked out at <paramref name="now"/>.</summary>
    /// <remarks>
    /// A warning whose moment has passed when the deadline is first recorded is left out. One that goes into a digest waits for the next duty hour,
    /// unless the limit would pass meanwhile; that it was missed can always wait for it.
    /// </remarks>
    public static IEnumerable<(string Step, DateTimeOffset RingsAt)> Of(StartedDeadline running, DateTimeOffset now)
    {
        foreach (var escalation in StepsOf(running.Rule.Id))
        {
            foreach (var (step, nominal) in Moments(escalation, running, now))
            {
                var inDigest = escalation.IsStatutory ? nominal : DutyHours.Carried.From(nominal);

                yield return (step, inDigest < running.AlertAt || escalation.When == EscalationWhen.Missed ? inDigest : nominal);
            }
        }
    }

    /// <summary>Who is told at a step, and whether at once; where the file names the step no longer, the officer in charge, at once.</summary>
    public static (IReadOnlyList<Recipient> To, bool IsStatutory) At(string ruleId, string step) =>
        StepsOf(ruleId).FirstOrDefault(candidate => candidate.Is(step)) is { } found
            ? (found.To, found.IsStatutory)
            : ([Recipient.OfficerInCharge], true);

    /// <summary>
    /// What a message says: "A court must hear the application", or, once it was missed, "Missed: a court must hear the application".
    /// </summary>
    /// <remarks>What merely ends is not missed: "The closure order has ended: record it".
    /// A step of a deadline that was moved, or that runs again, has a number behind its name.</remarks>
    public static string Says(string what, string step) => step switch
    {
        _ when step.StartsWith(DeadlineRecalculation.Step, StringComparison.Ordinal) => $"New date: {InSentence(what)}",
        _ when step.StartsWith(DeadlineService.RunsAgain, StringComparison.Ordinal) => $"Runs again: {InSentence(what)}",
        _ when step.StartsWith(Missed, StringComparison.Ordinal) => DueFormat.What(what, isOverdue: true) is var ended && ended != what
            ? ended
            : $"Missed: {InSentence(what)}",
        NoCourtSits => $"No court sits on the last day: {InSentence(what)}",
        _ when step.EndsWith(After, StringComparison.Ordinal) => $"Not done after {step[..^After.Length]} hours: {InSentence(what)}",
        _ => what,
    };

    /// <summary>The same of a deadline that may have been met meanwhile: what was done in time is never said to be missed, whenever it was recorded.</summary>
    public static string Says(string what, string step, DateTimeOffset dueAt, DateTimeOffset? metAt) =>
        metAt is not { } met || step.StartsWith(DeadlineRecalculation.Step, StringComparison.Ordinal) ? Says(what, step)
        : met <= dueAt ? $"Done in time: {InSentence(what)}"
        : $"Done late: {InSentence(what)}";

    private static IEnumerable<EscalationStep> StepsOf(string ruleId) => Steps.Value.Contains(ruleId) ? Steps.Value[ruleId] : Steps.Value[AnyRule];

    private static IEnumerable<(string Step, DateTimeOffset At)> Moments(
        EscalationStep step,
        StartedDeadline running,
        DateTimeOffset now) => step.When switch
        {
            EscalationWhen.Missed => [(Missed, running.DueAt.AddSeconds(1))],
            EscalationWhen.NoCourtSits => running.EndsWhenNoCourtSits && now <= running.DueAt ? [(NoCourtSits, now)] : [],
            EscalationWhen.After => from hours in step.HoursUpTo((running.AlertAt - running.TriggerAt).TotalHours)
                                    let at = running.TriggerAt.AddHours(hours)
                                    where at > now
                                    select ($"{hours}{After}", at),
            _ => running.AlertAt.AddHours(-step.Hours) is var at && at > now ? [($"{step.Hours}{Before}", at)] : [],
        };

    private static string InSentence(string what) => $"{char.ToLowerInvariant(what[0])}{what[1..]}";
}
