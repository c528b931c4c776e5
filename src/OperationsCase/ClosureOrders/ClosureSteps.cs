using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>The steps from grounds to an order, each done, open or waiting for the one before it.</summary>
public sealed record ClosureSteps(GetOperation.Answer Case, GetClosure.Answer Closure, bool MayWrite)
{
    public enum ClosureStepState
    {
        Done,
        Open,
        CannotStartYet,
    }

    /// <param name="Id">Names the step on the page.</param>
    /// <param name="Words">A command, such as "Serve the notice"; once done, what was done.</param>
    /// <param name="Hint">What was done, or what it waits for.</param>
    /// <param name="Href">Where it is done or shown.</param>
    /// <param name="State">Where it stands.</param>
    public sealed record ClosureStep(string Id, string Words, string Hint, string Href, ClosureStepState State);

    public IReadOnlyList<ClosureStep> All()
    {
        var root = $"/operations/{Case.Head.Reference}";
        var notice = Closure.Notices.Count > 0 ? Closure.Notices[0] : null;
        var hearing = Closure.Hearings.FirstOrDefault(heard => heard.NoticeId == notice?.Id);
        var order = Closure.Orders.FirstOrDefault(made => made.NoticeId == notice?.Id);

        return
        [
            new("grounds", "Grounds shown", Grounds(), root, ClosureStepState.Done),
            new("authorise", notice is null ? "Authorise the notice" : "Notice authorised",
                notice is null
                    ? "An inspector for 24 hours, a superintendent for 48"
                    : $"{notice.AuthorisedBy}, {notice.Hours} hours, {Format.Moment(notice.IssuedAt)}",
                notice is null ? $"{root}/closure/notices/new" : $"{root}/closure", notice is null ? ClosureStepState.Open : ClosureStepState.Done),
            new("serve", notice is null ? "Serve the notice" : "Notice served",
                notice is null
                    ? "The court’s 48 hours run from the minute of service"
                    : $"{notice.ServedBy}, {Format.Moment(notice.ServedAt)}. {notice.ServedWhere}",
                notice is null ? $"{root}/closure/notices/new" : $"{root}/closure", notice is null ? ClosureStepState.Open : ClosureStepState.Done),
            new("hearing", hearing is { Outcome: not HearingOutcome.Adjourned } ? "Application heard" : "Record the hearing",
                hearing is not null ? $"{hearing.CourtName}, {Format.Moment(hearing.HeardAt)}"
                : notice is null ? "Needs a notice served"
                : notice.ListedAt is { } listed ? $"Listed for {Format.Moment(listed)}, {notice.CourtName}" : "No hearing is listed yet",
                hearing is null || hearing.Outcome == HearingOutcome.Adjourned ? $"{root}/closure/hearings/new" : $"{root}/closure",
                hearing is { Outcome: not HearingOutcome.Adjourned }
                    ? ClosureStepState.Done
                    : notice is null
                    ? ClosureStepState.CannotStartYet
                    : ClosureStepState.Open),
            new("order", order is null ? "Record the order" : "Order made",
                order is not null ? $"To {DueFormat.When(order.LastDayOn)}"
                : hearing is { Outcome: HearingOutcome.Refused } ? "The court refused" : "Needs a hearing at which the order was made",
                order is null ? $"{root}/closure/orders/new" : $"{root}/closure",
                order is not null
                    ? ClosureStepState.Done
                    : hearing is { Outcome: HearingOutcome.OrderMade }
                    ? ClosureStepState.Open
                    : ClosureStepState.CannotStartYet),
        ];
    }

    private string Grounds()
    {
        var house = (CrackHouseDetails)Case.Details;
        var complaints = house.Complaints == 0 ? "No complaints" : Format.Count(house.Complaints!.Value, "complaint");

        return house is { Complaints: > 0, ComplaintsSince: { } since } ? $"{complaints} since {Format.Day(since)}" : complaints;
    }
}
