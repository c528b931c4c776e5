using System.Globalization;
using OperationsCase.Deadlines.Holidays;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Deadlines;

/// <summary>How long before each deadline its officer is warned; data, in database/reference/alerts.csv.</summary>
internal static class Ladder
{
    /// <summary>The step that says a deadline was missed.</summary>
    public const string Missed = "missed";

    private static readonly Lazy<ILookup<string, int>> HoursBefore = new(() =>
        ReferenceFiles.Rows("alerts.csv", row => (Rule: row("RuleId"), Hours: int.Parse(row("HoursBefore"), CultureInfo.InvariantCulture)))
            .ToLookup(row => row.Rule, row => row.Hours));

    /// <summary>The moments at which to tell somebody, for a deadline that is worked out at <paramref name="now"/>.</summary>
    /// <param name="ruleId">The rule, such as <c>closure-notice.hearing</c>.</param>
    /// <param name="alertAt">The instant that warnings count back from.</param>
    /// <param name="dueAt">The last instant in time; it is missed one second later.</param>
    /// <param name="now">A warning whose moment has passed when the deadline is first recorded is left out.</param>
    public static IEnumerable<(string Step, DateTimeOffset RingsAt)> Of(string ruleId, DateTimeOffset alertAt, DateTimeOffset dueAt, DateTimeOffset now) =>
        from hours in HoursBefore.Value[ruleId]
        let step = hours == 0 ? Missed : $"{hours} hours"
        let ringsAt = hours == 0 ? dueAt.AddSeconds(1) : alertAt.AddHours(-hours)
        where hours == 0 || ringsAt > now
        select (step, ringsAt);

    /// <summary>What a message says: "A court must hear the application", or, once it was missed, "Missed: a court must hear the application".</summary>
    /// <remarks>What merely ends is not missed: "The closure order ended". A step of a deadline that was moved has a number behind its name.</remarks>
    public static string Says(string what, string step) => step.StartsWith(DeadlineMoves.Step, StringComparison.Ordinal) ? $"New date: {char.ToLowerInvariant(what[0])}{what[1..]}"
        : !step.StartsWith(Missed, StringComparison.Ordinal) ? what
        : what.EndsWith(" ends", StringComparison.Ordinal) ? $"{what[..^1]}ed"
        : $"Missed: {char.ToLowerInvariant(what[0])}{what[1..]}";
}
