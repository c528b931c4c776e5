using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>What an officer must be told about a served notice before it is too late, in sentences.</summary>
internal static class ClosureWarnings
{
    /// <param name="notice">In force, or waiting for the court.</param>
    /// <param name="life">The closure it is part of.</param>
    /// <param name="clocks">The clocks of the case.</param>
    /// <param name="calendar">The bank holidays, for days on which no court may sit.</param>
    public static IEnumerable<ClosureWarning> Of(
        GetClosure.NoticeRow notice,
        GetClosure.Answer life,
        IReadOnlyList<DeadlineRow> clocks,
        BankHolidays calendar)
    {
        if (notice.EndedAt is not null)
        {
            yield break;
        }

        var open = clocks.Where(clock => clock.SubjectId == notice.Id && clock.MetAt is null && clock.StoodDownAt is null).ToList();
        var hearing = open.Find(clock => clock.RuleId == ClosureRules.Hearing);
        var ends = open.Find(clock => ClosureRules.NoticeEnds.Contains(clock.RuleId));

        if (hearing is not null && NoSitting(London.DateOf(hearing.DueAt), calendar) is { } day)
        {
            yield return new($"The court’s limit falls on {day}, when courts may not sit, and the law does not move it. Ask the court now for "
                + $"a sitting by {DueFormat.When(hearing.DueAt)}.");
        }

        if (ListedTooLate(notice, clocks) is { } late)
        {
            yield return late;
        }

        if (ends is not null && (notice.ListedAt ?? hearing?.DueAt) is { } heard && heard > ends.DueAt)
        {
            yield return new($"The notice ends at {DueFormat.When(ends.DueAt)}, {Format.Length(heard - ends.DueAt)} "
                + $"before {(notice.ListedAt is null ? "the last moment for" : "")} the hearing. {Closing(notice, life, heard - ends.DueAt)}".Replace(
                "  ",
                " ",
                StringComparison.Ordinal));
        }
    }

    /// <summary>That the hearing is listed after its limit, which the law does not allow; null where it is not.</summary>
    public static ClosureWarning? ListedTooLate(GetClosure.NoticeRow notice, IReadOnlyList<DeadlineRow> clocks) =>
        notice is { EndedAt: null, ListedAt: { } listed }
            && clocks.FirstOrDefault(clock => clock.SubjectId == notice.Id && clock.RuleId == ClosureRules.Hearing
                && clock.MetAt is null && clock.StoodDownAt is null) is { } hearing
            && listed > hearing.DueAt
                ? new ClosureWarning($"The hearing is listed for {Format.Moment(listed)}, after the limit of {DueFormat.When(hearing.DueAt)}. "
                    + "Ask the court for an earlier time.")
                { IsWrong = true }
                : null;

    /// <summary>What must be known of an order whose end lies past the safer reading of the law, while it runs.</summary>
    public static string? Of(GetClosure.ClosureOrderRow order, GetClosure.Answer life, StatuteBook statutes, BankHolidays calendar)
    {
        var notice = life.Notices.First(served => served.Id == order.NoticeId);
        var safe = HearingDeadlines.SafeEnd(statutes, calendar, London.DateOf(order.MadeAt), London.DateOf(notice.ServedAt));

        return order.EndedAt is null && order.LastDayOn > safe
            ? $"If the day of the order counts, {RuleLengthWording.Length(statutes.Find(ClosureRules.LongestOrder, London.DateOf(notice.ServedAt)))} "
                + $"end on {Format.Day(safe)}, and the order states a later day. Ask legal "
                + $"services before you rely on it."
            : null;
    }

    /// <summary>What is missing from what was served, by what section 79 of the Act of 2014 asks for.</summary>
    public static IEnumerable<string> Missing(GetClosure.NoticeRow notice, GetClosure.Answer life)
    {
        var acts = life.ServiceActs.Where(act => act.NoticeId == notice.Id).Select(act => act.How).ToHashSet();

        return acts.Count == 0
            ? []
            : new[] { ServiceMethod.Access, ServiceMethod.Copy }
                .Where(how => !acts.Contains(how))
                .Select(how => $"No “{how.InSentence()}” is recorded yet.");
    }

    /// <summary>"Sunday 27 December" or "Boxing Day (substitute day)", for a day on which no court may sit; none for another.</summary>
    public static string? NoSitting(DateOnly on, BankHolidays calendar) =>
        (calendar.Covers(on) ? calendar.NameOf(on) : null) ?? (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"a {on.DayOfWeek}" : null);

    private static string Closing(GetClosure.NoticeRow notice, GetClosure.Answer life, TimeSpan gap)
    {
        var hours = (int)Math.Ceiling(gap.TotalHours);
        var canExtend = notice.Hours == 24
            && hours <= 24
            && !life.NoticeChanges.Any(change => change.NoticeId == notice.Id && change.Kind == NoticeChangeKind.Extended)
            && !life.Hearings.Any(heard => heard.NoticeId == notice.Id);

        return canExtend
            ? $"No one is kept out in between. An extension notice of {Format.Count(hours, "hour")} from a superintendent would close the gap."
            : "No one is kept out in between. Ask the court for an earlier time.";
    }
}

/// <summary>What an officer must be told of a closure, as a sentence.</summary>
/// <param name="Sentence">What is so, and what to do about it.</param>
public sealed record ClosureWarning(string Sentence)
{
    /// <summary>Whether the law is broken if it stays so: it is shown in red.</summary>
    public bool IsWrong { get; init; }
}
