using System.ComponentModel.DataAnnotations;

namespace OperationsCase.ClosureOrders;

/// <summary>Where one closure stands, from the proposal of a notice to what ended its order.</summary>
public enum ClosureState
{
    [Display(Name = "Proposed", ShortName = "grey")]
    Proposed,

    [Display(Name = "Consulted", ShortName = "grey")]
    Consulted,

    [Display(Name = "Authorised", ShortName = "light-blue")]
    Authorised,

    [Display(Name = "Issued", ShortName = "light-blue")]
    Issued,

    [Display(Name = "Withdrawn", ShortName = "grey")]
    Withdrawn,

    [Display(Name = "Served", ShortName = "blue")]
    Served,

    [Display(Name = "Varied", ShortName = "blue")]
    Varied,

    [Display(Name = "Cancelled", ShortName = "grey")]
    Cancelled,

    [Display(Name = "Expired", ShortName = "red")]
    Lapsed,

    [Display(Name = "Adjourned", ShortName = "yellow")]
    Adjourned,

    [Display(Name = "Notice continued", ShortName = "yellow")]
    NoticeContinued,

    [Display(Name = "Refused", ShortName = "grey")]
    Refused,

    [Display(Name = "Order made", ShortName = "green")]
    OrderMade,

    [Display(Name = "Order extended", ShortName = "green")]
    Extended,

    [Display(Name = "Discharged", ShortName = "grey")]
    Discharged,

    [Display(Name = "Expired", ShortName = "grey")]
    Expired,

    [Display(Name = "Quashed on appeal", ShortName = "grey")]
    Quashed,
}

internal static class ClosureStates
{
    public static ClosureState Of(GetClosure.ProposalRow proposal) => proposal switch
    {
        { WithdrawnAt: not null } => ClosureState.Withdrawn,
        { IssuedAt: not null } => ClosureState.Issued,
        { AuthorisedAt: not null } => ClosureState.Authorised,
        { ConsultedAt: not null } => ClosureState.Consulted,
        _ => ClosureState.Proposed,
    };

    /// <summary>
    /// Where a served notice stands: by the end of its order, else by its order, else by the court's last word, else by what became of the
    /// notice.
    /// </summary>
    public static ClosureState Of(GetClosure.NoticeRow notice, GetClosure.Answer life)
    {
        var changes = life.NoticeChanges.Where(change => change.NoticeId == notice.Id).Select(change => change.Kind).ToList();
        var heard = life.Hearings.FirstOrDefault(hearing => hearing.NoticeId == notice.Id);

        return life.Orders.FirstOrDefault(order => order.NoticeId == notice.Id) is { } order ? Of(order, life)
            : changes.Contains(NoticeChangeKind.Cancelled) ? ClosureState.Cancelled
            : changes.Contains(NoticeChangeKind.Lapsed) && heard is not { Outcome: HearingOutcome.Refused } ? ClosureState.Lapsed
            : heard switch
            {
                { Outcome: HearingOutcome.OrderMade } => ClosureState.OrderMade,
                { Outcome: HearingOutcome.Refused } => notice.EndedAt is null ? ClosureState.NoticeContinued : ClosureState.Refused,
                { Outcome: HearingOutcome.Adjourned } => ClosureState.Adjourned,
                _ => changes.Contains(NoticeChangeKind.Varied) ? ClosureState.Varied : ClosureState.Served,
            };
    }

    public static ClosureState Of(GetClosure.ClosureOrderRow order, GetClosure.Answer life)
    {
        var changes = life.OrderChanges.Where(change => change.OrderId == order.Id).Select(change => change.Kind).ToList();

        return changes.Contains(OrderChangeKind.Quashed) ? ClosureState.Quashed
            : changes.Contains(OrderChangeKind.Discharged) ? ClosureState.Discharged
            : order.EndedAt is not null ? ClosureState.Expired
            : changes.Contains(OrderChangeKind.Extended) ? ClosureState.Extended
            : ClosureState.OrderMade;
    }

    /// <summary>The last London day that an order has now, extensions included.</summary>
    public static DateOnly LastDayOf(GetClosure.ClosureOrderRow order, GetClosure.Answer life) =>
        life.OrderChanges
            .Where(change => change.OrderId == order.Id)
            .Select(change => change.LastDayOn)
            .OfType<DateOnly>()
            .Append(order.LastDayOn)
            .Max();
}
