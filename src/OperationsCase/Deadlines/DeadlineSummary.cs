using System.Globalization;
using System.Text.RegularExpressions;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>One clock as the panel at the head of a case shows it.</summary>
/// <param name="IsLead">The gravest that is still open, which stands first and larger.</param>
/// <param name="Left">How much time is left, or how it ended.</param>
/// <param name="Rule">The rule it was calculated by, for its section.</param>
internal sealed partial record DeadlineSummary(DeadlineRow Row, bool IsLead, TimeLeft Left, StatutoryRule Rule, DateTimeOffset Now)
{
    /// <summary>The width of the bar's drawing.</summary>
    public const int BarWidth = 480;

    public bool IsOpen => Row.MetAt is null && Row.StoodDownAt is null;

    public bool IsMetLate => Row.MetAt > Row.DueAt;

    public string Css =>
        $"oc-clock--{(IsMetLate ? "overdue" : Row.StoodDownAt is not null ? "later" : Left.State.ToString().ToLowerInvariant())}"
            + $"{(IsLead ? " oc-clock--lead" : "")}";

    /// <summary>The part of the bar that has run, of <see cref="BarWidth"/>.</summary>
    public int Run => (int)Math.Clamp(BarWidth * ((Now - Row.TriggerAt) / (Row.DueAt - Row.TriggerAt)), 0, BarWidth);

    /// <summary>What the bar shows: "40 hours 55 minutes of 48 hours have gone".</summary>
    public string Gone => Now >= Row.DueAt
        ? $"All of {Whole} has gone"
        : Row.LastDayOn is null
            ? $"{Format.Length(Now - Row.TriggerAt)} of {Whole} have gone"
            : $"{DaysBetween(Row.TriggerAt, Now)} of {Whole} have gone";

    /// <summary>"48 hours from service of the notice, 4:20pm, Saturday 21 November 2026".</summary>
    public string Span => Rule.Clock switch
    {
        ClockKind.Hours when Rule.MostExtension is null => $"{Format.Count(Rule.Length, "hour")} from {Rule.Begins}, {Format.Moment(Row.TriggerAt)}",
        _ when IsStated => $"The order states this day. The law allows {Lower(RuleLengthWording.Within(Rule))}, {Format.Day(Row.TriggerAt)}",
        _ => $"{RuleLengthWording.Within(Rule)}, {Format.Day(Row.TriggerAt)}",
    };

    /// <summary>How it was met, and how long before or after the limit.</summary>
    public string Ended => Row.MetAt is not { } met ? $"The limit was {DueFormat.When(Row.DueAt, Row.LastDayOn)}"
        : ExpiredOnItsLastDay(Row.MetHow, met, Row.DueAt) ? "It expired on its last day"
        : $"{Row.MetHow}, {Format.Length(met - Row.DueAt)} {(IsMetLate ? "after" : "inside")} the limit "
            + $"of {DueFormat.When(Row.DueAt, Row.LastDayOn)}";

    /// <summary>What must be done, or that it has ended.</summary>
    public string What => DueFormat.What(Row.What, Left.State == DueState.Overdue);

    /// <summary>"section 295(2)(a)".</summary>
    public string Section => SectionOf().Match(Rule.Source) is { Success: true } match ? $"section {match.Groups[1].Value}"
        : Rule.Source.StartsWith("No Act", StringComparison.Ordinal) ? "local practice"
        : "the law";

    private bool IsStated => Rule.Id is "closure-order.longest" or "closure-order.extended" or "cash.detention-end";

    private static string Lower(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";

    private string Whole => Row.LastDayOn is null
        ? Format.Length(Row.DueAt - Row.TriggerAt)
        : Format.Count(London.DateOf(Row.DueAt).DayNumber - London.DateOf(Row.TriggerAt).DayNumber, "day");

    /// <summary>Open clocks come first, as they are listed; the first of them leads.</summary>
    public static IReadOnlyList<DeadlineSummary> Of(IReadOnlyList<DeadlineRow> clocks, StatuteBook statutes, DateTimeOffset now) =>
    [
        .. clocks.Select((row, place) => new DeadlineSummary(
            row,
            IsLead: place == 0 && row.MetAt is null && row.StoodDownAt is null,
            Say(row, now),
            statutes.ById(row.RuleId, row.RuleVersion),
            now)),
    ];

    /// <summary>Whether it simply ran to its end. Earlier versions stored "It ran out".</summary>
    public static bool ExpiredOnItsLastDay(string? how, DateTimeOffset met, DateTimeOffset dueAt) =>
        how is "It expired" or "It ran out" && met <= dueAt && met >= dueAt.AddMinutes(-1);

    private static TimeLeft Say(DeadlineRow row, DateTimeOffset now)
    {
        if (row.StoodDownAt is { } stoodDown)
        {
            return DueFormat.Left(row.DueAt, row.LastDayOn, now, met: stoodDown) with { Words = "No longer needed" };
        }

        var left = DueFormat.Left(row.DueAt, row.LastDayOn, now, row.MetAt);

        return row.MetAt > row.DueAt ? left with { Words = "Met late" } : left;
    }

    private static string DaysBetween(DateTimeOffset from, DateTimeOffset to) =>
        (London.DateOf(to).DayNumber - London.DateOf(from).DayNumber).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bs\. (\S+)")]
    private static partial Regex SectionOf();
}
