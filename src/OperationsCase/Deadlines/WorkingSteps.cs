using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>One step of a working, for an officer who must explain it to a court.</summary>
/// <param name="Head">What happened in the count.</param>
/// <param name="Detail">Why, or nothing.</param>
/// <param name="CitesTheLaw">Whether the section of the Act stands beside it.</param>
internal sealed record DeadlineWorkingStep(string Head, string Detail = "", bool CitesTheLaw = false)
{
    /// <summary>The steps from the trigger to the last instant in time.</summary>
    /// <param name="calculation">The answer with its working.</param>
    /// <param name="statedLastDay">The last day that a court stated, where it did: it counts, and the law only limits it.</param>
    public static IReadOnlyList<DeadlineWorkingStep> Of(DeadlineCalculation calculation, DateOnly? statedLastDay = null) =>
        calculation.Rule.CountsHours ? [.. OfHours(calculation)] : [.. OfDays(calculation, statedLastDay)];

    private static IEnumerable<DeadlineWorkingStep> OfHours(DeadlineCalculation calculation)
    {
        var rule = calculation.Rule;
        var hours = Format.Count((long)calculation.Hours.TotalHours, "hour");
        var stretches = calculation.Stretches;

        yield return new($"{Begun(rule.Begins)}: {Format.Clock(calculation.TriggerAt)} on {Format.Day(calculation.TriggerAt)}.");
        yield return new(
            rule.MustBeDone.EndsWith(" ends", StringComparison.Ordinal)
                ? $"It runs for {hours} from {rule.Begins}."
                : $"{rule.MustBeDone} not later than {hours} after {rule.Begins}.",
            "Real hours, minute by minute.",
            CitesTheLaw: true);

        foreach (var stretch in stretches.Where(stretch => stretch != stretches[^1]))
        {
            yield return stretch.IsCounted
                ? new($"{Format.Length(stretch.Length)} count "
                    + $"on {Format.Day(stretch.On)}{(stretch == stretches[0] ? "" : $": {Format.Length(stretch.Total)} so far")}.",
                    stretch.Length >= TimeSpan.FromHours(23)
                        ? "The whole day, from midnight to midnight."
                        : $"From {Format.Clock(stretch.From)} to {Format.Clock(stretch.To)}.")
                : new(
                    $"Nothing counts on {Format.Day(stretch.On)}.",
                    $"{stretch.LeftOut} is disregarded, from midnight to midnight.",
                    CitesTheLaw: true);
        }

        foreach (var change in calculation.ClockChanges)
        {
            yield return new($"The clocks change on {Format.Day(change)}.", calculation.AlertAt < calculation.DueAt
                ? $"Real hours count. By the clock on the wall it would be {DueFormat.When(calculation.AlertAt)}. Act by then, in case a "
                    + $"respondent argues for it."
                : "Real hours count, so the limit is an hour earlier on the wall than it was at the start.");
        }

        var last = stretches[^1];
        yield return new(
            $"The last {Format.Length(last.Length)} end{(last.Length == TimeSpan.FromHours(1) ? "s" : "")} at {DueFormat.When(last.To)}.",
            stretches.All(stretch => stretch.IsCounted) ? $"{hours} have counted."
                : $"If every day had counted, it would have been {DueFormat.When(calculation.TriggerAt + calculation.Hours)}.");
    }

    private static IEnumerable<DeadlineWorkingStep> OfDays(DeadlineCalculation calculation, DateOnly? statedLastDay)
    {
        var rule = calculation.Rule;
        var last = calculation.LastDayOn!.Value;

        yield return new($"{Begun(rule.Begins)}: {Format.Day(calculation.TriggerAt)}.", rule.FromNextDay
            ? $"The period starts on the day after, {Format.Day(calculation.BeginsOn)}."
            : "");

        if (statedLastDay is { } chosen && TaskRules.IsTask(rule.Id))
        {
            yield return new($"The day was chosen: {Format.Day(chosen)}.", rule.Remark);
            yield break;
        }

        if (statedLastDay is { } stated)
        {
            yield return new($"The court stated the end: {Format.Day(stated)}.", "The day in the order is what counts.");
            yield return new($"The law allows until {Format.Day(last)} at most.", rule.Remark, CitesTheLaw: true);
            yield break;
        }

        foreach (var limit in calculation.Limits)
        {
            yield return new(
                $"{Period(limit.Limit)} {(calculation.Limits.Count == 1 ? "" : $"from {limit.Limit.Begins}, {Format.Day(limit.BeginsOn)}, ")}"
                    + $"run to {Format.Day(limit.LastDayOn)}.",
                calculation.Limits.Count == 1
                    ? ""
                    : limit.Decides
                    ? "The first of the limits to end, so it is the one that applies."
                    : "It does not end earlier, so it is not the one that applies.",
                CitesTheLaw: limit == calculation.Limits[0]);
        }

        if (calculation.DaysCounted.Where(day => day.LeftOut is not null).Select(Named).ToList() is { Count: > 0 } left)
        {
            yield return new("Days that did not count.", $"{GetDeadlineWorkingPageModel.Together(left)}.");
        }

        if (calculation.RolledBackFrom is { Count: > 0 } back)
        {
            yield return new(
                $"It moves back to {Format.Day(last)}.",
                $"{GetDeadlineWorkingPageModel.Together([.. back.Select(Named)])} {(back.Count == 1 ? "is not a working day" : "are not working days")}, "
                    + "and such a limit ends on the working day before.",
                CitesTheLaw: true);
        }

        yield return new($"It ends at {DueFormat.When(last)}.", rule.Remark);

        if (calculation.SafeLastDayOn is { } safe && safe < last)
        {
            yield return new(
                $"The earlier reading ends on {Format.Day(safe)}.",
                "This is so if the first day counts. Act by then, and ask legal services before you rely on the day after.");
        }
    }

    private static string Period(RuleLimit limit) => limit.Clock switch
    {
        ClockKind.MonthsBeginningWith => $"{Format.Count(limit.Length, "calendar month")}, the first day included,",
        ClockKind.MonthsAfter => $"{Format.Count(limit.Length, "calendar month")}, the first day left out,",
        ClockKind.MonthsTwoReadings => $"{Format.Count(limit.Length, "calendar month")}, the first day left out by the later reading,",
        ClockKind.DaysBeginningWith => $"{Format.Count(limit.Length, "day")}, the first day included,",
        ClockKind.DaysAfter => $"{Format.Count(limit.Length, "day")}, the first day left out,",
        _ => limit.Length == 0
            ? "No working days, counted from that day,"
            : $"{Format.Count(Math.Abs(limit.Length), "working day")}, the first of them {(limit.Length < 0 ? "before" : "after")} that day,",
    };

    private static string Named(CountedDay day) =>
        day.LeftOut == day.On.DayOfWeek.ToString() ? Format.Day(day.On) : $"{day.LeftOut} ({Format.Day(day.On)})";

    private static string Begun(string begins) => $"{char.ToUpperInvariant(begins[0])}{begins[1..]}";
}
