using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// A time within which somebody may act that depends on what a court did: to appeal, to seek compensation or to serve a possession notice.
/// </summary>
/// <param name="What">Such as "Appeal to the Crown Court".</param>
/// <param name="Whose">Who may act: not always the police.</param>
/// <param name="LastDayOn">The last London day, included.</param>
/// <param name="Code">The rule it is calculated by.</param>
/// <param name="FromOn">The London day it is calculated from.</param>
internal sealed record ClosureWindow(string What, string Whose, DateOnly LastDayOn, string Code, DateOnly FromOn)
{
    /// <summary>Where the working is shown.</summary>
    public string Href => $"/deadlines/work-out?Rule={Code}&Asked=true&On.Day={FromOn.Day}&On.Month={FromOn.Month}&On.Year={FromOn.Year}";

    /// <summary>The windows that a notice and its order have opened, by the law of the day of service.</summary>
    public static IEnumerable<ClosureWindow> Of(GetClosure.NoticeRow notice, GetClosure.Answer life, StatuteBook statutes, BankHolidays calendar)
    {
        var governedOn = London.DateOf(notice.ServedAt);
        var refused = life.Hearings.FirstOrDefault(heard => heard.NoticeId == notice.Id && heard.Outcome == HearingOutcome.Refused);
        var cancelled = life.NoticeChanges.FirstOrDefault(change => change.NoticeId == notice.Id && change.Kind == NoticeChangeKind.Cancelled);

        IEnumerable<ClosureWindow?> all = life.Orders.FirstOrDefault(made => made.NoticeId == notice.Id) is { } order
            ?
            [
                Window(
                    ClosureRules.Appeal,
                    London.DateOf(order.MadeAt),
                    "Appeal to the Crown Court",
                    "Anyone who was served with the notice or has an interest in the premises"),
                Window(ClosureRules.PossessionNotice, London.DateOf(order.MadeAt), "Possession notice", "The landlord, on the absolute ground"),
                order.EndedAt is { } ended
                    ? Window(ClosureRules.Compensation, life.OrderChanges.Any(change => change.OrderId == order.Id
                        && change.Kind == OrderChangeKind.RanOut)
                    ? ClosureStates.LastDayOf(order, life)
                    : London.DateOf(ended), "Compensation", "Anyone who lost money and was not involved in what happened") : null,
            ]
            :
            [
                refused is null
                    ? null
                    : Window(ClosureRules.Appeal, London.DateOf(refused.HeardAt), "Appeal to the Crown Court", "The police, against the refusal"),
                refused is null ? null : Window(
                    ClosureRules.Compensation,
                    London.DateOf(refused.HeardAt),
                    "Compensation",
                    "Anyone who lost money and was not involved in what happened"),
                cancelled is null ? null : Window(
                    ClosureRules.Compensation,
                    London.DateOf(cancelled.MadeAt),
                    "Compensation",
                    "Anyone who lost money and was not involved in what happened"),
            ];

        return all.OfType<ClosureWindow>();

        ClosureWindow? Window(string ruleId, DateOnly on, string what, string whose) => !statutes.Knows(ruleId, governedOn) ? null
            : statutes.Find(ruleId, governedOn) is var rule ? new ClosureWindow(
                what,
                whose,
                rule.Calculate(on, calendar).LastDayOn!.Value,
                rule.Code,
                on) : null;
    }
}
